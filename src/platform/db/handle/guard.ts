import { DatabaseError } from '../error.ts'
import type { Run } from '../engine.ts'

/** A transaction's connection that knows whether the transaction still stands. */
export interface Guarded {
  readonly run: Run
  /** Throws what a statement failed with, though the work went on: it must not be committed. */
  readonly assertWhole: () => void
  /** From now on the handle is refused: it would write outside the transaction. */
  readonly end: () => void
}

/**
 * After a failed statement PostgreSQL refuses the rest of the transaction and SQLite does not.
 * Here both refuse, so that what works on one works on the other. Statements run one after another.
 */
export const guard = (run: Run): Guarded => {
  let ended = false
  let failure: { readonly error: unknown } | undefined
  let last: Promise<unknown> = Promise.resolve()

  const now: Run = async (query) => {
    if (ended) throw new Error('the transaction is over: await every statement inside it')
    if (failure) throw new DatabaseError('other', { cause: failure.error })
    try {
      return await run(query)
    } catch (error) {
      failure = { error }
      throw error
    }
  }

  return {
    run: (query) => {
      const turn = last.then(() => now(query))
      last = turn.catch(() => undefined)
      return turn
    },
    assertWhole: () => {
      if (failure) throw failure.error
    },
    end: () => {
      ended = true
    },
  }
}
