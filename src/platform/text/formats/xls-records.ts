import { viewOf } from '../ole/chain.ts'

/** One record of a workbook ([MS-XLS] 2.1.4), with the pieces that continue it. */
export interface XlsRecord {
  readonly id: number
  readonly pieces: readonly Uint8Array[]
}

const continued = 0x3c

/** The records of a workbook stream, in their order. */
export const recordsOf = function* (stream: Uint8Array): Generator<XlsRecord> {
  const view = viewOf(stream)
  const pieceAt = (at: number) => stream.subarray(at + 4, at + 4 + view.getUint16(at + 2, true))
  let at = 0
  while (at + 4 <= stream.length) {
    const id = view.getUint16(at, true)
    const pieces = [pieceAt(at)]
    at += 4 + view.getUint16(at + 2, true)
    while (at + 4 <= stream.length && view.getUint16(at, true) === continued) {
      pieces.push(pieceAt(at))
      at += 4 + view.getUint16(at + 2, true)
    }
    yield { id, pieces }
  }
}

/** The texts of the shared string table ([MS-XLS] 2.4.265). A text that goes on in the next piece says its width anew. */
export const sharedTextsOf = ({ pieces }: XlsRecord): string[] => {
  let piece = 0
  let at = 8
  const current = (): Uint8Array => pieces[piece] ?? new Uint8Array()
  const turn = () => {
    while (at >= current().length && piece < pieces.length) [piece, at] = [piece + 1, 0]
  }
  const number = (size: 2 | 4): number => {
    turn()
    const view = viewOf(current())
    const value = size === 2 ? view.getUint16(at, true) : view.getUint32(at, true)
    at += size
    return value
  }
  const skip = (bytes: number) => {
    for (let left = bytes; left > 0 && piece < pieces.length;) {
      turn()
      const step = Math.min(left, current().length - at)
      at += step
      left -= step
    }
  }
  const characters = (count: number, first: boolean): string => {
    let wide = first
    let text = ''
    for (let left = count; left > 0 && piece < pieces.length;) {
      if (at >= current().length) {
        turn()
        wide = ((current()[at] ?? 0) & 1) === 1
        at += 1
      }
      const width = wide ? 2 : 1
      const step = Math.min(left, Math.floor((current().length - at) / width))
      if (step === 0) break
      text += new TextDecoder(wide ? 'utf-16le' : 'latin1').decode(current().subarray(at, at + step * width))
      at += step * width
      left -= step
    }
    return text
  }
  const texts: string[] = []
  const total = viewOf(current()).getUint32(4, true)
  while (texts.length < total && piece < pieces.length) {
    const length = number(2)
    const flags = current()[at] ?? 0
    at += 1
    const runs = (flags & 8) === 0 ? 0 : number(2)
    const extra = (flags & 4) === 0 ? 0 : number(4)
    texts.push(characters(length, (flags & 1) === 1))
    skip(runs * 4 + extra)
    turn()
  }
  return texts
}
