import type { Calendar } from '#statute/calendar'
import { dayOf } from '#platform/clock'
import type { Instant } from '#platform/clock'
import type { Sealer } from '#platform/crypto'
import type { Tx } from '#platform/db'
import { newId } from '#platform/ids'
import { queueMail } from '#platform/mail'
import type { OutboxTables } from '#platform/outbox'
import { Refusal } from '#platform/refusal'
import { mailAddresses } from '#modules/identity'
import type { OrganisationId, PersonId } from '#modules/organisations'
import { organisationNames } from '#modules/organisations'
import { officeOf } from '#modules/sign-off'
import type { AuditTables } from '#platform/audit'
import type { CaseRow, MoveRow, Reading } from '../../schema/index.ts'
import { workdaysLeft } from '../../views/line.ts'
import type { Told, Wording } from './letters.ts'
import { moveLetter, reminderLetter } from './letters.ts'
import { thresholdOf } from './threshold.ts'

/** What telling writes through: reminders, moves, and the outbox. */
export type Telling = Tx<Reading & AuditTables & OutboxTables>

/** What telling stands on. */
export interface Teller {
  readonly sealer: Sealer
  readonly calendar: Calendar
  readonly now: Instant
  /** The address people type, without a slash at its end. */
  readonly site: string
}

/** What telling asks of a case. */
export type ToldCase = Pick<
  CaseRow,
  'request' | 'organisation' | 'number' | 'handler' | 'due_on' | 'provisional' | 'seq'
>

/** Whoever assigns at the body: they are told of what nobody handles yet. */
const approversAt = async (
  tx: Telling,
  organisation: OrganisationId,
  now: Instant,
): Promise<readonly PersonId[]> => {
  const { granted, roles } = await officeOf(tx, organisation, dayOf(now))
  return granted
    .filter(({ role }) => roles.get(role)?.permissions.includes('request.approve') ?? false)
    .map(({ person }) => person)
}

const recipientsOf = async (tx: Telling, { handler, organisation }: ToldCase, now: Instant) =>
  handler === null ? approversAt(tx, organisation, now) : [handler]

const leftOf = ({ due_on }: ToldCase, { calendar, now }: Teller): number | null =>
  due_on === null ? null : workdaysLeft(calendar, dayOf(now), due_on)

const toldOf = async (tx: Telling, of: ToldCase, teller: Teller): Promise<Told> => ({
  number: of.number,
  body: (await organisationNames(tx, [of.organisation], dayOf(teller.now))).get(of.organisation) ?? '',
  due: of.due_on,
  left: leftOf(of, teller),
  provisional: of.provisional === 1,
  link: `${teller.site}/workbench/requests/${of.request}`,
})

/** Puts a mail for each recipient into the outbox; an address no mail reaches keeps nobody else from theirs. */
const mail = async (
  tx: Telling,
  of: ToldCase,
  { sealer, now }: Teller,
  { subject, text, once }: Wording & { readonly once: string },
): Promise<void> => {
  const addresses = await mailAddresses(tx, sealer, [...new Set(await recipientsOf(tx, of, now))])
  for (const [person, to] of addresses)
    try {
      const dedupe = `request-due:${of.request}:${once}:${person}`
      await queueMail(tx, { at: now }, sealer, { to, subject, text }, { dedupe })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
}

const remember = async (tx: Telling, { request, due_on }: ToldCase, told: number | null): Promise<void> => {
  await tx
    .insertInto('request_reminder')
    .values({ request, due_on, told })
    .onConflict((same) => same.column('request').doUpdateSet({ due_on, told }))
    .execute()
}

/** Reminds of a due date at the threshold that is reached, and remembers it, in one transaction. */
export const remind = async (tx: Telling, of: ToldCase, teller: Teller): Promise<void> => {
  const told = await toldOf(tx, of, teller)
  const threshold = told.left === null ? null : thresholdOf(told.left)
  await remember(tx, of, threshold)
  await mail(tx, of, teller, { ...reminderLetter(told), once: `${of.due_on ?? ''}:${threshold ?? ''}` })
}

/** A due date as it is now, of which there is nothing to tell yet. */
export const noteDue = (tx: Telling, of: ToldCase): Promise<void> => remember(tx, of, null)

/**
 * Tells that a due date moved, with before and after: by mail and, until somebody has looked at it, in the list of
 * tasks. `quiet`: whoever handles it moved it, and needs no task.
 */
export const tellMove = async (
  tx: Telling,
  of: ToldCase,
  {
    before,
    cause,
    quiet,
  }: Pick<MoveRow, 'cause'> & {
    readonly before: MoveRow['before_on']
    readonly quiet: boolean
  },
  teller: Teller,
): Promise<void> => {
  const told = await toldOf(tx, of, teller)
  await remember(tx, of, told.left === null ? null : thresholdOf(told.left))
  const id = newId()
  const seen = quiet ? { seen_by: of.handler, seen_at: teller.now } : { seen_by: null, seen_at: null }
  const { request, organisation, due_on: after_on } = of
  const row = { id, request, organisation, before_on: before, after_on, cause, moved_at: teller.now }
  await tx
    .insertInto('request_move')
    .values({ ...row, ...seen })
    .execute()
  await mail(tx, of, teller, { ...moveLetter(told, { before, cause }), once: id })
}
