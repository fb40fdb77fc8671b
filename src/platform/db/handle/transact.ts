import type { Run, Work } from '../engine.ts'
import { guard } from './guard.ts'
import { inside } from './inside.ts'
import { within } from './within.ts'

/** Does a transaction's work between its begin and its commit; rejects when it must be rolled back. */
export const transact = async <Result>(run: Run, work: Work<Result>, longest: number): Promise<Result> => {
  const guarded = guard(run)
  try {
    const result = await within(
      longest,
      inside(() => work(guarded.run)),
    )
    guarded.assertWhole()
    return result
  } finally {
    guarded.end()
  }
}
