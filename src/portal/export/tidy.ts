import { opendir, rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Surroundings } from './still-page.ts'

/** Paths looked up at once. */
const batch = 500

const numberIn = (path: string): number | undefined => {
  const [, page, data] =
    /^(?:documents\/(\d+)\/index\.html|api\/public\/documents\/(\d+)\.json)$/u.exec(path) ?? []
  const digits = page ?? data
  return digits === undefined ? undefined : Number(digits)
}

const sentIn = (path: string): readonly [id: string, name: string] | undefined => {
  const [, id, name] = /^(?:files|texts)\/([\w-]+)\/([^/]+)$/u.exec(path) ?? []
  return id === undefined || name === undefined ? undefined : [id, name]
}

/** What a copy should hold: paths written in this run, and for documents and files the database. */
export interface Held extends Pick<Surroundings, 'documentsThere' | 'sentThere'> {
  readonly kept: ReadonlySet<string>
  /** What a file people sent in is called in the copy. */
  readonly nameOf: (name: string) => string
}

/** Every file below a folder; a link is a file here, and never followed. What is hidden is not ours. */
async function* filesBelow(folder: string, path = ''): AsyncGenerator<string> {
  for await (const entry of await opendir(join(folder, path))) {
    if (entry.name.startsWith('.')) continue
    const inner = path === '' ? entry.name : `${path}/${entry.name}`
    if (entry.isDirectory()) yield* filesBelow(folder, inner)
    else yield inner
  }
}

const superfluous = async (
  paths: readonly string[],
  { kept, documentsThere, sentThere, nameOf }: Held,
): Promise<readonly string[]> => {
  const numbers = paths.flatMap((path) => numberIn(path) ?? [])
  const ids = paths.flatMap((path) => sentIn(path)?.[0] ?? [])
  const documents = await documentsThere([...new Set(numbers)])
  const sent = await sentThere([...new Set(ids)])
  return paths.filter((path) => {
    if (kept.has(path)) return false
    const number = numberIn(path)
    if (number !== undefined) return !documents.has(number)
    const [id = '', name = ''] = sentIn(path) ?? []
    const record = sent.get(id)
    return record === undefined || ![nameOf(record.name), `${nameOf(record.name)}.txt`].includes(name)
  })
}

/** Removes a file, and the folders above it that are empty then. */
const remove = async (folder: string, path: string): Promise<void> => {
  await rm(join(folder, path), { force: true })
  for (let above = dirname(path); above !== '.'; above = dirname(above))
    if (
      !(await rmdir(join(folder, above)).then(
        () => true,
        () => false,
      ))
    )
      return
}

/** Removes from a folder what an earlier copy left and this one does not hold; gives how many files. */
export const tidy = async (folder: string, held: Held): Promise<number> => {
  let removed = 0
  let waiting: string[] = []
  const settle = async (): Promise<void> => {
    for (const path of await superfluous(waiting, held)) {
      await remove(folder, path)
      removed += 1
    }
    waiting = []
  }
  for await (const path of filesBelow(folder)) {
    waiting.push(path)
    if (waiting.length >= batch) await settle()
  }
  await settle()
  return removed
}
