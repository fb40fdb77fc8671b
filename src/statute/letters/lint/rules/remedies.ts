import type { LetterRule } from '../rule.ts'
import { passageText, textOf, unless } from '../rule.ts'
import { remedyLine } from '../../compose.ts'
import { letterOf, remedyClassOf } from '../../kinds/all.ts'

const named = (text: string | undefined): string => text?.trim() ?? ''

/** Whether somebody of a level is reviewed by an organ of that name. */
const reviews = (organ: string, level: string): boolean =>
  level === 'vertical' ? organ !== '' : organ.endsWith('政府')

/** The way out a letter must tell: 行政复议法第二十三条第二款. */
export const remedyRules: readonly LetterRule[] = [
  {
    id: 'remedy.text',
    title: '救济途径与当日的法律一致',
    article:
      '《中华人民共和国行政复议法》第二十条、第二十三条，《中华人民共和国行政诉讼法》第四十五条、第四十六条',
    severity: 'error',
    find: (letter, { decided, facts, level }) => {
      const { kind } = letter
      if (remedyClassOf(kind) === 'C' || letter.on === null) return []
      const on = decided?.on ?? letter.on
      const parts = decided?.parts.map((part) => part.kind) ?? []
      const asDecided = decided && { decision: decided.decision, parts }
      const organ = named(facts.reviewOrgan)
      const right = remedyLine({ kind, decided: asDecided, on, level }, { organ, court: named(facts.court) })
      if (right === undefined) return []
      return unless(passageText(letter, 'remedy') === right, 'remedy', `救济途径应当写：“${right}”`)
    },
  },
  {
    id: 'remedy.known',
    title: '当日的救济途径有数据',
    article: '《中华人民共和国行政复议法》',
    severity: 'warning',
    find: ({ kind, on }, { decided, level }) => {
      if (remedyClassOf(kind) === 'C' || on === null) return []
      const day = decided?.on ?? on
      const asDecided = decided && { decision: decided.decision, parts: [] }
      return unless(
        (decided === null && kind !== 'thirdPartyNotice') ||
          remedyLine({ kind, decided: asDecided, on: day, level }, { organ: '甲', court: '乙' }) !==
            undefined,
        'remedy',
        '2024年1月1日以前的救济途径没有收录，请对照当时的法律核对。',
      )
    },
  },
  {
    id: 'remedy.none',
    title: '过程性文书不写救济途径',
    article: '国办函〔2021〕132号、法释〔2025〕8号',
    severity: 'error',
    find: (letter) =>
      remedyClassOf(letter.kind) !== 'C'
        ? []
        : unless(
            !/申请行政复议|提起行政诉讼/u.test(textOf(letter)),
            'remedy',
            `《${letterOf(letter.kind).title}》不单独可诉，不要写行政复议、行政诉讼。`,
          ),
  },
  {
    id: 'remedy.organ',
    title: '写明适格的行政复议机关',
    article: '《中华人民共和国行政复议法》第二十四条',
    severity: 'error',
    find: ({ kind, signer }, { facts, level }) => {
      if (remedyClassOf(kind) === 'C') return []
      const organ = named(facts.reviewOrgan)
      if (organ === '') return [{ where: 'office', message: '没有设定行政复议机关，请在文书设置里填写。' }]
      return unless(
        organ !== signer && reviews(organ, level),
        'office',
        `行政复议机关“${organ}”不对：${level === 'vertical' ? '应当是上一级主管部门' : '应当是人民政府'}，请在文书设置里改正。`,
      )
    },
  },
  {
    id: 'remedy.court',
    title: '写明管辖的人民法院',
    article: '《中华人民共和国行政诉讼法》第十四条、第十八条',
    severity: 'error',
    find: ({ kind }, { facts }) =>
      remedyClassOf(kind) === 'C'
        ? []
        : unless(
            named(facts.court).endsWith('法院'),
            'office',
            '没有设定管辖的人民法院，请在文书设置里填写全称。',
          ),
  },
]
