import type { LocalDate } from '#statute/calendar'
import type { Proof } from '#statute/deadlines'
import { proof } from '#statute/deadlines'
import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { calendarIn } from '#platform/calendar'
import type { OrganisationId } from '#modules/organisations'
import { loadCase } from '../cases/load.ts'
import { standingOf } from '../cases/situation.ts'
import type { RequestCells } from '../cells.ts'
import { dayOf } from '#platform/clock'
import type { Case, FactKind, OpenWait } from '../events/index.ts'
import { clockEventsIn, roundsOf } from '../events/index.ts'
import type { RequestId } from '../ids.ts'
import { readForm } from '../intake/form.ts'
import { decide } from '../machine/index.ts'
import { secretOf } from '../intake/reveal.ts'
import type { RequestRow, Writing } from '../schema/index.ts'
import type { TrackedAnswer } from './answer.ts'
import { answersOf } from './answer.ts'
import type { Credentials } from './applicant.ts'
import { requestOfApplicant } from './applicant.ts'
import { citizenStatus, citizenWord, redoWords } from './words.ts'

/** What an applicant may do from outside. */
const applicantKinds = ['clarified', 'explained', 'material-added', 'withdrawn'] as const
export type ApplicantKindOfFact = (typeof applicantKinds)[number]

/** A day in the life of a request, as the applicant is told it. */
export interface TrackedEvent {
  readonly kind: FactKind
  readonly on: LocalDate
  readonly text: string
  /** What the office wrote to the applicant: what to correct, what to explain. */
  readonly asked: string | null
}

/** That a request is answered anew. */
export interface TrackedRedo {
  readonly on: LocalDate
  /** The last day ordered for it. */
  readonly due: LocalDate
  /** Why, in a sentence. */
  readonly why: string
  /** Whether the new answer has not gone out yet. */
  readonly open: boolean
}

/** A request as its applicant sees it. */
export interface Tracked {
  readonly id: RequestId
  readonly organisation: OrganisationId
  readonly number: string
  /** `seq` of the last event, for what they do next. */
  readonly seq: number
  readonly description: string
  readonly status: string
  readonly receivedOn: LocalDate | undefined
  readonly due: LocalDate | undefined
  readonly provisional: boolean
  /** How the due date was reached, day by day; undefined while it is not received. Third parties bear labels only. */
  readonly proof: Proof | undefined
  readonly events: readonly TrackedEvent[]
  /** What the applicant is to do, with the last day. */
  readonly waits: readonly OpenWait[]
  /** In fen; null where nothing is charged. */
  readonly fee: number | null
  /** Answers that went out, the first first; one given anew leaves the earlier ones. */
  readonly answers: readonly TrackedAnswer[]
  /** Undefined where it was never answered anew. */
  readonly redo: TrackedRedo | undefined
  readonly may: readonly ApplicantKindOfFact[]
}

const toAnswer: ReadonlySet<FactKind> = new Set<FactKind>(['clarification-asked', 'explanation-asked'])

const eventsOf = async (
  tx: Writing,
  { id }: RequestRow,
  { events }: Case,
  cells: RequestCells,
): Promise<readonly TrackedEvent[]> => {
  const shown: TrackedEvent[] = []
  for (const { kind, on, seq } of events) {
    const text = citizenWord(kind)
    if (text === undefined) continue
    const asked = toAnswer.has(kind) ? ((await secretOf(tx, id, seq, cells))['points'] ?? null) : null
    shown.push({ kind, on, text, asked })
  }
  return shown
}

const proofOf = async (tx: Writing, { clock, events, counted }: Case): Promise<Proof | undefined> => {
  if (clock === null || !counted) return undefined
  const [first] = roundsOf(events)
  const found = proof(clockEventsIn(first), await calendarIn(tx))
  return found.kind === 'proof' ? found : undefined
}

const redoOf = ({ reopened, visibility }: Case): TrackedRedo | undefined =>
  reopened === null
    ? undefined
    : {
        on: reopened.on,
        due: reopened.due,
        why: redoWords[reopened.cause],
        open: visibility !== 'answer',
      }

const forApplicant: ReadonlySet<OpenWait['for']> = new Set<OpenWait['for']>([
  'clarification',
  'payment',
  'explanation',
])

/** What may be shown of a case to whoever applied. */
export const trackedOf = async (
  tx: Writing,
  act: Act,
  row: RequestRow,
  cells: RequestCells,
): Promise<Tracked> => {
  const { found } = await loadCase(tx, row.id)
  const today = dayOf(act.at)
  const { situation } = await standingOf(tx, row, found, { asker: 'applicant', today })
  return {
    id: row.id,
    organisation: row.organisation,
    number: found.number,
    seq: found.seq,
    description: readForm(cells.openForm(row.id, row.form)).description,
    status: citizenStatus(found),
    receivedOn: found.clock?.receivedOn,
    due: found.counted ? found.lateness.due : undefined,
    provisional: found.clock?.provisional ?? false,
    proof: await proofOf(tx, found),
    events: await eventsOf(tx, row, found, cells),
    waits: found.waits.filter((wait) => forApplicant.has(wait.for)),
    fee: found.fee,
    answers: await answersOf(tx, row.id, found, cells),
    redo: redoOf(found),
    may: applicantKinds.filter((kind) => decide(situation, kind).ok),
  }
}

/**
 * The applicant's side of a request, by query code and name; each look is a row of the trail. Throws Refusal
 * `track-unknown`, which says the same whatever was wrong.
 */
export const trackRequest = async (
  tx: Writing,
  act: Act,
  credentials: Credentials,
  cells: RequestCells,
): Promise<Tracked> => {
  const row = await requestOfApplicant(tx, credentials, cells)
  const { id, organisation } = row
  await record(tx, act, { what: 'request.track', subject: `request:${id}`, organisation })
  return trackedOf(tx, act, row, cells)
}
