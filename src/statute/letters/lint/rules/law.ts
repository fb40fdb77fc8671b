import type { LocalDate } from '#statute/calendar'
import { parseLocalDate } from '#statute/calendar'
import { articlesOf } from '../../kinds/decided.ts'
import { isDecision } from '../../compose.ts'
import { dayText } from '../../slots.ts'
import type { LetterRule } from '../rule.ts'
import { passageText, textOf, unless } from '../rule.ts'

/** Documents letters cite, with the days they rule. */
const documents: readonly { readonly name: string; readonly from: LocalDate; readonly until?: LocalDate }[] =
  [
    { name: '《政府信息公开条例》', from: parseLocalDate('2019-05-15') },
    { name: '国办函〔2020〕109号', from: parseLocalDate('2021-01-01') },
    { name: '法释〔2025〕8号', from: parseLocalDate('2025-06-01') },
    { name: '法释〔2026〕3号', from: parseLocalDate('2026-05-01') },
    { name: '法释〔2011〕17号', from: parseLocalDate('2011-08-13'), until: parseLocalDate('2025-05-31') },
  ]

const article = /第[一二三四五六七八九十百]+条(?:第[一二三四五六七八九十]+[款项])*/gu

const articlesIn = (text: string): readonly string[] => [...new Set(text.match(article) ?? [])]

/** The article of a number, without what of it. */
const whole = (cited: string): string => cited.replace(/条.*$/u, '条')

/** The articles a letter stands on, and whether they were law that day. */
export const lawRules: readonly LetterRule[] = [
  {
    id: 'law.articles',
    title: '引用的条款与处理决定相符',
    article: '《政府信息公开条例》第三十六条',
    severity: 'error',
    find: (letter) => {
      if (!isDecision(letter.kind) || articlesOf(letter.kind).startsWith('实践做法')) return []
      const right = articlesIn(articlesOf(letter.kind))
      const decision = passageText(letter, 'decision')
      const cited = articlesIn(decision)
      const missing = right.filter((one) => !decision.includes(one))
      const others = cited.filter((one) => !right.some((each) => whole(each) === whole(one)))
      return [
        ...unless(
          missing.length === 0,
          'decision',
          `决定没有引用${missing.join('、')}，应当引用${articlesOf(letter.kind)}。`,
        ),
        ...unless(
          others.length === 0,
          'decision',
          `决定引用了${others.join('、')}，与这类处理决定不符，应当引用${articlesOf(letter.kind)}。`,
        ),
      ]
    },
  },
  {
    id: 'law.in-force',
    title: '引用的规定在当日有效',
    article: '各规定的施行日期',
    severity: 'error',
    find: (letter) => {
      const { on } = letter
      if (on === null) return []
      const text = textOf(letter)
      return documents
        .filter(({ name }) => text.includes(name))
        .filter(({ from, until }) => on < from || (until !== undefined && on > until))
        .map(({ name, from, until }) => ({
          where: 'decision',
          message:
            on < from
              ? `${name}自${dayText(from)}起施行，${dayText(on)}的文书不能引用。`
              : `${name}自${dayText(until ?? from)}以后不再施行，${dayText(on)}的文书不能引用。`,
        }))
    },
  },
  {
    id: 'law.forbidding',
    title: '写明禁止公开的法律、行政法规和条款',
    article: '《政府信息公开条例》第十四条',
    severity: 'error',
    find: (letter, { facts }) =>
      letter.kind !== 'forbiddenByLaw'
        ? []
        : unless(
            /《[^》]+》/u.test(facts.forbiddingLaw ?? '') && /第.+条/u.test(facts.forbiddingLaw ?? ''),
            'finding',
            '没有写明禁止公开的法律、行政法规的名称和条款，例如《中华人民共和国统计法》第几条，请在答复里写明。',
          ),
  },
]
