import type { Calendar, LocalDate } from '#statute/calendar'
import type { AuditTables } from '#platform/audit'
import type { Instant } from '#platform/clock'
import { dayOf } from '#platform/clock'
import type { Sealer } from '#platform/crypto'
import type { Tx } from '#platform/db'
import { queueMail } from '#platform/mail'
import type { OutboxTables } from '#platform/outbox'
import { Refusal } from '#platform/refusal'
import { mailAddresses } from '#modules/identity'
import type { OrganisationId, PersonId } from '#modules/organisations'
import { organisationNames } from '#modules/organisations'
import { isDueNow, thresholdOf, workdaysLeft } from '#modules/requests'
import { officeOf } from '#modules/sign-off'
import type { DueKind, Reading, RemedyCaseRow } from '../schema/index.ts'
import { remedyLetter } from './letters.ts'

/** What telling writes through. */
export type Telling = Tx<Reading & AuditTables & OutboxTables>

/** What telling stands on. */
export interface RemedyTeller {
  readonly sealer: Sealer
  readonly calendar: Calendar
  readonly now: Instant
  /** The address people type, without a slash at its end. */
  readonly site: string
}

/** Whoever handles remedies at the body: they are told of what nobody has taken. */
const handlersAt = async (
  tx: Telling,
  organisation: OrganisationId,
  now: Instant,
): Promise<readonly PersonId[]> => {
  const { granted, roles } = await officeOf(tx, organisation, dayOf(now))
  return granted
    .filter(({ role }) => roles.get(role)?.permissions.includes('remedy.handle') ?? false)
    .map(({ person }) => person)
}

const toldLast = async (tx: Telling, { remedy }: RemedyCaseRow, what: DueKind, due: LocalDate) => {
  const row = await tx
    .selectFrom('remedy_reminder')
    .select(['due_on', 'told'])
    .where('remedy', '=', remedy)
    .where('what', '=', what)
    .executeTakeFirst()
  return row?.due_on === due ? row.told : null
}

/** Reminds of what falls due next at the threshold that is reached, each once, in one transaction. Gives how often. */
export const remindOf = async (tx: Telling, row: RemedyCaseRow, teller: RemedyTeller): Promise<number> => {
  const { due_what: what, due_on: due, remedy, number, organ, organisation, handler } = row
  if (what === null || due === null) return 0
  const { sealer, calendar, now, site } = teller
  const left = workdaysLeft(calendar, dayOf(now), due)
  const threshold = thresholdOf(left)
  if (threshold === null || !isDueNow(left, await toldLast(tx, row, what, due))) return 0
  await tx
    .insertInto('remedy_reminder')
    .values({ remedy, what, due_on: due, told: threshold })
    .onConflict((same) => same.columns(['remedy', 'what']).doUpdateSet({ due_on: due, told: threshold }))
    .execute()
  const body = (await organisationNames(tx, [organisation], dayOf(now))).get(organisation) ?? ''
  const link = `${site}/workbench/remedies/${remedy}`
  const { subject, text } = remedyLetter({ number, body, organ, what, due, left, link })
  const people = handler === null ? await handlersAt(tx, organisation, now) : [handler]
  for (const [person, to] of await mailAddresses(tx, sealer, [...new Set(people)]))
    try {
      const dedupe = `remedy-due:${remedy}:${what}:${due}:${threshold}:${person}`
      await queueMail(tx, { at: now }, sealer, { to, subject, text }, { dedupe })
    } catch (error) {
      // An address no mail reaches keeps nobody else from theirs.
      if (!(error instanceof Refusal)) throw error
    }
  return 1
}
