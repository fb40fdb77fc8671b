import { globSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { z } from 'zod'

/** The folder everything stands in. */
export const root = join(import.meta.dirname, '../..')

/** The text of a file of the repository. */
export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8')

/** The files a pattern stands for, by their paths from the root, with slashes, in order. */
export const filesLike = (pattern: string): readonly string[] =>
  globSync(pattern, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(root.length + 1)
        .replaceAll(sep, '/'),
    )
    .sort()

const packages = z.record(z.string(), z.string())

/** What the tests need to know of package.json. */
export const manifest = z
  .object({ scripts: packages, dependencies: packages, devDependencies: packages })
  .parse(JSON.parse(textOf('package.json')))
