import type { Calendar, LocalDate } from '#statute/calendar'
import { foldClock } from '#statute/deadlines'
import { decisionOf } from '#statute/decisions'
import { feeOf } from '#statute/fees'
import type { LetterFacts, LetterKind } from '#statute/letters'
import { dayText, isNotice, letterOf } from '#statute/letters'
import type { Case } from '#modules/requests'
import { intakeChannels, isClockFact } from '#modules/requests'
import type { LetterOffice } from '../office/office.ts'
import { lastOf } from './happened.ts'
import type { Opened } from './texts.ts'

type Event = Case['events'][number]

/** What facts are gathered from. */
export interface Source {
  readonly found: Case
  readonly opened: Opened
  readonly calendar: Calendar
  readonly kind: LetterKind
  readonly party: string
  /** What it tells of. */
  readonly event: Event | undefined
  readonly office: LetterOffice
  /** The name of the body on the day. */
  readonly organisation: string
  /** Names of sections, by id. */
  readonly sections: ReadonlyMap<string, string>
}

/** A record without what is undefined: facts that are not known are not there. */
const known = (facts: { readonly [Name in keyof LetterFacts]: LetterFacts[Name] | undefined }): LetterFacts =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))

/** The due date as it stood behind an event, or before it. */
export const dueAt = (found: Case, calendar: Calendar, seq: number): LocalDate | undefined => {
  const clock = foldClock(found.events.filter((event) => event.seq <= seq).filter(isClockFact), calendar)
  return clock.kind === 'irregular' ? undefined : clock.due
}

const results = { found: '查找到相关信息', none: '没有找到', 'needs-making': '没有现成信息' } as const

const searchesIn = ({ found, opened }: Source): string | undefined => {
  const searches = found.events.flatMap((event) => {
    if (event.kind !== 'searched') return []
    const { where = '', how = '' } = opened.textsOf(event.seq)
    return [`${dayText(event.on)}在${where}检索，方法为${how}，${results[event.result]}`]
  })
  return searches.length === 0 ? undefined : searches.join('；')
}

const views = { true: '提出同意公开的意见', false: '提出不同意公开的意见' } as const

const partyFacts = ({ found, opened, kind, party, event }: Source): LetterFacts => {
  const to = letterOf(kind).addressee
  if (to !== 'third-party' && to !== 'agency' && to !== 'section') return {}
  if (kind === 'transfer') return { agency: party }
  const texts = opened.textsOf(event?.seq)
  if (event?.kind === 'task-given') return known({ matter: texts['what'], until: event.due })
  if (to === 'agency') return known({ party, question: texts['question'], partyAskedOn: event?.on })
  const answered = lastOf(found, 'third-party-answered', party)
  const silent = lastOf(found, 'third-party-silent', party)
  const view = answered ? views[`${answered.agrees}`] : silent && '逾期未提出意见'
  return known({
    party: texts['name'],
    question: texts['question'],
    partyAskedOn: event?.on,
    partyView: view && `你（单位）${view}`,
    outcome: found.outcome ? decisionOf(found.outcome.decision).title : undefined,
  })
}

const askedFacts = ({ found, opened, calendar, kind, event }: Source): LetterFacts => {
  const texts = opened.textsOf(event?.seq)
  switch (event?.kind) {
    case 'clarification-asked':
    case 'explanation-asked':
      return known({ points: texts['points'], until: event.until })
    case 'reasonable-delay-set':
      return known({ reason: texts['reason'], until: event.until })
    case 'extended': {
      const consent = lastOf(found, 'extension-approved')
      return known({
        reason: opened.textsOf(consent?.seq)['reason'],
        workdays: event.workdays,
        approvedOn: event.approvedOn,
        newDueOn: dueAt(found, calendar, event.seq),
      })
    }
    case 'third-party-asked':
    case 'agency-asked':
      return kind === 'consultationNotice' ? { partyAskedOn: event.on } : {}
    case 'withdrawn':
      return known({ withdrawnOn: event.on, withdrawalRecord: texts['record'] })
    default:
      return {}
  }
}

const feeFacts = ({ found, kind }: Source): LetterFacts => {
  const noticed = lastOf(found, 'fee-noticed')
  if (noticed === undefined || (kind !== 'feeNotice' && kind !== 'feeLapsed')) return {}
  const { charge, fen, on } = noticed
  const { lines, notes } = feeOf(charge, found.clock?.receivedOn ?? on)
  return {
    fee: fen,
    feeNoticedOn: on,
    feeScheme: charge.scheme === 'pages' ? '按量（按页）' : '按件',
    feeSteps: [...lines.map(({ text }) => text), ...notes].join('\n'),
  }
}

/** What befell the request before it was decided. */
const courseFacts = ({ found, kind }: Source): LetterFacts => {
  if (isNotice(kind)) return {}
  const asked = lastOf(found, 'clarification-asked')
  const extended = lastOf(found, 'extended')
  const consulted = lastOf(found, 'third-party-asked') ?? lastOf(found, 'agency-asked')
  return known({
    clarificationOn: asked?.on,
    clarificationUntil: asked?.until,
    clarifiedOn: lastOf(found, 'clarified')?.on,
    extendedOn: extended?.on,
    workdays: extended?.workdays,
    partyAskedOn: consulted?.on,
  })
}

const youAre = ({ kind, opened: { form } }: Source): string => {
  if (letterOf(kind).addressee !== 'applicant') return '你（单位）'
  return form.applicantKind === 'naturalPerson' ? '您' : '贵单位'
}

/** Everything a letter may say of a case but what was signed. */
export const gatherFacts = (source: Source): LetterFacts => {
  const { found, opened, event, office, sections } = source
  const section = event?.kind === 'task-given' ? sections.get(event.section) : undefined
  return known({
    applicant: opened.form.name,
    you: youAre(source),
    organisation: source.organisation,
    requestNumber: found.number,
    channel: intakeChannels[found.channel],
    receivedOn: found.clock?.receivedOn,
    dueOn: found.lateness.due,
    contact: office.contact || undefined,
    reviewOrgan: office.reviewOrgan || undefined,
    court: office.court || undefined,
    payWay: office.payWay || undefined,
    searchRecord: searchesIn(source),
    section,
    ...courseFacts(source),
    ...feeFacts(source),
    ...askedFacts(source),
    ...partyFacts(source),
  })
}
