import type { LocalDate } from '#statute/calendar'
import type { DecisionKind } from '#statute/decisions'
import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { newId } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { bumpRevision, findPersonalData, personalKinds } from '#modules/publishing'
import type { RequestCells, RequestId } from '#modules/requests'
import { identifiersIn, loadCase } from '#modules/requests'
import type { Caller } from '#modules/sign-off'
import type { LogEntryId } from '../ids.ts'
import type { Query, Writing } from '../schema/index.ts'
import { loadEntry } from './load.ts'

export interface WriteEntry {
  readonly request: RequestId
  readonly caller: Caller
  /** What was asked for, in words of the office. */
  readonly summary: string
}

const monthOf = (day: LocalDate): string => day.slice(0, 7)

const personal = (what: string) =>
  refuse(
    'invalid',
    'log-personal',
    '概述里有个人信息',
    `概述里有${what}。请改用不涉及任何人的说法，只写申请了什么信息。`,
    'summary',
  )

/** Throws Refusal `log-personal` where a summary names anybody of the request, or looks as if. */
const assertNobody = async (
  query: Query,
  request: RequestId,
  summary: string,
  cells: RequestCells,
): Promise<void> => {
  const names = await identifiersIn(query, request, cells)
  if (names.some((name) => summary.includes(name))) throw personal('申请人或者第三方的信息')
  const [found] = findPersonalData([{ where: 'summary', text: summary }])
  if (found) throw personal(personalKinds[found.kind])
}

interface Concluded {
  readonly decision: DecisionKind
  readonly received: LocalDate
  readonly decided: LocalDate
}

/** Throws Refusal `log-open` where the answer has not gone out. */
const concluded = ({
  outcome,
  clock,
  lateness,
  counted,
}: Awaited<ReturnType<typeof loadCase>>['found']): Concluded => {
  if (outcome !== null && clock !== null && lateness.concludedOn !== undefined && counted)
    return { decision: outcome.decision, received: clock.receivedOn, decided: outcome.on }
  throw refuse('conflict', 'log-open', '还没有答复', '答复送达以后才能写入答复目录。')
}

/**
 * Writes what a request asked for into the log of decisions, in words of the office; it is public once somebody else
 * approved it. Written anew, it has to be approved anew. Gives the entry. Throws Refusal `request-missing`, `log-open`,
 * `log-personal`.
 */
export const writeLogEntry = async (
  tx: Writing,
  act: Act,
  { request, caller, summary }: WriteEntry,
  cells: RequestCells,
): Promise<LogEntryId> => {
  const { row, found } = await loadCase(tx, request)
  const { decision, received, decided } = concluded(found)
  await assertNobody(tx, request, summary, cells)
  const known = await tx
    .selectFrom('reuse_log_entry')
    .select(['id', 'state'])
    .where('request', '=', request)
    .executeTakeFirst()
  const { organisation, number } = row
  const entry = {
    organisation,
    request,
    number,
    received_month: monthOf(received),
    decided_month: monthOf(decided),
    decision,
    summary,
    state: 'draft',
    written_by: caller.person,
    written_at: act.at,
    approved_by: null,
    approved_at: null,
  } as const
  const id = known?.id ?? (newId() as LogEntryId)
  if (known) await tx.updateTable('reuse_log_entry').set(entry).where('id', '=', id).execute()
  else
    await tx
      .insertInto('reuse_log_entry')
      .values({ id, ...entry })
      .execute()
  if (known?.state === 'approved') await bumpRevision(tx)
  await record(tx, act, {
    what: 'decision-log.write',
    subject: `request:${request}`,
    organisation,
    before: known ? { state: known.state } : null,
    after: { state: 'draft', summary },
  })
  return id
}

export interface OnEntry {
  readonly entry: LogEntryId
  readonly caller: Caller
}

/**
 * Puts an entry before the public: somebody else's word than who wrote it, and looked through once more. Throws Refusal
 * `log-missing`, `log-own`, `log-personal`, `log-state`.
 */
export const approveLogEntry = async (
  tx: Writing,
  act: Act,
  { entry, caller }: OnEntry,
  cells: RequestCells,
): Promise<void> => {
  const row = await loadEntry(tx, entry)
  if (row.state === 'approved') throw refuse('conflict', 'log-state', '已经公开', '这一条已经公开。')
  if (row.written_by === caller.person)
    throw refuse('forbidden', 'log-own', '要由别人批准', '概述是您写的，请由另一个人看过以后批准。')
  await assertNobody(tx, row.request, row.summary, cells)
  await tx
    .updateTable('reuse_log_entry')
    .set({ state: 'approved', approved_by: caller.person, approved_at: act.at })
    .where('id', '=', entry)
    .execute()
  await bumpRevision(tx)
  await record(tx, act, {
    what: 'decision-log.approve',
    subject: `request:${row.request}`,
    organisation: row.organisation,
    before: { state: row.state },
    after: { state: 'approved', summary: row.summary },
  })
}

/** Takes an entry away from the public. Throws Refusal `log-missing`. */
export const withdrawLogEntry = async (
  tx: Writing,
  act: Act,
  { entry }: Pick<OnEntry, 'entry'>,
): Promise<void> => {
  const row = await loadEntry(tx, entry)
  await tx.updateTable('reuse_log_entry').set({ state: 'withdrawn' }).where('id', '=', entry).execute()
  await bumpRevision(tx)
  await record(tx, act, {
    what: 'decision-log.withdraw',
    subject: `request:${row.request}`,
    organisation: row.organisation,
    before: { state: row.state },
    after: { state: 'withdrawn' },
  })
}
