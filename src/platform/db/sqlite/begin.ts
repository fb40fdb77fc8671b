import { setTimeout as pause } from 'node:timers/promises'
import { isDatabaseError } from '../error.ts'
import type { Connection } from './connection.ts'

/** Longest pause between two tries, in milliseconds. */
const longestPause = 25

/**
 * Begins a transaction that may write. While another process writes, tries again without holding up the
 * thread until `deadline` (of performance.now()); then throws `busy`.
 */
export const begin = async (connection: Connection, deadline: number): Promise<void> => {
  for (let wait = 1; ; wait = Math.min(wait * 2, longestPause)) {
    try {
      connection.run('begin immediate')
      return
    } catch (error) {
      if (!isDatabaseError(error, 'busy') || performance.now() >= deadline) throw error
      await pause(wait * (0.5 + Math.random()))
    }
  }
}
