import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** What the build is made of: of the law, what the screens import. */
const folders = ['src/workbench', 'src/statute/report-form']
const others = ['vite.config.ts', 'package-lock.json']

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()

/** A digest of everything the workbench is built from: it changes when a build is due. Reads files, milliseconds. */
export const sourcesDigest = (root: string): string => {
  const hash = createHash('sha256')
  const files = [
    ...folders.flatMap((name) => filesIn(join(root, name))),
    ...others.map((name) => join(root, name)),
  ]
  for (const file of files)
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('base64url')
}
