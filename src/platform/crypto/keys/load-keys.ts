import { codeOf, createKeyFile, readKeyFile } from './key-file.ts'
import type { KeyFile } from './key-file.ts'
import { keysFrom } from './key.ts'
import type { Keys } from './key.ts'
import { readMasters } from './masters.ts'

export interface KeySource {
  /** GONGKAI_KEY: base64 of 32 bytes, several in a comma list, the current one first. Stands above the file. */
  readonly value: string | undefined
  /** The key file. */
  readonly path: string
  /** In production a key is never made up, and one that was not drawn at random is refused. */
  readonly production: boolean
}

export type KeysLoaded =
  | {
      readonly ok: true
      readonly keys: Keys
      /** `new-file`: made by this start. The operator is told to keep a copy elsewhere. */
      readonly origin: 'environment' | 'file' | 'new-file'
    }
  | { readonly ok: false; readonly sentence: string }

type Origin = 'environment' | 'file' | 'new-file'

const keysOf = (text: string, source: string, production: boolean, origin: Origin): KeysLoaded => {
  const read = readMasters(text, source, production)
  return read.ok ? { ok: true, keys: keysFrom(read.masters), origin } : read
}

const missing = (path: string): string =>
  `没有找到加密个人信息的密钥：设置 GONGKAI_KEY 是空的，也没有密钥文件 ${path}。如果是迁移或者恢复，请放回原来的密钥，否则已有的个人信息打不开；如果是第一次安装，请用 openssl rand -base64 32 生成一个，设为 GONGKAI_KEY，并另存一份备用。`

const cannotMake = (path: string, code: string): string =>
  `无法建立密钥文件 ${path}（${code}）。请核对文件夹的权限和剩余空间，或者改用设置 GONGKAI_KEY。`

const made = (path: string): KeyFile & { readonly fresh: boolean } => {
  try {
    const fresh = createKeyFile(path)
    return { ...readKeyFile(path), fresh }
  } catch (error) {
    return { found: false, sentence: cannotMake(path, codeOf(error)), fresh: false }
  }
}

/**
 * The keys of this installation: from the setting, else from the key file, else — not in production — from a key file
 * made now. What is wrong comes back as one Chinese sentence that says how to mend it and never prints a key.
 */
export const loadKeys = ({ value, path, production }: KeySource): KeysLoaded => {
  if (value !== undefined && value.trim() !== '')
    return keysOf(value, '设置 GONGKAI_KEY ', production, 'environment')
  const there = { ...readKeyFile(path), fresh: false }
  const absent = !there.found && there.sentence === undefined
  if (absent && production) return { ok: false, sentence: missing(path) }
  const file = absent ? made(path) : there
  if (!file.found) return { ok: false, sentence: file.sentence ?? missing(path) }
  return keysOf(file.text, `密钥文件 ${path} `, production, file.fresh ? 'new-file' : 'file')
}
