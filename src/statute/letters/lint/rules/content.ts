import { yuanText } from '#statute/fees'
import { letterOf } from '../../kinds/all.ts'
import type { LetterKind } from '../../kinds/all.ts'
import { decisionOf } from '#statute/decisions'
import type { LetterRule } from '../rule.ts'
import { passageText, textOf, unless } from '../rule.ts'

/** 〔收到申请之日〕 without a year, braces, crosses and lines somebody meant to fill in. */
const gaps = /〔[^〔〕\d][^〔〕]*〕|\{[^{}]*\}|[×ＸX]{2,}|[_＿]{3,}|（待[^）]{1,10}）/u

const years = /[(（〔]\d{4}[)）〕]/u
const numbered = /\d+\s*号/u
const dayIn = /\d{4}年\d{1,2}月\d{1,2}日|\d{4}-\d{2}-\d{2}/u
const reachable = /\d{5,}|\d{3,4}[-－—]\d{5,}|@|地址|\d+号/u
const unknown = /不能确定|无法确定/u

/** Whether a letter shows the text that was signed. */
const isSigned = (kind: LetterKind): boolean => letterOf(kind).passages.some(({ mode }) => mode === 'signed')

/** What single kinds must say. */
export const contentRules: readonly LetterRule[] = [
  {
    id: 'text.gap',
    title: '没有未填的空',
    article: '《政府信息公开条例》第三十六条',
    severity: 'error',
    find: ({ paragraphs, addressee }) =>
      [{ passage: 'addressee', mode: 'locked', text: addressee } as const, ...paragraphs].flatMap(
        ({ passage, mode, text }) => {
          const gap = mode === 'blank' ? undefined : gaps.exec(text)?.[0]
          return gap === undefined ? [] : [{ where: passage, message: `“${gap}”还没有填写。` }]
        },
      ),
  },
  {
    id: 'text.signed',
    title: '内容与签署的答复一致',
    article: '《政府信息公开条例》第四十五条',
    severity: 'error',
    find: (letter, { decided }) =>
      decided === null || !isSigned(letter.kind)
        ? []
        : unless(
            passageText(letter, 'reasons') === decided.reasons.trim(),
            'reasons',
            '事实和理由与签署的答复不一致，请按签署的写，要改的重新拟稿送审。',
          ),
  },
  {
    id: 'content.agency',
    title: '写明负责公开的机关和联系方式',
    article: '《政府信息公开条例》第三十六条第五项',
    severity: 'error',
    find: ({ kind }, { facts: { competentAgency = '' } }) =>
      kind !== 'notOurs'
        ? []
        : unless(
            unknown.test(competentAgency) || reachable.test(competentAgency),
            'decision',
            '没有写负责公开的行政机关的联系方式（电话或者地址）；确实不能确定的，写明不能确定。',
          ),
  },
  {
    id: 'content.earlier',
    title: '写明此前答复的文号和日期',
    article: '《政府信息公开条例》第三十六条第六项',
    severity: 'error',
    find: ({ kind }, { facts: { earlierAnswer = '' } }) =>
      kind !== 'repeated'
        ? []
        : unless(
            years.test(earlierAnswer) && numbered.test(earlierAnswer) && dayIn.test(earlierAnswer),
            'finding',
            '没有写此前答复的文号和日期，例如“2026年3月2日作出的某公开〔2026〕第3号告知书”。',
          ),
  },
  {
    id: 'content.search',
    title: '写明检索的范围、方法和时间',
    article: '《政府信息公开条例》第三十六条第四项，法释〔2025〕8号',
    severity: 'error',
    find: ({ kind }, { facts: { searchRecord = '' } }) =>
      kind !== 'nonexistent'
        ? []
        : unless(
            dayIn.test(searchRecord) && searchRecord.length >= 15,
            'finding',
            '没有写检索情况（何时、在哪里、用什么方法），请先在案卷里记录检索。',
          ),
  },
  {
    id: 'content.parts',
    title: '不予公开的各部分都有依据和理由',
    article: '《政府信息公开条例》第三十七条',
    severity: 'error',
    find: (letter, { decided }) => {
      if (letter.kind !== 'partial' || decided === null) return []
      const withheld = decided.parts.filter(
        ({ kind }) => decisionOf(kind).row !== '3.1' && kind !== 'partial',
      )
      const text = textOf(letter)
      return [
        ...unless(
          withheld.length > 0,
          'grounds',
          '部分公开没有写哪一部分不予公开及其依据，请在答复里分别列出。',
        ),
        ...withheld.flatMap(({ about, kind }) =>
          about.trim() === ''
            ? [{ where: 'grounds', message: `“${decisionOf(kind).title}”的部分没有写是哪一部分。` }]
            : unless(text.includes(about.trim()), 'grounds', `没有写“${about.trim()}”不予公开的依据。`),
        ),
      ]
    },
  },
  {
    id: 'content.query',
    title: '行政查询事项不写成不予公开',
    article: '《政府信息公开条例》第三十六条第七项',
    severity: 'warning',
    find: (letter) =>
      letter.kind !== 'queryMatter'
        ? []
        : unless(
            !textOf(letter).includes('不予公开'),
            'reasons',
            '行政查询事项是告知办理途径；写成“不予公开”的，救济途径是先申请行政复议，请改写。',
          ),
  },
  {
    id: 'content.fee',
    title: '收费数额与通知一致',
    article: '国办函〔2020〕109号第六条',
    severity: 'error',
    find: (letter, { facts: { fee } }) =>
      letter.kind !== 'feeNotice' || fee === undefined
        ? []
        : unless(
            passageText(letter, 'fee').includes(yuanText(fee)),
            'fee',
            `数额应当是${yuanText(fee)}，与案卷的收费通知一致。`,
          ),
  },
  {
    id: 'number.form',
    title: '文号写法正确',
    article: 'GB/T 9704—2012 7.2.5',
    severity: 'error',
    find: ({ number, on }) => {
      if (number === null) return []
      const year = /^[^〔〕\d]+〔(\d{4})〕第?[1-9]\d*号$/u.exec(number)?.[1]
      if (year === undefined)
        return [
          { where: 'number', message: `文号“${number}”写法不对，应当是机关代字、六角括号里的年份和顺序号。` },
        ]
      return unless(
        on === null || on.startsWith(year),
        'number',
        `文号的年份是${year}年，与文书日期的年份不一致。`,
      )
    },
  },
  {
    id: 'number.unique',
    title: '文号没有用过',
    article: 'GB/T 9704—2012 7.2.5',
    severity: 'error',
    find: ({ number }, { numbers }) =>
      number === null ? [] : unless(!numbers.has(number), 'number', `文号“${number}”已经用过。`),
  },
]
