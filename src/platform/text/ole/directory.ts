import { OleBroken, viewOf } from './chain.ts'

/** One thing in a compound document. */
export interface OleEntry {
  readonly name: string
  readonly kind: 'storage' | 'stream'
  /** The names of the storages it lies in, outermost first; empty at the top. */
  readonly within: readonly string[]
  readonly start: number
  readonly size: number
}

const entrySize = 128
const none = 0xff_ff_ff_ff

/** The root's own entry, for where the mini stream lies, and all below it. */
export interface OleDirectory {
  readonly root: { readonly start: number; readonly size: number }
  readonly entries: readonly OleEntry[]
}

/** Walks the directory ([MS-CFB] 2.6). Each entry is met once, so a circle ends the walk. */
export const directoryOf = (bytes: Uint8Array): OleDirectory => {
  const view = viewOf(bytes)
  if (bytes.length < entrySize || bytes[66] !== 5) throw new OleBroken('a directory without a root')
  const at = (index: number, field: number): number => view.getUint32(index * entrySize + field, true)
  const nameOf = (index: number): string => {
    const length = Math.min(view.getUint16(index * entrySize + 64, true), 64)
    const start = index * entrySize
    return new TextDecoder('utf-16le').decode(bytes.subarray(start, start + Math.max(0, length - 2)))
  }
  const entries: OleEntry[] = []
  const met = new Set<number>()
  const waiting = [{ index: at(0, 76), within: [] as readonly string[] }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { index, within } = next
    if (index === none || index * entrySize + entrySize > bytes.length || met.has(index)) continue
    met.add(index)
    const name = nameOf(index)
    const kind = bytes[index * entrySize + 66] === 2 ? 'stream' : 'storage'
    entries.push({ name, kind, within, start: at(index, 116), size: at(index, 120) })
    waiting.push({ index: at(index, 68), within }, { index: at(index, 72), within })
    if (kind === 'storage') waiting.push({ index: at(index, 76), within: [...within, name] })
  }
  return { root: { start: at(0, 116), size: at(0, 120) }, entries }
}
