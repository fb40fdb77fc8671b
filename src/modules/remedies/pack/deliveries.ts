import type { LocalDate } from '#statute/calendar'
import type { Sealer } from '#platform/crypto'
import type { AttemptView, IssuedLetter } from '#modules/letters'
import { attemptsOf, deliveryOf } from '#modules/letters'
import type { PackQuery } from './query.ts'
import type { StoredFile } from './stored.ts'
import { filesBy } from './stored.ts'

/** One attempt to deliver a letter, with the file that proves how it ended. */
export interface Delivered {
  readonly letter: IssuedLetter
  readonly attempt: AttemptView
  readonly proof: StoredFile | null
}

/**
 * Every attempt of the letters of a request that counts, in their order; who took it and how consent was given only with
 * `plain`.
 */
export const deliveriesOf = async (
  query: PackQuery,
  letters: readonly IssuedLetter[],
  asked: { readonly today: LocalDate; readonly plain: boolean },
  sealer: Sealer,
): Promise<readonly Delivered[]> => {
  const found: Delivered[] = []
  for (const letter of letters) {
    const rows = await attemptsOf(query, letter.id)
    if (rows.length === 0) continue
    const proofs = new Map(rows.map(({ id, proof }) => [id, proof]))
    const files = await filesBy(
      query,
      [...proofs.values()].filter((id) => id !== null),
    )
    const { attempts } = await deliveryOf(query, letter.id, asked, sealer)
    for (const attempt of attempts)
      if (attempt.state !== 'struck')
        found.push({ letter, attempt, proof: files.get(proofs.get(attempt.id) ?? '') ?? null })
  }
  return found
}
