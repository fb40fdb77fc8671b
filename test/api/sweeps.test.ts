import assert from 'node:assert/strict'
import { setImmediate as otherPeoplesTurn } from 'node:timers/promises'
import type { Database } from '#platform/db'
import type { AuditTables } from '#platform/audit'
import type { ScheduleTables } from '#platform/schedule'
import { createSchedule } from '#platform/schedule'
import { systemClock } from '#platform/clock'
import { z } from 'zod'
import { eachEngine } from '../support/databases.ts'
import { keptLog } from '../support/moving-clock.ts'
import { act, signedIn } from './support/office.ts'
import { serverOn } from './support/server.ts'

const run = z.object({ id: z.string(), endedAt: z.string().nullable(), done: z.number(), by: z.string() })
const list = z.object({
  rows: z.array(z.object({ id: z.string(), running: run.optional(), last: run.optional() })),
})

eachEngine(
  'a sweep that goes on is said to run, whichever process has it, until its outcome is there',
  async (engine) => {
    const server = await serverOn(engine)
    const { promise: gate, resolve: open } = Promise.withResolvers<undefined>()
    const database: Database<ScheduleTables & AuditTables> = server.ground.database
    // Another process, as the tables tell it apart.
    const other = createSchedule({
      database,
      sweeps: [
        {
          id: 'sessions',
          title: '慢的',
          every: '30 3 * * *',
          run: async () => {
            await gate
            return { done: 7, failed: 0 }
          },
        },
      ],
      clock: systemClock,
      log: keptLog().log,
    })
    try {
      const cookie = await signedIn(server, null, [
        { role: 'administrator', organisation: null, reach: 'subordinates' },
      ])
      const sessions = async () => {
        const answer = await server.app.inject({ url: '/api/sweeps', headers: { cookie } })
        return list.parse(answer.json()).rows.find(({ id }) => id === 'sessions')
      }
      const post = () =>
        server.app.inject({
          method: 'POST',
          url: '/api/sweeps/sessions/run',
          headers: { cookie, 'x-gongkai': '1' },
        })
      const id = await other.begin('sessions', act)
      const during = await sessions()
      assert.deepEqual([during?.running?.id, during?.running?.endedAt, during?.last], [id, null, undefined])
      const refused = await post()
      assert.deepEqual(
        [refused.statusCode, refused.json<{ type: string }>().type.endsWith('sweep.running')],
        [409, true],
      )

      open(undefined)
      await other.stop()
      const behind = await sessions()
      assert.deepEqual([behind?.running, behind?.last?.id, behind?.last?.done], [undefined, id, 7])

      const begun = z.object({ run: z.string() }).parse((await post()).json())
      let now = await sessions()
      for (let asked = 0; now?.last?.id !== begun.run; asked++) {
        assert.ok(asked < 500, 'it ends')
        assert.equal(now?.running?.id, begun.run, 'never neither')
        // Requests from within never leave the turn of the event loop that the sweep waits for.
        await otherPeoplesTurn()
        now = await sessions()
      }
      assert.equal(now.running, undefined)
      assert.notEqual(now.last.endedAt, null)
    } finally {
      open(undefined)
      await other.stop()
      await server.close()
    }
  },
)
