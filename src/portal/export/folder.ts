import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Refusal } from '#platform/refusal'
import { waiting } from './keeper.ts'

/** How far a copy is: of what it is, and up to which document it was written when it was broken off. */
const stateShape = z.object({
  format: z.literal('gongkai.static-copy/1'),
  /** Of what: program, address of the site, version of what is public. */
  of: z.string(),
  done: z.int(),
  finished: z.boolean(),
})
export type CopyState = z.infer<typeof stateShape>

const nameOfState = 'state.json'

const notEmpty = (folder: string): Refusal =>
  new Refusal(
    'conflict',
    'folder-not-empty',
    '文件夹里已经有别的东西',
    `${folder} 不是空的，也不是以前导出的静态副本，没有动它。请换一个空的文件夹。`,
  )

const unreadable = (folder: string): Refusal =>
  new Refusal(
    'conflict',
    'copy-unreadable',
    '看不懂这个文件夹里的副本',
    `${join(folder, waiting, nameOfState)} 不是本版程序写的。请换一个空的文件夹重新导出。`,
  )

const stateIn = async (folder: string): Promise<CopyState | undefined> => {
  const text = await readFile(join(folder, waiting, nameOfState), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  try {
    return stateShape.parse(JSON.parse(text))
  } catch {
    throw unreadable(folder)
  }
}

/** A folder that may be written to: empty, new, or an earlier copy, whose state is given. */
export const openFolder = async (folder: string): Promise<CopyState | undefined> => {
  await mkdir(folder, { recursive: true })
  const state = await stateIn(folder)
  const names = await readdir(folder)
  if (state === undefined && names.some((name) => name !== waiting)) throw notEmpty(folder)
  await mkdir(join(folder, waiting), { recursive: true })
  for (const name of await readdir(join(folder, waiting)))
    if (name.startsWith('part-')) await rm(join(folder, waiting, name))
  return state
}

/** Notes how far a copy is; the note itself is never half written. */
export const noteState = async (folder: string, state: CopyState): Promise<void> => {
  const temporary = join(folder, waiting, 'part-state')
  await writeFile(temporary, JSON.stringify(state))
  await rename(temporary, join(folder, waiting, nameOfState))
}
