import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** What the build is made of besides the folder of the workbench. */
const others = ['vite.config.ts', 'package-lock.json']

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()

/** A digest of everything the workbench is built from: it changes when a build is due. Reads files, milliseconds. */
export const sourcesDigest = (root: string): string => {
  const hash = createHash('sha256')
  for (const file of [...filesIn(join(root, 'src/workbench')), ...others.map((name) => join(root, name))])
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('base64url')
}
