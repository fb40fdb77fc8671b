/**
 * A process of its own that takes a sweep and never ends it: node sweeper.ts URL. Says `begun` when it has it, and is
 * killed there.
 */
import { writeSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { AuditTables } from '#platform/audit'
import { openDatabase } from '#platform/db'
import type { ScheduleTables } from '#platform/schedule'
import { createSchedule } from '#platform/schedule'
import { testTime } from './databases.ts'

const [, , url = ''] = process.argv
const schedule = createSchedule({
  database: await openDatabase<ScheduleTables & AuditTables>({ url }),
  sweeps: [
    {
      id: 'slow',
      title: '慢',
      every: '0 9 * * *',
      run: async () => {
        writeSync(1, 'begun\n')
        await pause(600_000)
        return { done: 1, failed: 0 }
      },
    },
  ],
  clock: () => testTime,
  log: { error: (details, sentence) => writeSync(2, `${sentence} ${JSON.stringify(details)}\n`) },
})
await schedule.run('slow', { who: 'p1', at: testTime, from: null })
