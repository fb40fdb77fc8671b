import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'

/** The endings of files an annual report comes in. */
const endings = new Set([
  '.html',
  '.htm',
  '.shtml',
  '.xhtml',
  '.txt',
  '.md',
  '.markdown',
  '.docx',
  '.xlsx',
  '.pdf',
  '.json',
])

export interface FolderContents {
  /** Paths relative to the folder, in the order of their names, folder by folder. */
  readonly files: readonly string[]
  /** Endings of files that were left out, with how many there are. */
  readonly skipped: ReadonlyMap<string, number>
  /** Folders inside that could not be opened, each with the error. */
  readonly closed: readonly { readonly path: string; readonly error: unknown }[]
}

/** Hidden files, and the ones Word leaves beside an open document. */
const ignored = (name: string): boolean => /^(?:\.|~\$)|^node_modules$/u.test(name)

const isFile = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => null))?.isFile() ?? false

const entriesOf = async (folder: string): Promise<readonly Dirent[]> => {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries.filter(({ name }) => !ignored(name)).sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Every file of a folder and the folders in it that may be a report. Links to folders are not followed. */
export const filesIn = async (folder: string): Promise<FolderContents> => {
  const files: string[] = []
  const skipped = new Map<string, number>()
  const closed: { path: string; error: unknown }[] = []
  const note = (path: string): void => {
    const ending = extname(path).toLowerCase()
    if (endings.has(ending)) files.push(path)
    else skipped.set(ending, (skipped.get(ending) ?? 0) + 1)
  }
  const enter = async (inner: string): Promise<void> => {
    for (const entry of await entriesOf(join(folder, inner))) {
      const path = join(inner, entry.name)
      if (entry.isDirectory()) await enter(path).catch((error: unknown) => closed.push({ path, error }))
      else if (entry.isFile() || (entry.isSymbolicLink() && (await isFile(join(folder, path))))) note(path)
    }
  }
  await enter('')
  return { files, skipped, closed }
}
