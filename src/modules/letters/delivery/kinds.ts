import type { LetterKind } from '#statute/letters'
import type { Stage } from '#modules/requests'
import { isNotice, letterKinds, letterOf } from '#statute/letters'

/** Letters that go out to somebody: not those for a section of the office, nor what only stands in the file. */
export const outgoingKinds: readonly LetterKind[] = letterKinds.filter((kind) => {
  const { addressee } = letterOf(kind)
  return addressee !== 'file' && addressee !== 'section'
})

/** What the case is told once a letter went out or arrived. */
export type Effect = 'answer' | 'third-party-reached' | 'agency-reached' | 'fee-notice-reached'

/** Whether the file of a request at this stage says already that a letter of the kind went out. Pure. */
export const isRecorded = (kind: LetterKind, stage: Stage): boolean =>
  effectOf(kind) === 'answer' && (stage === 'settled' || stage === 'closed' || stage === 'archived')

/** Which fact of the case the delivery of a letter is; null where the case asks for none. Pure. */
export const effectOf = (kind: LetterKind): Effect | null => {
  if (!isNotice(kind)) return 'answer'
  switch (kind) {
    case 'thirdPartyInquiry':
      return 'third-party-reached'
    case 'coMakerInquiry':
    case 'agencyInquiry':
      return 'agency-reached'
    case 'feeNotice':
      return 'fee-notice-reached'
    default:
      return null
  }
}
