import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { fileSentence, isFileError } from '../../../inputs/errors.ts'

/** Writes results, and never the same file twice in one run. */
export interface Writer {
  /** Writes one file; gives a Chinese sentence when it was not written. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<string | undefined>
}

/** A file is there whole or not at all: it gets its name when its last byte is written. */
const replace = async (path: string, bytes: Uint8Array): Promise<void> => {
  const unfinished = `${path}.${process.pid}.tmp`
  try {
    await writeFile(unfinished, bytes, { flag: 'wx' })
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

const create = async (path: string, bytes: Uint8Array): Promise<void> => {
  // Taking the name first means that no file of anybody's can be lost in between.
  await writeFile(path, '', { flag: 'wx' })
  await replace(path, bytes)
}

/** `sources` are never overwritten, whatever `force` says; other files only with it. */
export const createWriter = (sources: readonly string[], force: boolean): Writer => {
  const kept = new Set(sources.map((path) => resolve(path)))
  const written = new Set<string>()
  const refusal = (path: string): string | undefined => {
    if (kept.has(path)) return '这会覆盖原文件，请用 --output 写到别处。'
    return written.has(path) ? '这次已经写过同名的文件，请分开写到不同的文件夹。' : undefined
  }
  return {
    write: async (path, bytes) => {
      const refused = refusal(resolve(path))
      if (refused !== undefined) return refused
      try {
        await mkdir(dirname(path), { recursive: true })
        await (force ? replace(path, bytes) : create(path, bytes))
        written.add(resolve(path))
        return undefined
      } catch (error) {
        if (!isFileError(error)) throw error
        const there = error instanceof Error && 'code' in error && error.code === 'EEXIST'
        return there ? '文件已经存在，没有覆盖；要覆盖请加 --force。' : fileSentence(error)
      }
    },
  }
}
