import type { Tx } from '#platform/db'
import { sql } from '#platform/db'
import type { SearchTables, TextRow, WordRow } from '../tables.ts'
import { soundOf } from '../words/sound.ts'
import { isText } from './tokens.ts'

interface Change {
  entries: number
  offered: number
}

/** Numbers, single characters and titles are no vocabulary; what spans and filters are counted by is. */
const isKept = (token: string): boolean =>
  isText(token)
    ? token.length > 1 && !token.includes('_') && !/^\p{N}/u.test(token)
    : !/^_[teh]_/u.test(token)

/** What entries add to the vocabulary, or take from it. */
export const createChanges = () => {
  const changes = new Map<string, Change>()
  const changeOf = (word: string): Change => {
    const change = changes.get(word) ?? { entries: 0, offered: 0 }
    changes.set(word, change)
    return change
  }
  return {
    count: ({ tokens, terms }: Pick<TextRow, 'tokens' | 'terms'>, by: 1 | -1): void => {
      for (const token of tokens.split(' ')) if (isKept(token)) changeOf(token).entries += by
      for (const term of terms.split(' ')) if (term !== '') changeOf(term).offered += by
    },
    all: (): ReadonlyMap<string, Readonly<Change>> => changes,
  }
}

const atOnce = 500

const rowOf = (word: string, { entries, offered }: Change): WordRow => {
  const sound = isText(word) ? soundOf(word) : undefined
  return {
    word,
    entries,
    offered,
    pinyin: sound?.pinyin ?? null,
    initials: sound?.initials ?? null,
    sound: sound?.sound ?? null,
    backwards: [...word].toReversed().join(''),
  }
}

/** Writes changes of the vocabulary; a word nobody has any more goes. */
export const changeVocabulary = async (
  tx: Tx<SearchTables>,
  changes: ReadonlyMap<string, Readonly<Change>>,
): Promise<void> => {
  const real = [...changes].filter(([, { entries, offered }]) => entries !== 0 || offered !== 0)
  // In one order, so that rows are met as the engine keeps them.
  const rows = real.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([word, change]) => rowOf(word, change))
  for (let start = 0; start < rows.length; start += atOnce)
    await tx
      .insertInto('search_word')
      .values(rows.slice(start, start + atOnce))
      .onConflict((conflict) =>
        conflict.column('word').doUpdateSet({
          entries: sql`search_word.entries + excluded.entries`,
          offered: sql`search_word.offered + excluded.offered`,
        }),
      )
      .execute()
  const fallen = real.filter(([, { entries, offered }]) => entries < 0 || offered < 0).map(([word]) => word)
  for (let start = 0; start < fallen.length; start += atOnce)
    await tx
      .deleteFrom('search_word')
      .where('word', 'in', fallen.slice(start, start + atOnce))
      .where('entries', '<=', 0)
      .where('offered', '<=', 0)
      .execute()
}
