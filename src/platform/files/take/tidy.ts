import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant } from '#platform/clock'
import { later } from '#platform/clock'

const day = 24 * 60 * 60 * 1000

/** Removes the rooms that a crash left behind more than a day ago; gives how many. */
export const tidyRooms = async (incoming: string, now: Instant): Promise<number> => {
  const rooms = await readdir(incoming).catch(() => [])
  let removed = 0
  for (const room of rooms) {
    const path = join(incoming, room)
    const found = await stat(path).catch(() => undefined)
    if (!found || found.mtime.toISOString() >= later(now, -day)) continue
    await rm(path, { recursive: true, force: true })
    removed += 1
  }
  return removed
}
