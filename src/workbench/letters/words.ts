import type { Given, RowOf } from '../api/operations.ts'

/** Letters of a request: which fit, and which were issued. */
export type RequestLetters = Given<'requestLetters'>
export type Fitting = RequestLetters['fitting'][number]
export type Issued = RequestLetters['issued'][number]
export type LetterLine = RowOf<'letters'>
export type Preview = Given<'previewLetter'>
export type Finding = Preview['findings'][number]

/** What a letter is about besides the applicant: `（第三方1）`. */
export const partyWords = (party: string): string => {
  if (party === '') return ''
  return /^\d+$/u.test(party) ? `（第${party}号交办）` : `（${party}）`
}

/** What keeps a letter from going out, by where it is to be mended. */
export const findingsAt = (findings: readonly Finding[], where: string): readonly Finding[] =>
  findings.filter((finding) => finding.where === where)

/** Findings no passage of the letter shows. */
export const findingsElsewhere = ({ findings, passages }: Preview): readonly Finding[] => {
  const shown = new Set(['addressee', ...passages.map(({ passage }) => passage)])
  return findings.filter(({ where }) => !shown.has(where))
}

/** Whether a letter may go out: no error, and every warning looked at. */
export const mayIssue = ({ findings, ripe }: Preview, accepted: ReadonlySet<string>): boolean =>
  ripe && findings.every(({ rule, severity }) => severity === 'warning' && accepted.has(rule))
