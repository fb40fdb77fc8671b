import type { Act, AuditTables } from '#platform/audit'
import { systemClock } from '#platform/clock'
import type { Config } from '#platform/config'
import type { Sealer } from '#platform/crypto'
import { sealer } from '#platform/crypto'
import type { Database } from '#platform/db'
import type { Files, FilesTables } from '#platform/files'
import { openFiles } from '#platform/files'
import type { Schedule, ScheduleTables } from '#platform/schedule'
import { createSchedule } from '#platform/schedule'
import type { SettingTables } from '#platform/settings'
import { createTextReader } from '#platform/text'
import type { IdentityTables } from '#modules/identity'
import type { MovingReading } from '#modules/moving'
import { createConverter, movingSweep } from '#modules/moving'
import { keysThere } from '../../operate/keys-there.ts'
import { actOf, configOfProcess, withDatabase } from '../../operate/operation.ts'

/** All that moving in reads and writes, who may, and the claim of its sweep. */
type Tables = MovingReading & AuditTables & IdentityTables & FilesTables & SettingTables & ScheduleTables

/** What moving in stands on for one command. */
export interface Desk {
  readonly config: Config
  readonly database: Database<Tables>
  readonly files: Files
  readonly sealer: Sealer
  readonly schedule: Schedule
  /** Who does it, now. */
  readonly act: () => Act
}

/** A command that was killed is taken for dead after so many milliseconds, and another goes on with its run. */
const lease = 15_000

const log = {
  error: (details: object, sentence: string): void => {
    if (process.env['GONGKAI_DEBUG'] === '1') process.stderr.write(`${sentence} ${JSON.stringify(details)}\n`)
  },
}

/** Opens all of it, does the work and closes it. */
export const withDesk = (work: (desk: Desk) => Promise<void>): Promise<void> => {
  const config = configOfProcess()
  return withDatabase(config, async (database: Database<Tables>) => {
    const sealing = sealer(keysThere(config))
    const files = await openFiles({ place: config.files })
    const texts = createTextReader()
    const converter = createConverter()
    const sweep = movingSweep({
      files,
      texts,
      converter,
      sealer: sealing,
      clock: systemClock,
      fetchAllow: config.fetchAllow,
    })
    const schedule = createSchedule({ database, sweeps: [sweep], clock: systemClock, log, lease })
    const act = (): Act => ({ ...actOf('move-in'), at: systemClock() })
    try {
      await work({ config, database, files, sealer: sealing, schedule, act })
    } finally {
      await schedule.stop()
      await Promise.all([texts.close(), converter.close()])
    }
  })
}
