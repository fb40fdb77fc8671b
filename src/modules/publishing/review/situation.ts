import type { LocalDate } from '#statute/calendar'
import type { OrganisationId, PersonId } from '#modules/organisations'
import type { Bar, Part, Situation } from '../machine/index.ts'
import { publishingPermissions } from '../machine/index.ts'
import type { Query } from '../schema/index.ts'
import type { DocumentRow } from '../schema/tables.ts'
import { secrecyStep } from './chain/index.ts'
import type { Review } from './rounds/index.ts'
import { holds, loadReview, standingOver } from './rounds/index.ts'
import type { Caller, Sits, Sitting } from '#modules/sign-off'
import { holdsAt, officeOf, seatWords, sitsOf } from '#modules/sign-off'

/** A document as a caller stands to it: what decides, and what a signature needs to know of the signer. */
export interface Standing {
  readonly review: Review
  readonly situation: Situation
  /** How the caller sits on the step that is due, and on the secrecy review. */
  readonly due: Sitting | undefined
  readonly secrecy: Sitting | undefined
}

const partsOf = async (
  query: Query,
  row: DocumentRow,
  caller: Caller,
  { today, round }: { readonly today: LocalDate; readonly round: Review['round'] },
): Promise<Set<Part>> => {
  const parts = new Set<Part>()
  const held = holdsAt(query, caller, today)
  for (const permission of publishingPermissions)
    if (await held(permission, row.organisation)) parts.add(permission)
  if (row.drafter === caller.person) parts.add('drafter')
  if (round?.submittedBy === caller.person) parts.add('submitter')
  return parts
}

const barsOf = (
  row: DocumentRow,
  { round, signatures, editor, overrides }: Review,
  me: PersonId,
): Set<Bar> => {
  const mine = signatures.filter((each) => each.person === me && holds(each, row))
  const tests: Readonly<Record<Bar, boolean>> = {
    drafter: row.drafter === me,
    submitter: round?.submittedBy === me,
    editor: editor === me,
    signed: mine.length > 0,
    'signed-secrecy': mine.some(({ step }) => step === secrecyStep),
    overrider: overrides.some(({ reviewed_at, person }) => reviewed_at === null && person === me),
  }
  // The keys of the record are the bars.
  return new Set((Object.keys(tests) as Bar[]).filter((bar) => tests[bar]))
}

const sitting = async (sits: Sits, organisation: OrganisationId, { round, progress }: Review) => {
  const due = progress?.due && (await sits(progress.due.seat, 'document.review', organisation))
  const secrecy = round && (await sits(round.chain.secrecy, 'document.secrecy', organisation))
  return { due, secrecy }
}

const turnOf = async (query: Query, row: DocumentRow, { progress }: Review, today: LocalDate) => {
  if (row.stage !== 'review' || progress?.due === undefined) return null
  const office = await officeOf(query, row.organisation, today)
  return { title: progress.due.title, who: seatWords(office, progress.due.seat, 'document.review') }
}

const publishedOf = async (query: Query, row: DocumentRow) =>
  row.visibility === 'withdrawn'
    ? query
        .selectFrom('publication')
        .select(['version', 'digest'])
        .where('document', '=', row.id)
        .executeTakeFirst()
    : undefined

/**
 * How a caller stands to a document today: all that the table of states asks. `blocks`: what the gates found, in
 * sentences; a command that lets the gate speak for itself gives none.
 */
export const standingOf = async (
  query: Query,
  row: DocumentRow,
  caller: Caller,
  { today, blocks = [] }: { readonly today: LocalDate; readonly blocks?: readonly string[] },
): Promise<Standing> => {
  const review = await loadReview(query, row)
  const parts = await partsOf(query, row, caller, { today, round: review.round })
  const sits = await sitsOf(query, caller, today, holdsAt(query, caller, today))
  const { due, secrecy } = await sitting(sits, row.organisation, review)
  if (due && row.stage === 'review') parts.add('turn')
  if (secrecy && row.stage === 'review') parts.add('secrecy')
  const published = await publishedOf(query, row)
  const { stage, visibility, mode } = row
  const situation: Situation = {
    stage,
    visibility,
    mode,
    parts,
    bars: barsOf(row, review, caller.person),
    turn: await turnOf(query, row, review, today),
    secrecySigned: review.progress?.secrecy !== undefined,
    blocks,
    openOverride: review.overrides.some(({ reviewed_at }) => reviewed_at === null),
    stands: published !== undefined && standingOver(review, row.drafter, published) !== undefined,
  }
  return { review, situation, due, secrecy }
}
