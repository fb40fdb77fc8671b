import { existsSync } from 'node:fs'
import type { Config } from '#platform/config'
import type { Keys } from '#platform/crypto'
import { loadKeys } from '#platform/crypto'
import { Refusal } from '#platform/refusal'

const unusable = (sentence: string): Refusal =>
  new Refusal('unavailable', 'keys-unusable', '密钥不能使用', sentence)

/** The keys of the installation. Unlike the server's first start, a command never makes one up. */
export const keysThere = ({ keys }: Pick<Config, 'keys'>): Keys => {
  const isSet = keys.value !== undefined && keys.value.trim() !== ''
  if (!isSet && !existsSync(keys.path))
    throw unusable(
      `没有设置 GONGKAI_KEY，也没有密钥文件 ${keys.path}。请放回原来的密钥，或者核对 GONGKAI_KEY_FILE 和当前所在的文件夹。`,
    )
  const loaded = loadKeys(keys)
  if (loaded.ok) return loaded.keys
  throw unusable(loaded.sentence)
}
