import type { LocalDate } from '#statute/calendar'
import { dateOf, partsOf } from '#statute/calendar'
import type { Dated } from '#statute/dated'
import { inForce } from '#statute/dated'
import type { Content } from '../content.ts'
import { legalReviewNotice, normativeNotice, practice } from './bases.ts'
import type { FieldProblem } from './problem.ts'
import { problem } from './problem.ts'
import { titleWords, usualYears } from './rules.ts'
import { dayIn } from './values.ts'

/** What a preset says on a day; days before the house counts take its first entry. */
const ruleOn = <T>(rule: Dated<T>, on: LocalDate) => {
  const first = rule.entries[0]
  return first && on < first.from ? first : inForce(rule, on)
}

const yearsLater = (day: LocalDate, years: number): LocalDate => {
  const { year, month, day: date } = partsOf(day)
  return dateOf(year + years, month, month === 2 && date === 29 ? 28 : date)
}

/** 地方规定: the words of its title. */
const titleProblems = ({ kind, title }: Content, on: LocalDate): readonly FieldProblem[] => {
  const { value, basis } = ruleOn(titleWords, on)
  const bare = title.trim().replace(/[（(](?:试行|暂行|[^（()）]*修订[^（()）]*)[）)]$/u, '')
  if (kind !== 'normative' || bare === '' || value.some((word) => bare.endsWith(word))) return []
  const sentence = `标题没有用“${value.join('”“')}”这些文种，请核对它是不是规范性文件。`
  return [problem('title', 'title-words', false, sentence, basis)]
}

const lengthProblems = ({ title, fields }: Content): readonly FieldProblem[] => {
  const [from, until] = [dayIn(fields, 'effectiveOn'), dayIn(fields, 'expiresOn')]
  if (!from || !until) return []
  const where = 'fields.expiresOn'
  if (until < from)
    return [
      problem(where, 'expires-first', true, '有效期的最后一天早于施行日期，请核对这两个日期。', practice()),
    ]
  const { value, basis } = ruleOn(usualYears, from)
  const trial = /暂行|试行/u.test(title)
  const most = trial ? value.trial : value.ordinary
  if (until <= yearsLater(from, most)) return []
  const which = trial ? '标明暂行、试行的文件' : '规范性文件'
  const sentence = `有效期超过${most}年。${which}的有效期地方多规定不超过${most}年，请核对本地规定。`
  return [problem(where, 'long-validity', false, sentence, basis)]
}

const orderProblems = ({ dateWritten, fields }: Content): readonly FieldProblem[] => {
  if (dateWritten === null) return []
  const [from, review, deliberated] = ['effectiveOn', 'legalReviewOn', 'deliberatedOn'].map((code) =>
    dayIn(fields, code),
  )
  return [
    ...(from && from < dateWritten
      ? [
          problem(
            'fields.effectiveOn',
            'effective-before-written',
            false,
            '施行日期早于成文日期，请核对是不是要溯及以前。',
            practice(),
          ),
        ]
      : []),
    ...(review && review > dateWritten
      ? [
          problem(
            'fields.legalReviewOn',
            'reviewed-after-written',
            false,
            '合法性审核的日期晚于成文日期；审核应当在制发以前，请核对。',
            legalReviewNotice,
          ),
        ]
      : []),
    ...(deliberated && deliberated > dateWritten
      ? [
          problem(
            'fields.deliberatedOn',
            'deliberated-after-written',
            false,
            '集体审议的日期晚于成文日期，请核对。',
            normativeNotice,
          ),
        ]
      : []),
  ]
}

/** What is wrong with, or worth a look in, a regulation or normative document. */
export const normativeProblems = (content: Content): readonly FieldProblem[] => {
  const on = content.dateWritten ?? content.formedOn ?? titleWords.entries[0]?.from
  return [...(on ? titleProblems(content, on) : []), ...lengthProblems(content), ...orderProblems(content)]
}
