import type { Pdfium } from './machine.ts'
import { heapOf } from './machine.ts'

/** Memory of the engine lent for one piece of work, given back at its end. */
export interface Lent {
  readonly room: (bytes: number) => number
  readonly put: (bytes: Uint8Array) => number
  /** UTF-16LE, closed by a zero. */
  readonly wide: (text: string) => number
  readonly floats: (values: readonly number[]) => number
}

/** Does work with memory of the engine that is given back whatever happens. */
export const lending = <Result>(pdfium: Pdfium, work: (lent: Lent) => Result): Result => {
  const held: number[] = []
  const room = (bytes: number): number => {
    const at = pdfium.pdfium.wasmExports.malloc(Math.max(bytes, 8))
    if (at === 0) throw new RangeError('the engine has no memory left')
    held.push(at)
    return at
  }
  const put = (bytes: Uint8Array): number => {
    const at = room(bytes.length)
    heapOf(pdfium).set(bytes, at)
    return at
  }
  try {
    return work({
      room,
      put,
      wide: (text) => put(Buffer.from(`${text}\0`, 'utf16le')),
      floats: (values) => put(new Uint8Array(Float32Array.from(values).buffer)),
    })
  } finally {
    for (const at of held) pdfium.pdfium.wasmExports.free(at)
  }
}

const viewOf = (pdfium: Pdfium): DataView => new DataView(heapOf(pdfium).buffer)

/** Numbers the engine wrote. */
export const floatAt = (pdfium: Pdfium, at: number): number => viewOf(pdfium).getFloat32(at, true)
export const doubleAt = (pdfium: Pdfium, at: number): number => viewOf(pdfium).getFloat64(at, true)

/** Bytes the engine wrote, copied out. */
export const bytesAt = (pdfium: Pdfium, at: number, length: number): Uint8Array =>
  heapOf(pdfium).slice(at, at + length)
