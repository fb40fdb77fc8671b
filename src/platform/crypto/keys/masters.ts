import { masterKeyBytes } from './key.ts'

/** Base64 of exactly 32 bytes, with or without padding, in either alphabet; undefined for anything else. */
const masterOf = (text: string): Buffer | undefined =>
  /^[\w+/-]{43}=?$/u.test(text) ? Buffer.from(text, 'base64') : undefined

/** 32 random bytes have some 30 different ones; under 16 is a pattern. All of them printable is a text somebody typed. */
const looksChosen = (master: Buffer): boolean =>
  new Set(master).size < 16 || master.every((byte) => byte >= 0x20 && byte < 0x7f)

export type Masters =
  | { readonly ok: true; readonly masters: readonly Buffer[] }
  | { readonly ok: false; readonly sentence: string }

const refusal = (sentence: string): Masters => ({ ok: false, sentence })

const howToMake = '新密钥用 openssl rand -base64 32 生成'

/**
 * Master keys of a comma list, the current one first. `source` is how a sentence names the place they stand in.
 * Sentences count keys, they never print one.
 */
export const readMasters = (text: string, source: string, production: boolean): Masters => {
  const masters: Buffer[] = []
  for (const [index, part] of text.split(',').entries()) {
    const which = `${source}里的第 ${index + 1} 个密钥`
    const master = masterOf(part.trim())
    if (master?.length !== masterKeyBytes)
      return refusal(
        `${which}不是 ${masterKeyBytes} 字节的 base64，请核对是否抄全、逗号是否多余；${howToMake}。`,
      )
    if (production && looksChosen(master))
      return refusal(`${which}是示例或者人为编写的，不是随机数，生产环境不能使用；${howToMake}。`)
    if (masters.some((other) => other.equals(master))) return refusal(`${which}与前面的重复，请删去一个。`)
    masters.push(master)
  }
  return { ok: true, masters }
}
