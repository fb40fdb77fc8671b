import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { z } from 'zod'

/** What a browser may have to load before the first screen works: bytes after gzip. */
export const largestFirstLoad = 350 * 1024

const chunk = z.object({
  file: z.string(),
  isEntry: z.boolean().optional(),
  imports: z.array(z.string()).default([]),
  dynamicImports: z.array(z.string()).default([]),
  css: z.array(z.string()).default([]),
})
const manifest = z.record(z.string(), chunk)
type Manifest = z.infer<typeof manifest>

/** The chunks loaded with one: itself and all it imports outright. */
const loadedWith = (all: Manifest, name: string, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(name)) return seen
  seen.add(name)
  for (const other of all[name]?.imports ?? []) loadedWith(all, other, seen)
  return seen
}

const filesOf = (all: Manifest, names: Iterable<string>): ReadonlySet<string> =>
  new Set([...names].flatMap((name) => [all[name]?.file ?? '', ...(all[name]?.css ?? [])]))

export interface FirstLoad {
  /** The source of the screen, or of the entry. */
  readonly screen: string
  readonly bytes: number
}

/** How much a browser loads, gzip, when it opens the workbench at each of its screens. */
export const firstLoads = (folder: string): readonly FirstLoad[] => {
  const all = manifest.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')))
  const sizes = new Map<string, number>()
  const sizeOf = (file: string): number => {
    const bytes = sizes.get(file) ?? gzipSync(readFileSync(join(folder, file)), { level: 9 }).length
    sizes.set(file, bytes)
    return bytes
  }
  const [entry = ''] = Object.entries(all).find(([, { isEntry }]) => isEntry === true) ?? []
  const start = loadedWith(all, entry)
  return [entry, ...(all[entry]?.dynamicImports ?? [])].map((screen) => ({
    screen,
    bytes: [...filesOf(all, [...start, ...loadedWith(all, screen)])].reduce(
      (sum, file) => sum + sizeOf(file),
      0,
    ),
  }))
}
