import assert from 'node:assert/strict'
import type { LocalDate } from '#statute/calendar'
import type { DecisionKind } from '#statute/decisions'
import { sealer } from '#platform/crypto'
import type { RequestForm, RequestId } from '#modules/requests'
import { requestCells } from '#modules/requests'
import { atWork } from '../../../src/demo/at-work.ts'
import { openDesk } from '../../../src/demo/requests/desk.ts'
import type { Ground } from '../../../src/ground.ts'

/** A request the office answers, and how. */
export interface Answered {
  readonly on: LocalDate
  readonly kind: DecisionKind
  readonly form?: Partial<RequestForm>
  /** Only decided: no letter has gone out. */
  readonly open?: true
}

const form: RequestForm = {
  ...({ applicantKind: 'naturalPerson', proofFiles: [], proof: null, idNumber: null } as const),
  ...{ name: '欧阳不显', contact: null, phone: '13812345678', email: null },
  ...{ address: '示例县某路1号', postcode: null, agent: null, help: null },
  ...{ description: '2026年度医保基金监管人员的内部考核评分表' },
  ...({ form: 'paper', way: 'post' } as const),
}

/** Has the office of `npm run demo` answer a request within a day, by the commands of its people. */
export const answerRequest = (
  { database, keys }: Ground,
  { on, kind, form: change = {}, open }: Answered,
): Promise<{ readonly id: RequestId; readonly number: string; readonly code: string }> =>
  database.transaction(async (tx) => {
    const office = await atWork(tx, sealer(keys))
    assert.ok(office)
    const coming = {
      form: { ...form, ...change },
      channel: 'counter',
      cameOn: on,
      place: 1,
      handler: 'jingban',
    }
    const desk = await openDesk(
      { tx, office, cells: requestCells(keys) },
      coming as Parameters<typeof openDesk>[1],
    )
    await desk.fact('zhuren', { kind: 'assigned', on, person: desk.person('jingban'), section: null })
    await desk.papers(on, [kind])
    await desk.draft(on, [kind])
    await desk.submit(on)
    for (const who of ['kezhang', 'zhuren', 'lingdao'] as const) await desk.sign(on, who)
    await desk.decide(on)
    if (open !== true) {
      await desk.deliver(on)
      await desk.fact('jingban', { kind: 'closed', on })
    }
    const row = await tx
      .selectFrom('request_case')
      .select(['request', 'number'])
      .orderBy('request', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    return { id: row.request, number: row.number, code: desk.code }
  })
