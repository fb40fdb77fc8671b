import type { LetterKind } from '#statute/letters'
import { isDecision } from '#statute/letters'
import type { Case } from '#modules/requests'

type Event = Case['events'][number]
type EventOf<Kind extends Event['kind']> = Event & { readonly kind: Kind }

/** The last event of a kind; of a party where one is named. */
export const lastOf = <Kind extends Event['kind']>(
  { events }: Pick<Case, 'events'>,
  kind: Kind,
  party?: string,
): EventOf<Kind> | undefined =>
  events.findLast(
    (event): event is EventOf<Kind> =>
      event.kind === kind && (party === undefined || ('party' in event && event.party === party)),
  )

/** Something in the file a letter tells of. */
export interface Happened {
  readonly kind: LetterKind
  /** Whom it goes to besides the applicant: a label, the name of an agency, the number of a task. */
  readonly party: string
  readonly event: Event
}

const decisive: ReadonlySet<Event['kind']> = new Set(['decided', 'clarification-lapsed', 'fee-lapsed'])

const ofEvent = (event: Event, found: Case): readonly (readonly [LetterKind, string])[] => {
  switch (event.kind) {
    case 'received':
      return [['receipt', '']]
    case 'clarification-asked':
      return [['clarification', '']]
    case 'explanation-asked':
      return [['explanation', '']]
    case 'extended':
      return [['extension', '']]
    case 'reasonable-delay-set':
      return [['delay', '']]
    case 'fee-noticed':
      return [['feeNotice', '']]
    case 'third-party-asked':
      return [
        ['thirdPartyInquiry', event.party],
        ['thirdPartyReply', event.party],
        ...(lastOf(found, 'third-party-asked')?.seq === event.seq
          ? [['consultationNotice', ''] as const]
          : []),
        ...(found.outcome === null || found.outcome.decision === 'withdrawn'
          ? []
          : [['thirdPartyNotice', event.party] as const]),
      ]
    case 'agency-asked': {
      const alone = lastOf(found, 'third-party-asked') === undefined
      const newest = lastOf(found, 'agency-asked')?.seq === event.seq
      return [
        [event.as === 'co-maker' ? 'coMakerInquiry' : 'agencyInquiry', event.party],
        ...(alone && newest ? [['consultationNotice', ''] as const] : []),
      ]
    }
    case 'task-given':
      return [['assistance', String(event.seq)]]
    case 'withdrawn':
      return [['withdrawn', '']]
    case 'decided':
    case 'clarification-lapsed':
    case 'fee-lapsed':
      return [[event.decision, '']]
    default:
      return []
  }
}

/** Every letter the file of a case gives cause for, in the order of its events. */
export const happenedIn = (found: Case): readonly Happened[] =>
  found.events.flatMap((event) => ofEvent(event, found).map(([kind, party]) => ({ kind, party, event })))

/** The event a letter tells of; undefined where the file has none. */
export const eventFor = (found: Case, kind: LetterKind, party: string): Event | undefined => {
  if (isDecision(kind) && kind !== 'withdrawn')
    return found.events.findLast((event) => decisive.has(event.kind))
  if (kind === 'transfer') return lastOf(found, 'received') ?? lastOf(found, 'registered')
  return happenedIn(found).findLast((one) => one.kind === kind && one.party === party)?.event
}
