import type { IssuedLetter } from '#modules/letters'
import { attemptsOf } from '#modules/letters'
import type { Query } from '../schema/index.ts'
import type { Paper } from './paper.ts'

/** One attempt to deliver a letter, with the paper that proves how it ended. */
export interface Delivered {
  readonly letter: IssuedLetter
  readonly attempt: Awaited<ReturnType<typeof attemptsOf>>[number]
  readonly proof: Paper | null
}

const paperOf = async (query: Query, id: string, seq: number): Promise<Paper | null> => {
  const file = await query
    .selectFrom('file')
    .select(['id', 'digest', 'name'])
    .where('id', '=', id)
    .executeTakeFirst()
  return file === undefined ? null : { ...file, seq }
}

/** 送达凭证, 国办公开办函〔2016〕235号: every attempt of letters that counts, in their order, numbered through. */
export const deliveriesIn = async (
  query: Query,
  letters: readonly IssuedLetter[],
): Promise<readonly Delivered[]> => {
  const found: Delivered[] = []
  for (const letter of letters)
    for (const attempt of await attemptsOf(query, letter.id)) {
      if (attempt.state === 'struck') continue
      const { proof } = attempt
      found.push({
        letter,
        attempt,
        proof: proof === null ? null : await paperOf(query, proof, found.length + 1),
      })
    }
  return found
}
