import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { init } from '@embedpdf/pdfium'
import { limits } from '../limits.ts'
import { lendFonts } from './fonts.ts'
import type { Pdfium } from './machine.ts'
import { heapOf } from './machine.ts'

interface Memory {
  readonly buffer: ArrayBuffer
  grow: (this: Memory, pages: number) => number
}

const pageOfMemory = 65_536

/** The engine asks for memory by growing what it has; beyond the limit it is told there is none. */
const boundMemory = (): void => {
  const { WebAssembly } = globalThis as unknown as {
    readonly WebAssembly: { readonly Memory: { readonly prototype: Memory } }
  }
  const memory = WebAssembly.Memory.prototype
  const { grow } = memory
  memory.grow = function (pages) {
    if (this.buffer.byteLength + pages * pageOfMemory > limits.engineMemory * 1_048_576)
      throw new RangeError('the engine is given no more memory')
    return grow.call(this, pages)
  }
}

let engine: Promise<Pdfium> | undefined

const start = async (): Promise<Pdfium> => {
  boundMemory()
  const file = await readFile(fileURLToPath(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm')))
  const wasmBinary = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength)
  const settings = { wasmBinary, print: () => undefined, printErr: () => undefined }
  // Its own types name what only a browser has.
  const begun: unknown = await init(settings)
  const pdfium = begun as Pdfium
  pdfium.PDFiumExt_Init()
  lendFonts(pdfium)
  return pdfium
}

/** PDFium, started with the first call. Lives in the process of its own, never in the program. */
export const pdfiumOf = (): Promise<Pdfium> => (engine ??= start())

/** MiB the engine holds. */
export const heldBy = (pdfium: Pdfium): number => heapOf(pdfium).byteLength / 1_048_576
