import type { Config } from '#platform/config'
import { systemClock } from '#platform/clock'
import type { Database } from '#platform/db'
import { openFiles } from '#platform/files'
import { Refusal } from '#platform/refusal'
import type { MovingReading } from '#modules/moving'
import type { Reading as ReportReading } from '#modules/report-filing'
import { createChecker } from '#modules/report-desk'
import manifest from '../package.json' with { type: 'json' }
import type { Exported, ExportOptions } from './portal/index.ts'
import { exportSite, shelve } from './portal/index.ts'
import { reportsOf, siteOf } from './shown.ts'

/** Writes the public site of an installation into a folder. Throws Refusal with a sentence. */
export const writeStaticCopy = async (
  config: Config,
  database: Pick<Database<MovingReading & ReportReading>, 'snapshot'>,
  { folder, told }: Pick<ExportOptions, 'folder' | 'told'>,
): Promise<Exported> => {
  const reports = await reportsOf(config)
  if (!reports.ok) throw new Refusal('invalid', 'reports-unreadable', '年报读不了', reports.sentence)
  const { shelf, problems } = shelve(reports.files)
  const portal = {
    site: await siteOf(config),
    shelf,
    files: await openFiles({ place: config.files }),
    checker: createChecker(),
  }
  const program = manifest.version
  const copy = await exportSite({ portal, database, clock: systemClock, folder, program, told })
  return { ...copy, problems: [...problems, ...copy.problems] }
}
