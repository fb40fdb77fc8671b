import { sm3 } from '#platform/crypto'
import type { PackFile } from './zip.ts'

/** What stands in a manifest of each file. */
export interface Listed {
  readonly path: string
  /** Bytes. */
  readonly size: number
  readonly sm3: string
}

/** 归档包清单: every file with its SM3, and one SM3 over all. */
export interface PackManifest {
  readonly schema: 'gongkai.archive-pack/1' | 'gongkai.archive-batch/1'
  readonly organisation: string
  /** The number of the request, or the period of a batch. */
  readonly title: string
  /** Whether who applied stands in it. */
  readonly personal: boolean
  readonly files: readonly Listed[]
  /** SM3 of the lines `SM3  PATH`, in the order of the paths. */
  readonly whole: string
}

/** Where a pack keeps its manifest. */
export const manifestPath = '清单.json'

export const listedOf = ({ path, bytes }: PackFile): Listed => ({
  path,
  size: bytes.length,
  sm3: sm3(bytes),
})

/** SM3 over the files of a manifest. */
export const wholeOfFiles = (files: readonly Listed[]): string =>
  sm3(
    files
      .toSorted((a, b) => (a.path < b.path ? -1 : 1))
      .map(({ path, sm3: digest }) => `${digest}  ${path}\n`)
      .join(''),
  )

/** A manifest of files as a file itself. */
export const manifestFile = (
  head: Pick<PackManifest, 'schema' | 'organisation' | 'title' | 'personal'>,
  files: readonly Listed[],
): { readonly manifest: PackManifest; readonly file: PackFile } => {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1))
  const manifest: PackManifest = { ...head, files: sorted, whole: wholeOfFiles(sorted) }
  const bytes = new TextEncoder().encode(`${JSON.stringify(manifest, undefined, 2)}\n`)
  return { manifest, file: { path: manifestPath, bytes } }
}
