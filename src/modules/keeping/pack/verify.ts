import { z } from 'zod'
import { sm3 } from '#platform/crypto'
import type { Listed, PackManifest } from './manifest.ts'
import { manifestPath, wholeOfFiles } from './manifest.ts'
import type { Source, ZipEntry } from './read-zip.ts'
import { sourceOf, zipEntries, zipFile } from './read-zip.ts'

/** What a look through a pack found: the first damaged file by its name, and what is wrong with it. */
export type Verified =
  | { readonly ok: true; readonly manifest: PackManifest; readonly files: number }
  | { readonly ok: false; readonly path: string; readonly message: string }

const listed = z.object({ path: z.string(), size: z.int(), sm3: z.string() })
const manifestSchema = z.object({
  schema: z.enum(['gongkai.archive-pack/1', 'gongkai.archive-batch/1']),
  organisation: z.string(),
  title: z.string(),
  personal: z.boolean(),
  files: z.array(listed),
  whole: z.string(),
})

const bad = (path: string, message: string): Verified => ({ ok: false, path, message })

const manifestIn = (bytes: Uint8Array | undefined): PackManifest | undefined => {
  if (bytes === undefined) return undefined
  try {
    const read = manifestSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)))
    return read.success ? read.data : undefined
  } catch {
    return undefined
  }
}

const faultOf = async (
  source: Source,
  entry: ZipEntry | undefined,
  { size, sm3: digest }: Listed,
): Promise<string | undefined> => {
  if (entry === undefined) return '清单里有，包里没有。'
  const bytes = await zipFile(source, entry)
  if (bytes === undefined) return '损坏，解不开。'
  return bytes.length === size && sm3(bytes) === digest ? undefined : '内容与清单的 SM3 不一致。'
}

/** A damaged case of a batch is looked into, so that the file itself can be named. */
const withinOf = async (source: Source, entry: ZipEntry | undefined): Promise<Verified | undefined> => {
  const bytes = entry && (await zipFile(source, entry))
  return bytes && verifyPack(sourceOf(bytes))
}

const filesIn = async (
  source: Source,
  manifest: PackManifest,
  entries: ReadonlyMap<string, ZipEntry>,
): Promise<Verified | undefined> => {
  for (const file of manifest.files) {
    const entry = entries.get(file.path)
    const fault = await faultOf(source, entry, file)
    if (fault === undefined) continue
    const within = manifest.schema === 'gongkai.archive-batch/1' ? await withinOf(source, entry) : undefined
    return within?.ok === false ? bad(`${file.path}/${within.path}`, within.message) : bad(file.path, fault)
  }
  const known = new Set([manifestPath, ...manifest.files.map(({ path }) => path)])
  const strange = [...entries.keys()].find((path) => !known.has(path))
  return strange === undefined ? undefined : bad(strange, '包里有，清单里没有。')
}

/**
 * Looks through a pack of one case or a batch of them, file by file in the order of the manifest, and names the first
 * that is damaged, missing, or not in the manifest. Only one file at a time is in memory.
 */
export const verifyPack = async (source: Source): Promise<Verified> => {
  const listing = await zipEntries(source)
  if (listing === undefined) return bad('（整个文件）', '不是归档包，或者压缩包的目录已经损坏。')
  const entries = new Map(listing.map((entry) => [entry.path, entry]))
  const own = entries.get(manifestPath)
  const manifest = manifestIn(own && (await zipFile(source, own)))
  if (manifest === undefined) return bad(manifestPath, '没有清单，或者清单已经损坏。')
  const fault = await filesIn(source, manifest, entries)
  if (fault) return fault
  if (wholeOfFiles(manifest.files) !== manifest.whole)
    return bad(manifestPath, '清单里各文件的 SM3 与总的 SM3 不一致。')
  return { ok: true, manifest, files: manifest.files.length }
}
