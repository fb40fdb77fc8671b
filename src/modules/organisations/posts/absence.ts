import type { LocalDate } from '#statute/calendar'
import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { newId } from '#platform/ids'
import { printPeriod } from '../dates/print.ts'
import type { Dated } from '../dates/span.ts'
import { earlier, forever, overlapOf, periodOf } from '../dates/span.ts'
import type { AbsenceId, OrganisationId, PersonId } from '../ids.ts'
import { absenceId } from '../ids.ts'
import { assertFields, refuse, textDefect, tidied } from '../input.ts'
import { loadStanding } from '../schema/load.ts'
import { deleteRow, endRow } from '../schema/save.ts'
import type { AbsenceRow, Query, Writing } from '../schema/tables.ts'
import { periodCheck } from './assign.ts'

export interface RecordAbsence {
  readonly organisation: OrganisationId
  readonly person: PersonId
  /** The first day away. */
  readonly from: LocalDate
  /** The first day back; nothing where it isn't known. */
  readonly until?: LocalDate | undefined
  /** Why, in a few published words: 年休假, 出差, 病假. */
  readonly reason: string
}

const absencesIn = (query: Query, organisation: OrganisationId, person: PersonId): Promise<AbsenceRow[]> =>
  query
    .selectFrom('post_absence')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('person', '=', person)
    .orderBy('valid_from')
    .execute()

const assertNone = (known: readonly AbsenceRow[], days: Dated): void => {
  const same = known.find((absence) => overlapOf(absence, days) !== undefined)
  if (same)
    throw refuse(
      'conflict',
      'absence-overlap',
      '离岗的时间重复',
      `这个人${printPeriod(periodOf(same))}已登记为${same.reason}，请改日期，或者先结束那一次离岗。`,
      'from',
    )
}

const assertInOffice = async (
  tx: Writing,
  organisation: OrganisationId,
  person: PersonId,
  { valid_from, valid_until }: Dated,
): Promise<void> => {
  const held = await tx
    .selectFrom('post_assignment')
    .select('id')
    .where('person', '=', person)
    .where('organisation', '=', organisation)
    .where('valid_until', '>', valid_from)
    .where('valid_from', '<', valid_until)
    .executeTakeFirst()
  if (held === undefined)
    throw refuse(
      'conflict',
      'absence-without-post',
      '这个人那时没有岗位',
      '这个人那时在这个机构里不是任何岗位的A岗或B岗，不用登记离岗。请核对人员和日期。',
      'person',
    )
}

/**
 * Records that a person is away from all posts in a body for a time, so that the deputies act. Gives its id. Throws
 * Refusal: `organisation-invalid`, `organisation-missing`, `organisation-not-yet`, `organisation-ended`,
 * `absence-overlap`, `absence-without-post`.
 */
export const recordAbsence = async (tx: Writing, act: Act, input: RecordAbsence): Promise<AbsenceId> => {
  const { organisation, person, from, until } = input
  assertFields([['reason', textDefect(input.reason, '离岗原因', 60)], periodCheck(from, until)])
  const body = await loadStanding(tx, organisation, from)
  const days = { valid_from: from, valid_until: earlier(until ?? forever, body.valid_until) }
  assertNone(await absencesIn(tx, organisation, person), days)
  await assertInOffice(tx, organisation, person, days)
  const id = absenceId(newId())
  const reason = tidied(input.reason) ?? ''
  await tx
    .insertInto('post_absence')
    .values({ id, organisation, person, reason, ...days })
    .execute()
  await record(tx, act, {
    what: 'absence.record',
    subject: `absence:${id}`,
    organisation,
    after: { person, reason, from, until: until ?? null },
  })
  return id
}

export interface EndAbsence {
  readonly absence: AbsenceId
  /** The first day back. The day it began, or before: it did not take place. */
  readonly on: LocalDate
}

const loadAbsence = async (query: Query, id: AbsenceId): Promise<AbsenceRow> => {
  const row = await query.selectFrom('post_absence').selectAll().where('id', '=', id).executeTakeFirst()
  if (row) return row
  throw refuse(
    'missing',
    'absence-missing',
    '没有这次离岗',
    '没有找到这次离岗的记录，请从列表里选取。',
    'absence',
  )
}

/**
 * Lets a person be back earlier than recorded, or takes the absence back. Throws Refusal: `absence-missing`,
 * `absence-over`.
 */
export const endAbsence = async (tx: Writing, act: Act, { absence, on }: EndAbsence): Promise<void> => {
  const row = await loadAbsence(tx, absence)
  if (on >= row.valid_until)
    throw refuse(
      'conflict',
      'absence-over',
      '这次离岗已经结束',
      `这次离岗是${printPeriod(periodOf(row))}，到那一天已经结束；要延长，请另记一次。`,
      'on',
    )
  if (on <= row.valid_from) await deleteRow(tx, 'post_absence', absence)
  else await endRow(tx, 'post_absence', absence, on)
  await record(tx, act, {
    what: 'absence.end',
    subject: `absence:${absence}`,
    organisation: row.organisation,
    before: { person: row.person, reason: row.reason, from: row.valid_from, until: row.valid_until },
    after: on <= row.valid_from ? null : { until: on },
  })
}
