import type { Database } from '#platform/db'
import type { SearchTables } from '#platform/search'
import { correct, putEntries, search } from '#platform/search'
import type { MadeDocument } from './documents.ts'
import { documentAt } from './documents.ts'
import { gainAt } from './gain.ts'
import type { Judged } from './judged.ts'
import { judgedSet, synonyms } from './judged.ts'

/** Puts so many documents into the index; milliseconds it took. */
export const putDocuments = async (
  database: Database<SearchTables>,
  count: number,
  said?: (done: number) => void,
): Promise<number> => {
  const start = performance.now()
  for (let first = 0; first < count; first += 200) {
    const entries = Array.from(
      { length: Math.min(200, count - first) },
      (_, place) => documentAt(first + place, count).entry,
    )
    await database.transaction((tx) => putEntries(tx, entries))
    said?.(first + entries.length)
  }
  return performance.now() - start
}

/** How well a question was answered, and by what. */
export interface Answered {
  readonly text: string
  readonly asked: string
  readonly gain: number
  readonly found: readonly MadeDocument[]
}

const ten = 10

const answer = async (
  database: Database<SearchTables>,
  documents: readonly MadeDocument[],
  { text, rule, more, corrected }: Judged,
): Promise<Answered> => {
  const request = { text, synonyms, order: 'relevance', limit: ten, ...more } as const
  const asked =
    corrected === true
      ? await database.read(async (query) => {
          const { total } = await search(query, request)
          return (await correct(query, request, total)) ?? text
        })
      : text
  const { hits } = await database.read((query) => search(query, { ...request, text: asked }))
  const found = hits.flatMap(({ id }) => documents[Number(id.slice(1))] ?? [])
  return { text, asked, gain: gainAt(ten, found.map(rule), documents.map(rule)), found }
}

/** Asks the written set of an index of so many documents. */
export const answerAll = async (
  database: Database<SearchTables>,
  count: number,
): Promise<readonly Answered[]> => {
  const documents = Array.from({ length: count }, (_, index) => documentAt(index, count))
  const answers: Answered[] = []
  for (const judged of judgedSet((index) => documents[index] ?? documentAt(index, count)))
    answers.push(await answer(database, documents, judged))
  return answers
}

export const meanGain = (answers: readonly Answered[]): number =>
  answers.reduce((sum, { gain }) => sum + gain, 0) / answers.length
