import type { LocalDate } from '#statute/calendar'
import type { PersonId, SectionId } from '#modules/organisations'
import type { Caller, Sitting } from '#modules/sign-off'
import { holdsAt, officeOf, seatWords, sitsOf } from '#modules/sign-off'
import type { Case } from '../events/index.ts'
import type { Bar, Part, Situation } from '../machine/index.ts'
import { requestPermissions } from '../machine/index.ts'
import type { Query, RequestRow } from '../schema/index.ts'

/** Who asks: somebody of the office, or somebody outside by a code or a link. */
export type Asker = Caller | 'applicant' | 'third-party'

/** A request is somebody's by the body it is at. */
type OfBody = Pick<RequestRow, 'organisation'>

/** A request as somebody stands to it: what decides, and how they sit on the level that is due. */
export interface Standing {
  readonly situation: Situation
  readonly sitting: Sitting | undefined
}

const sectionOf = async (query: Query, person: PersonId): Promise<SectionId | null> =>
  (await query.selectFrom('person').select('section').where('id', '=', person).executeTakeFirst())?.section ??
  null

const isTasked = async (query: Query, { tasks }: Case, me: PersonId): Promise<boolean> => {
  if (tasks.length === 0) return false
  const section = await sectionOf(query, me)
  return tasks.some((task) => task.person === me || (task.person === null && task.section === section))
}

const barsOf = ({ draft }: Case, me: PersonId): ReadonlySet<Bar> => {
  const bars = new Set<Bar>()
  if (draft?.by === me) bars.add('drafter')
  if (draft?.submitted?.by === me) bars.add('submitter')
  if (draft?.signatures.some(({ by }) => by === me) === true) bars.add('signed')
  return bars
}

const partsOf = async (
  query: Query,
  { organisation }: OfBody,
  found: Case,
  { caller, today }: { readonly caller: Caller; readonly today: LocalDate },
): Promise<Set<Part>> => {
  const parts = new Set<Part>()
  const held = holdsAt(query, caller, today)
  for (const permission of requestPermissions) if (await held(permission, organisation)) parts.add(permission)
  if (found.handler === caller.person) parts.add('handler')
  if (found.draft?.submitted?.by === caller.person) parts.add('submitter')
  if (await isTasked(query, found, caller.person)) parts.add('tasked')
  return parts
}

const turnOf = async (query: Query, row: OfBody, { stage, draft }: Case, today: LocalDate) => {
  const due = draft?.due
  if (stage !== 'review' || !due) return null
  const office = await officeOf(query, row.organisation, today)
  return { title: due.title, who: seatWords(office, due.seat, 'request.sign') }
}

/** How somebody stands to a request today: all that the table of states asks. */
export const standingOf = async (
  query: Query,
  row: OfBody,
  found: Case,
  { asker, today }: { readonly asker: Asker; readonly today: LocalDate },
): Promise<Standing> => {
  if (typeof asker === 'string')
    return {
      situation: { found, parts: new Set<Part>([asker]), bars: new Set(), turn: null },
      sitting: undefined,
    }
  const parts = await partsOf(query, row, found, { caller: asker, today })
  const due = found.stage === 'review' ? found.draft?.due : undefined
  const sits = await sitsOf(query, asker, today, holdsAt(query, asker, today))
  const sitting = due ? await sits(due.seat, 'request.sign', row.organisation) : undefined
  if (sitting) parts.add('turn')
  const turn = await turnOf(query, row, found, today)
  return { situation: { found, parts, bars: barsOf(found, asker.person), turn }, sitting }
}
