import type { WrappedPdfiumModule } from '@embedpdf/pdfium'

/** The engine's own functions, by their names in its headers. */
export type Pdfium = Omit<WrappedPdfiumModule, 'pdfium'> & { readonly pdfium: Machine }

/** What of the compiled module is used beside its functions. */
interface Machine {
  readonly HEAPU8: Uint8Array<ArrayBuffer>
  readonly wasmExports: { readonly malloc: (bytes: number) => number; readonly free: (at: number) => void }
  readonly addFunction: (work: (...given: number[]) => number | undefined, signature: string) => number
}

/** The engine's memory as it is now: growing makes older views useless. */
export const heapOf = ({ pdfium }: Pdfium): Uint8Array<ArrayBuffer> => pdfium.HEAPU8
