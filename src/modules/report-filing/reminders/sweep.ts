import { yearOf } from '#statute/calendar'
import { citation } from '#statute/dated'
import type { AuditTables } from '#platform/audit'
import type { Instant } from '#platform/clock'
import { dayOf } from '#platform/clock'
import type { Sealer } from '#platform/crypto'
import type { Tx } from '#platform/db'
import { queueMail } from '#platform/mail'
import type { OutboxTables } from '#platform/outbox'
import { Refusal } from '#platform/refusal'
import type { Sweep } from '#platform/schedule'
import { mailAddresses } from '#modules/identity'
import type { OrganisationId, PersonId } from '#modules/organisations'
import { organisationNames } from '#modules/organisations'
import { officeOf } from '#modules/sign-off'
import type { DutyState } from '../filing/index.ts'
import { dutiesOf } from '../filing/index.ts'
import type { Reading } from '../schema/index.ts'
import { reportingBodies } from './bodies.ts'
import { reportLetter } from './letter.ts'
import { dueNow } from './threshold.ts'

type Tables = Reading & AuditTables & OutboxTables
type Telling = Tx<Tables>

/** What reminders are sent with. */
export interface ReportReminderSettings {
  readonly sealer: Sealer
  /** The address people type, without a slash at its end. */
  readonly site: string
}

interface Told {
  readonly organisation: OrganisationId
  readonly year: number
  readonly duty: DutyState
  readonly threshold: number
}

const recipientsAt = async (
  tx: Telling,
  organisation: OrganisationId,
  now: Instant,
): Promise<readonly PersonId[]> => {
  const { granted, roles } = await officeOf(tx, organisation, dayOf(now))
  const able = granted.filter(({ role }) => roles.get(role)?.permissions.includes('report.compile') ?? false)
  return [...new Set(able.map(({ person }) => person))]
}

const tell = async (
  tx: Telling,
  { organisation, year, duty, threshold }: Told,
  now: Instant,
  { sealer, site }: ReportReminderSettings,
): Promise<void> => {
  const body = (await organisationNames(tx, [organisation], dayOf(now))).get(organisation) ?? ''
  const letter = reportLetter({
    ...{ body, year, duty: duty.duty, due: duty.due, left: duty.left ?? 0 },
    ...{
      basis: citation(duty.basis),
      link: `${site}/workbench/report-years?organisation=${organisation}&year=${year}`,
    },
  })
  await tx
    .insertInto('report_reminder')
    .values({ organisation, year, duty: duty.duty, told: threshold })
    .onConflict((same) => same.columns(['organisation', 'year', 'duty']).doUpdateSet({ told: threshold }))
    .execute()
  const addresses = await mailAddresses(tx, sealer, await recipientsAt(tx, organisation, now))
  for (const [person, to] of addresses)
    try {
      const dedupe = `report:${organisation}:${year}:${duty.duty}:${threshold}:${person}`
      await queueMail(tx, { at: now }, sealer, { to, ...letter }, { dedupe })
    } catch (error) {
      // An address no mail reaches keeps nobody else from theirs.
      if (!(error instanceof Refusal)) throw error
    }
}

const toldBefore = async (tx: Telling, organisation: OrganisationId, year: number, { duty }: DutyState) =>
  (
    await tx
      .selectFrom('report_reminder')
      .select('told')
      .where('organisation', '=', organisation)
      .where('year', '=', year)
      .where('duty', '=', duty)
      .executeTakeFirst()
  )?.told ?? null

/** Reminds one body of last year's report; gives how many duties it was reminded of. */
const look = async (
  tx: Telling,
  organisation: OrganisationId,
  now: Instant,
  settings: ReportReminderSettings,
): Promise<number> => {
  const year = yearOf(dayOf(now)) - 1
  let said = 0
  for (const duty of await dutiesOf(tx, { organisation, year }, dayOf(now))) {
    if (duty.left === null) continue
    const threshold = dueNow(duty.left, await toldBefore(tx, organisation, year, duty))
    if (threshold === null) continue
    await tell(tx, { organisation, year, duty, threshold }, now, settings)
    said += 1
  }
  return said
}

/**
 * 条例第四十九条: reminds those who compile, by mail, of handing in and publishing last year's report: 20, 10, 5, 1 and 0
 * days before the last day and once behind it, each once, a body a transaction.
 */
export const reportReminderSweep = (settings: ReportReminderSettings): Sweep<Tables> => ({
  id: 'report-reminders',
  title: '提醒年报的报送和公布期限',
  every: '10 */4 * * *',
  run: async ({ database, now, signal }) => {
    let done = 0
    for (const organisation of await database.read(reportingBodies)) {
      if (signal.aborted) break
      done += await database.transaction((tx) => look(tx, organisation, now, settings))
    }
    return { done, failed: 0 }
  },
})
