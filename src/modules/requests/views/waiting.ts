import type { Calendar, LocalDate } from '#statute/calendar'
import { clarificationNoticeTerm } from '#statute/deadlines'
import { valueOn } from '#statute/dated'
import { calendarIn } from '#platform/calendar'
import type { Permission } from '#modules/identity'
import { reachOf } from '#modules/identity'
import type { OrganisationId } from '#modules/organisations'
import type { Caller } from '#modules/sign-off'
import { loadRequest } from '../cases/load.ts'
import { standingOf } from '../cases/situation.ts'
import type { Case } from '../events/index.ts'
import type { RequestId } from '../ids.ts'
import { decide } from '../machine/index.ts'
import type { CaseRow, Query, Stage } from '../schema/index.ts'
import { casesOf } from './fold-many.ts'
import { workdaysLeft } from './line.ts'
import { reminderDays } from './risk.ts'

/** What of a request waits for somebody. */
export type WaitingFor =
  | 'confirm'
  | 'assign'
  | 'triage'
  | 'sent-back'
  | 'lapsed'
  | 'reply'
  | 'decide'
  | 'deliver'
  | 'close'
  | 'task'
  | 'sign'

/** One thing that waits for the caller, with the day by which it ought to be done. */
export interface WaitingCase {
  readonly request: RequestId
  readonly number: string
  readonly organisation: OrganisationId
  readonly what: WaitingFor
  readonly due: LocalDate | null
  /** Working days to it, negative once it is past; null where nothing is due. */
  readonly left: number | null
  /** The level to sign, or the number of the task. */
  readonly part: string
}

/** As many as anybody looks through. */
const most = 200

interface Asked {
  readonly caller: Caller
  readonly today: LocalDate
}

type Found = Pick<WaitingCase, 'what' | 'due' | 'part'>

const found = (what: WaitingFor, due: LocalDate | null | undefined, part = ''): Found => ({
  what,
  due: due ?? null,
  part,
})

/** 条例第三十条: until when the applicant may still be asked for corrections. */
const clarifyBy = (calendar: Calendar, receivedOn: LocalDate): LocalDate =>
  calendar.addWorkdays(receivedOn, valueOn(clarificationNoticeTerm, receivedOn).count).date

const lapsedLimit = ({ waits }: Case, today: LocalDate): LocalDate | undefined =>
  waits.find(
    ({ for: of, limit }) =>
      (of === 'clarification' || of === 'payment') && limit !== undefined && limit < today,
  )?.limit

/** What the handler of a request has to do next, if anything presses. */
const handlersPart = (one: Case, calendar: Calendar, today: LocalDate): Found | undefined => {
  const due = one.lateness.due
  switch (one.stage) {
    case 'approved':
      return found('decide', due)
    case 'decided':
      return found('deliver', due)
    case 'settled':
      return found('close', null)
    case 'registered':
    case 'handling': {
      const lapsed = lapsedLimit(one, today)
      if (lapsed !== undefined) return found('lapsed', lapsed)
      if (
        one.events.findLast(({ kind }) => kind === 'sent-back' || kind === 'draft-decision')?.kind ===
        'sent-back'
      )
        return found('sent-back', due)
      const by = one.clock === null ? undefined : clarifyBy(calendar, one.clock.receivedOn)
      // Later it is the answer that presses.
      if (by !== undefined && by >= today && !one.events.some(({ kind }) => kind === 'triaged'))
        return found('triage', by)
      break
    }
    default:
  }
  const pressing = due !== undefined && workdaysLeft(calendar, today, due) <= reminderDays[0]
  return pressing ? found('reply', due) : undefined
}

const rowsWhere = async (
  query: Query,
  within: 'all' | readonly OrganisationId[],
  stages: readonly Stage[],
): Promise<readonly CaseRow[]> => {
  if (within !== 'all' && within.length === 0) return []
  const rows = query
    .selectFrom('request_case')
    .selectAll()
    .where('stage', 'in', stages)
    .orderBy('due_on')
    .orderBy('request')
    .limit(most)
  return within === 'all' ? rows.execute() : rows.where('organisation', 'in', within).execute()
}

/** What I handle: in the order of the due dates. */
const handled = async (query: Query, { caller, today }: Asked, calendar: Calendar) => {
  const rows = await query
    .selectFrom('request_case')
    .selectAll()
    .where('handler', '=', caller.person)
    .where('stage', 'in', ['registered', 'handling', 'review', 'approved', 'decided', 'settled'])
    .orderBy('due_on')
    .limit(most)
    .execute()
  const cases = await casesOf(
    query,
    rows.map(({ request }) => request),
  )
  return rows.flatMap((row) => {
    const one = cases.get(row.request)
    const part = one && handlersPart(one, calendar, today)
    return part === undefined ? [] : [{ row, part }]
  })
}

/** What whoever registers and assigns has to do, at the bodies they do it for. */
const registered = async (query: Query, { caller, today }: Asked) => {
  const at = (permission: Permission) => reachOf(query, caller, permission, today)
  const unconfirmed = await rowsWhere(query, await at('request.register'), ['unconfirmed'])
  const unassigned = await rowsWhere(query, await at('request.approve'), ['registered'])
  return [
    ...unconfirmed.map((row) => ({ row, part: found('confirm', null) })),
    ...unassigned.map((row) => ({ row, part: found('assign', row.due_on) })),
  ]
}

/** Tasks given to me, or to my section without naming anybody. */
const tasked = async (query: Query, { caller }: Asked) => {
  const me = await query
    .selectFrom('person')
    .select(['organisation', 'section'])
    .where('id', '=', caller.person)
    .executeTakeFirst()
  if (!me?.organisation) return []
  const rows = await query
    .selectFrom('request_case')
    .selectAll()
    .where('organisation', '=', me.organisation)
    .where('open_tasks', '>', 0)
    .orderBy('due_on')
    .limit(most)
    .execute()
  const cases = await casesOf(
    query,
    rows.map(({ request }) => request),
  )
  return rows.flatMap((row) =>
    (cases.get(row.request)?.tasks ?? [])
      .filter(
        ({ person, section }) => person === caller.person || (person === null && section === me.section),
      )
      .map(({ task, due }) => ({ row, part: found('task', due, String(task)) })),
  )
}

/** Drafts whose level is mine to sign. */
const toSign = async (query: Query, { caller, today }: Asked) => {
  const rows = await rowsWhere(query, await reachOf(query, caller, 'request.sign', today), ['review'])
  const cases = await casesOf(
    query,
    rows.map(({ request }) => request),
  )
  const mine: { readonly row: CaseRow; readonly part: Found }[] = []
  for (const row of rows) {
    const one = cases.get(row.request)
    if (one === undefined) continue
    const whole = await loadRequest(query, row.request)
    const { situation } = await standingOf(query, whole, one, { asker: caller, today })
    if (decide(situation, 'signed').ok)
      mine.push({ row, part: found('sign', one.lateness.due, one.draft?.due?.title ?? '') })
  }
  return mine
}

/** Everything of requests that waits for somebody today: to confirm, to assign, to handle, to answer, to sign. */
export const waitingCases = async (query: Query, asked: Asked): Promise<readonly WaitingCase[]> => {
  const calendar = await calendarIn(query)
  const all = [
    ...(await registered(query, asked)),
    ...(await handled(query, asked, calendar)),
    ...(await tasked(query, asked)),
    ...(await toSign(query, asked)),
  ]
  return all.map(({ row: { request, number, organisation }, part }) => ({
    request,
    number,
    organisation,
    ...part,
    left: part.due === null ? null : workdaysLeft(calendar, asked.today, part.due),
  }))
}
