import type { ApplicantKind } from '#statute/applicants'
import { applicants } from '#statute/applicants'
import type { LocalDate } from '#statute/calendar'
import { citation, valueOn } from '#statute/dated'
import { clarificationNoticeTerm, longestExtension } from '#statute/deadlines'
import type { Need, NeedId } from '#statute/decisions'
import { decisionKinds, decisionLetters, decisionOf, needs, rowOf } from '#statute/decisions'
import { answerWays, receiptRules, stages, wantedForms } from '#modules/requests'
import { rowTitle } from './request-case.ts'

const wordsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, title]) => ({ value, title }))

const needsShown = () =>
  (Object.entries(needs) as [NeedId, Need][]).map(([value, { title, form, options = [], hint = null }]) => ({
    value,
    title,
    form,
    options: [...options],
    hint,
  }))

const decisionsShown = () =>
  decisionKinds
    .filter((kind) => kind !== 'withdrawn')
    .map((value) => {
      const { title, basis, letter, needs: wanted } = decisionOf(value)
      const row = rowOf(value)
      return {
        value,
        title,
        basis: basis.map(citation).join('、'),
        letter: decisionLetters[letter],
        needs: [...wanted],
        row,
        rowTitle: rowTitle(row),
        gives: row === '3.1' || row === '3.2',
      }
    })

/** Words of the law the forms of requests stand on, as they hold on a day. */
export const requestGuide = (today: LocalDate) => ({
  channels: receiptRules.map(({ channel, ...rule }) => ({ value: channel, ...rule })),
  applicants: (Object.keys(applicants) as ApplicantKind[]).map((value) => {
    const { title, meaning, representative, proofs, basis } = applicants[value]
    return {
      value,
      title,
      meaning,
      representative,
      proofs: [...proofs],
      basis: [citation(basis), basis.note].filter((part) => part !== undefined).join('；'),
    }
  }),
  forms: wordsOf(wantedForms),
  ways: wordsOf(answerWays),
  stages: wordsOf(stages),
  decisions: decisionsShown(),
  needs: needsShown(),
  terms: {
    clarification: valueOn(clarificationNoticeTerm, today).count,
    extension: valueOn(longestExtension, today).count,
  },
})
