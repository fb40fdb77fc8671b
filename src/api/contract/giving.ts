import { z } from 'zod'
import { givings } from '#modules/letters'
import type { ReleaseId } from '#modules/release'
import { releaseStates } from '#modules/release'
import { idOf } from './shapes.ts'

const keysOf = <Word extends string>(words: Readonly<Record<Word, unknown>>) =>
  // The keys of a record of words are its words.
  z.enum(Object.keys(words) as [Word, ...Word[]])

/** What goes out with an answer. */
export const chosen = {
  files: z.array(idOf<ReleaseId>()).max(100).optional(),
  /** How else what it gives is given, where no file goes out. */
  giving: keysOf(givings).exclude(['files']).optional(),
}

/** What may go out with an answer that hands something over. */
export const givable = z.object({
  files: z.array(z.object({ release: z.string(), name: z.string(), size: z.number(), digest: z.string() })),
  unconfirmed: z.array(
    z.object({ id: z.string(), name: z.string(), state: keysOf(releaseStates), stateTitle: z.string() }),
  ),
})
