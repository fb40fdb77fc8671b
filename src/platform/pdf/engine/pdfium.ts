import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { WrappedPdfiumModule } from '@embedpdf/pdfium'
import { init } from '@embedpdf/pdfium'
import { limits } from '../limits.ts'
import { lendFonts } from './fonts.ts'

/** The engine's own functions, by their names in its headers. */
export type Pdfium = Omit<WrappedPdfiumModule, 'pdfium'> & { readonly pdfium: Machine }

/** What of the compiled module is used beside its functions. */
interface Machine {
  readonly HEAPU8: Uint8Array<ArrayBuffer>
  readonly wasmExports: { readonly malloc: (bytes: number) => number; readonly free: (at: number) => void }
  readonly addFunction: (work: (...given: number[]) => number | undefined, signature: string) => number
}

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

/** The engine's memory as it is now: growing makes older views useless. */
export const heapOf = ({ pdfium }: Pdfium): Uint8Array<ArrayBuffer> => pdfium.HEAPU8

/** MiB the engine holds. */
export const heldBy = (pdfium: Pdfium): number => heapOf(pdfium).byteLength / 1_048_576
