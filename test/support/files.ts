import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FileLimits, Files } from '#platform/files'
import { openFiles } from '#platform/files'
import { Refusal } from '#platform/refusal'

/** A store in a folder of its own, for one test. */
export const withFiles = async (
  { limits = {} }: { readonly limits?: Partial<FileLimits> },
  body: (files: Files, folder: string) => Promise<void>,
): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-files-'))
  try {
    await body(await openFiles({ place: { kind: 'disk', folder }, limits }), folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** That it was refused by this code, with a Chinese sentence; for assert.rejects. */
export const refusedAs = (error: unknown, code: string, sentence = /[\u4e00-\u9fff].*。$/u): true => {
  assert.ok(error instanceof Refusal, String(error))
  assert.equal(error.code, code, `${error.message}：${error.detail}`)
  assert.match(error.detail, sentence)
  return true
}
