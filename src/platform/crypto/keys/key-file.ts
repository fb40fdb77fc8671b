import { randomBytes, randomUUID } from 'node:crypto'
import {
  closeSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { masterKeyBytes } from './key.ts'

export type KeyFile =
  { readonly found: true; readonly text: string } | { readonly found: false; readonly sentence?: string }

export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

/** Runs on an open file and closes it, come what may. */
const withFile = <Result>(path: string, flags: string, use: (file: number) => Result): Result => {
  const file = openSync(path, flags, 0o600)
  try {
    return use(file)
  } finally {
    closeSync(file)
  }
}

/** Windows keeps no such bits; there the folder's own rights protect the file. */
const othersMayRead = (mode: number): boolean => process.platform !== 'win32' && (mode & 0o077) !== 0

/** Looks at the open file itself, so that it cannot be exchanged between the look and the reading. */
const readOpen = (file: number, path: string): KeyFile => {
  const { mode } = fstatSync(file)
  if (!othersMayRead(mode)) return { found: true, text: readFileSync(file, 'utf8').trim() }
  const rights = (mode & 0o777).toString(8)
  const sentence = `密钥文件 ${path} 的权限是 ${rights}，本账户以外的人也能使用它。请执行 chmod 600 ${path} 后重新启动；如果可能已经有人读过，请同时更换密钥。`
  return { found: false, sentence }
}

/** The text of a key file; not found without a sentence when there is none, with one when it must not be used. */
export const readKeyFile = (path: string): KeyFile => {
  try {
    return withFile(path, 'r', (file) => readOpen(file, path))
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT') return { found: false }
    return { found: false, sentence: `读不了密钥文件 ${path}（${code}），请核对它的路径和权限。` }
  }
}

const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return
  withFile(folder, 'r', (file) => {
    fsyncSync(file)
  })
}

const writeWhole = (path: string, text: string): void => {
  withFile(path, 'wx', (file) => {
    fchmodSync(file, 0o600)
    writeFileSync(file, text)
    fsyncSync(file)
  })
}

/**
 * Makes a file with one random master key, mode 600, durable before it returns. Written beside its place and linked
 * into it: nobody sees half a key, and of several processes starting at once one wins and the others use its key.
 * Gives false when a file was there already; that one is never touched. Throws what the file system throws.
 */
export const createKeyFile = (path: string): boolean => {
  const folder = dirname(path)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const draft = `${path}.${randomUUID()}`
  writeWhole(draft, `${randomBytes(masterKeyBytes).toString('base64')}\n`)
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  } finally {
    unlinkSync(draft)
    syncFolder(folder)
  }
}
