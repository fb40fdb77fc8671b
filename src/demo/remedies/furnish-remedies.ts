import type { Calendar, LocalDate } from '#statute/calendar'
import { addDays } from '#statute/calendar'
import type { DecisionKind } from '#statute/decisions'
import type { AuditTables } from '#platform/audit'
import { calendarIn } from '#platform/calendar'
import type { Instant } from '#platform/clock'
import { dayOf } from '#platform/clock'
import type { Database } from '#platform/db'
import type { Reading } from '#modules/remedies'
import type { RequestCells, RequestId } from '#modules/requests'
import type { AtWork } from '../at-work.ts'
import { answerAnew } from './answer-anew.ts'
import type { RemedyBench } from './desk.ts'
import { openRemedyDesk } from './desk.ts'

type Tables = Reading & AuditTables

/** A request of the example that was answered, and when. */
interface Answered {
  readonly request: RequestId
  readonly on: LocalDate
}

interface Course {
  readonly answered: Answered
  /** A working day so many days behind the answer. */
  readonly day: (behind: number) => LocalDate
  readonly bench: RemedyBench
}

const upheld = async ({ bench, answered, day }: Course): Promise<void> => {
  const desk = await openRemedyDesk(bench, day(30), answered.request)
  await desk.fact({ kind: 'answered', on: day(40), instance: 'review', proof: '当面递交（示例）' })
  const result = { kind: 'ruled', instance: 'review', result: 'upheld', redo: null } as const
  await desk.fact({ ...result, on: day(78), servedOn: day(80) }, { gist: '维持被申请人作出的答复。' })
}

const corrected = async ({ bench, answered, day }: Course): Promise<void> => {
  const desk = await openRemedyDesk(bench, day(20), answered.request)
  await desk.fact({ kind: 'answered', on: day(30), instance: 'review', proof: '当面递交（示例）' })
  await desk.fact(
    {
      kind: 'ruled',
      on: day(58),
      instance: 'review',
      result: 'revokedAndRedo',
      servedOn: day(60),
      redo: { count: 20, unit: 'workdays' },
    },
    { gist: '撤销被申请人作出的答复，责令其自收到决定书之日起20个工作日内重新答复。' },
  )
  await answerAnew(bench, answered.request, day(74), 'disclosed')
  await desk.fact({ kind: 'performed', on: day(74) }, { how: '申请已经重新答复并送达。' })
}

const sued = async ({ bench, answered, day }: Course): Promise<void> => {
  const desk = await openRemedyDesk(bench, day(45), answered.request, { form: 'litigation' })
  await desk.fact({ kind: 'answered', on: day(57), instance: 'first', proof: '法院签收（示例）' })
  await desk.fact({ kind: 'hearing-set', on: day(70), day: day(90), sort: 'trial' })
  await desk.fact({ kind: 'hearing-held', on: day(90), hearing: 5, head: true })
  const result = { kind: 'ruled', instance: 'first', result: 'claimDismissed', redo: null } as const
  await desk.fact({ ...result, on: day(118), servedOn: day(120) }, { gist: '驳回原告的诉讼请求。' })
}

const withdrawn = async ({ bench, answered, day }: Course): Promise<void> => {
  const desk = await openRemedyDesk(bench, day(25), answered.request)
  const result = { kind: 'ruled', instance: 'review', result: 'withdrawn', redo: null } as const
  await desk.fact({ ...result, on: day(33), servedOn: day(35) }, { gist: '申请人撤回，终止行政复议。' })
}

const pending =
  (today: LocalDate, calendar: Calendar) =>
  async ({ bench, answered }: Course): Promise<void> => {
    // Six of its ten working days are gone.
    const came = calendar.addWorkdays(addDays(today, -9), 0).date
    const desk = await openRemedyDesk(bench, came, answered.request)
    await desk.fact({
      kind: 'listed',
      on: came,
      items: [
        {
          title: '政府信息公开申请表',
          proves: '申请人申请的内容',
          pages: 1,
          source: { in: 'case', request: answered.request, seq: 1 },
        },
        { title: '本局内设机构职责规定', proves: '属于内部事务信息', pages: 3, source: { in: 'paper' } },
      ],
    })
  }

/** Requests that ended so and were answered between so many days before today, the newest first. */
const answeredAs = (
  database: Database<Tables>,
  { organisation }: AtWork,
  outcome: DecisionKind,
  from: LocalDate,
  until: LocalDate,
) =>
  database.read((query) =>
    query
      .selectFrom('request_case')
      .select(['request', 'concluded_on'])
      .where('organisation', '=', organisation)
      .where('outcome', '=', outcome)
      .where('concluded_on', '>=', from)
      .where('concluded_on', '<=', until)
      .where('stage', 'in', ['settled', 'closed', 'archived'])
      .orderBy('concluded_on', 'desc')
      .limit(3)
      .execute(),
  )

/** Which kind of answer, from and until how many days ago, what became of it. */
const plan = (today: LocalDate, calendar: Calendar) =>
  [
    ['nonexistent', 640, 500, upheld],
    ['nonexistent', 480, 240, sued],
    ['internalMatter', 600, 100, corrected],
    ['partial', 400, 60, withdrawn],
    ['internalMatter', 95, 10, pending(today, calendar)],
    ['nonexistent', 80, 12, pending(today, calendar)],
  ] as const

/**
 * A handful of remedies over two years, through the commands a person would use: upheld, sued in vain, corrected and
 * answered anew, withdrawn, and one whose answer is due. Does nothing where there are some already.
 */
export const furnishRemedies = async (
  database: Database<Tables>,
  office: AtWork,
  cells: RequestCells,
  now: Instant,
): Promise<void> => {
  const { organisation } = office
  const there = await database.read((query) =>
    query.selectFrom('remedy').select('id').where('organisation', '=', organisation).executeTakeFirst(),
  )
  if (there !== undefined) return
  const calendar = await database.read(calendarIn)
  const today = dayOf(now)
  const used = new Set<RequestId>()
  for (const [outcome, from, until, course] of plan(today, calendar)) {
    const found = await answeredAs(database, office, outcome, addDays(today, -from), addDays(today, -until))
    const one = found.find(({ request }) => !used.has(request))
    if (one === undefined || one.concluded_on === null) continue
    const { request, concluded_on: on } = one
    used.add(request)
    const day = (behind: number) => calendar.addWorkdays(addDays(on, behind), 0).date
    await database.transaction((tx) =>
      course({ bench: { tx, office, cells }, answered: { request, on }, day }),
    )
  }
}
