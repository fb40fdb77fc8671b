import type { ArchiveEntry, OpenArchive } from './inspect/archive.ts'
import { openedArchive, withArchive } from './inspect/archive.ts'
import { budgetOf } from './inspect/budget.ts'
import { standardLimits } from './limits.ts'

/**
 * Opens an archive on this machine for as long as the task takes, bombs and ways out of it refused as when it was taken
 * in. Each entry may be read once. Throws Refusal.
 */
export const readArchive = <Result>(
  path: string,
  task: (entries: readonly ArchiveEntry[]) => Promise<Result>,
): Promise<Result> => withArchive(path, budgetOf(standardLimits), task)

/** The same until its owner closes it, for what is read as it is asked for. Throws Refusal. */
export const openArchive = (path: string): Promise<OpenArchive> =>
  openedArchive(path, budgetOf(standardLimits))
