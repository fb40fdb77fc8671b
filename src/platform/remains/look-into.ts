import { gunzipSync } from 'node:zlib'
import { strFromU8, unzipSync } from 'fflate'
import { foundInPdf } from '#platform/pdf'
import { openOle } from '#platform/text'
import { packedIn, unescaped } from './encoded.ts'
import type { Finds } from './leaf.ts'
import { readMarkup } from './markup.ts'
import { readJpeg, readPng } from './pictures.ts'

/** How deep files lie in files. */
const deepest = 6
const mostUnpacked = 256 * 1024 * 1024

const starts = (bytes: Uint8Array, ...head: readonly number[]): boolean =>
  head.every((byte, at) => bytes[at] === byte)

const utf8Of = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Bytes as text, where they are text. */
const textOf = (bytes: Uint8Array): string | undefined => {
  if (starts(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes)
  if (starts(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes)
  const text = utf8Of(bytes)
  return text !== undefined && !text.includes('\0') ? text : undefined
}

const archive = (where: string, bytes: Uint8Array, depth: number, finds: Finds): void => {
  let size = 0
  try {
    const parts = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize
        return size <= mostUnpacked
      },
    })
    finds.leaves.push({ where: `${where} 里的文件名`, text: Object.keys(parts).join('\n') })
    for (const [name, part] of Object.entries(parts))
      finds.inner.push({ where: `${where} › ${name}`, bytes: part, depth })
  } catch {
    // A broken archive is looked through as bytes below.
  }
  finds.raw.push({ where: `${where} 的压缩包本身`, bytes })
}

const compound = async (where: string, bytes: Uint8Array, depth: number, finds: Finds): Promise<void> => {
  try {
    const ole = await openOle((offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)))
    for (const entry of ole.entries) {
      finds.leaves.push({ where: `${where} 的目录`, text: entry.name })
      finds.inner.push({
        where: `${where} › ${entry.name}`,
        bytes: await ole.bytesOf(entry, mostUnpacked),
        depth,
      })
    }
  } catch {
    // Looked through as bytes below.
  }
}

const gunzipped = (bytes: Uint8Array): Uint8Array => {
  try {
    return gunzipSync(bytes, { maxOutputLength: mostUnpacked })
  } catch {
    return new Uint8Array()
  }
}

const pdf = (where: string, bytes: Uint8Array, depth: number, finds: Finds): void => {
  const { texts, streams } = foundInPdf(bytes)
  for (const each of texts) finds.leaves.push({ where: `${where} ${each.where}`, text: each.text })
  for (const each of streams) finds.inner.push({ where: `${where} ${each.where}`, bytes: each.bytes, depth })
}

const text = (where: string, said: string, finds: Finds): void => {
  if (/^\s*\ufeff?\s*</u.test(said)) readMarkup(where, said, finds)
  finds.leaves.push({ where, text: said })
  for (const each of unescaped(said)) finds.leaves.push({ where: `${where}（转义的字符）`, text: each })
}

/** What the texts found mean where they are written with signs, and the bytes that stand in them as letters. */
const decode = (finds: Finds, from: number, depth: number): void => {
  for (const { where, text: said } of finds.leaves.slice(from)) {
    for (const each of unescaped(said)) finds.leaves.push({ where: `${where}（转义的字符）`, text: each })
    for (const each of packedIn(said))
      finds.inner.push({ where: `${where}（编码的片段）`, bytes: each, depth })
  }
}

/** Looks into one file: what it says goes to the finds, what is in it is looked into next. */
export const lookInto = async (
  where: string,
  bytes: Uint8Array,
  depth: number,
  finds: Finds,
): Promise<void> => {
  finds.raw.push({ where, bytes })
  const before = finds.leaves.length
  if (depth > deepest || bytes.length === 0) return
  const next = depth + 1
  if (starts(bytes, 0x50, 0x4b)) archive(where, bytes, next, finds)
  else if (starts(bytes, 0x1f, 0x8b))
    finds.inner.push({ where: `${where} 解压`, bytes: gunzipped(bytes), depth: next })
  else if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) await compound(where, bytes, next, finds)
  else if (starts(bytes, 0x89, 0x50, 0x4e, 0x47)) readPng(where, bytes, next, finds)
  else if (starts(bytes, 0xff, 0xd8, 0xff)) readJpeg(where, bytes, next, finds)
  else if (strFromU8(bytes.subarray(0, 1024), true).includes('%PDF-')) pdf(where, bytes, next, finds)
  else {
    const said = textOf(bytes)
    if (said !== undefined) text(where, said, finds)
  }
  decode(finds, before, next)
}
