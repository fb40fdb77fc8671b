import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface FolderFile {
  /** The name without folder and extension. */
  readonly name: string
  readonly text: string
}

export type FolderResult =
  | { readonly ok: true; readonly files: readonly FolderFile[] }
  | { readonly ok: false; readonly sentence: string }

/** The text files of one folder with an extension ('.json'), by name; or a Chinese sentence why it can't be read. */
export const readFolder = async (folder: string, extension: string): Promise<FolderResult> => {
  let names: string[]
  try {
    names = await readdir(folder)
  } catch {
    return { ok: false, sentence: `读不到文件夹 ${folder}，请核对路径和读取权限。` }
  }
  const wanted = names.filter((name) => name.endsWith(extension)).sort()
  const files = wanted.map(async (name) => ({
    name: name.slice(0, -extension.length),
    text: await readFile(join(folder, name), 'utf8'),
  }))
  return { ok: true, files: await Promise.all(files) }
}
