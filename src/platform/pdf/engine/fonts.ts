import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Pdfium } from './machine.ts'
import { heapOf } from './machine.ts'

const family = '@expo-google-fonts/noto-serif-sc'

/** The Chinese font lent to documents that do not bring their own, as files. */
export const fontFiles = {
  regular: fileURLToPath(import.meta.resolve(`${family}/400Regular/NotoSerifSC_400Regular.ttf`)),
  bold: fileURLToPath(import.meta.resolve(`${family}/700Bold/NotoSerifSC_700Bold.ttf`)),
} as const

const fonts = [undefined, fontFiles.regular, fontFiles.bold] as const
const loaded = new Map<number, Uint8Array>()

const fontOf = (handle: number): Uint8Array => {
  const file = fonts[handle]
  const font = loaded.get(handle) ?? (file === undefined ? new Uint8Array() : readFileSync(file))
  loaded.set(handle, font)
  return font
}

/** A table of a font by the four letters of its name as one number; 0 is all of it. */
const tableOf = (font: Uint8Array, table: number): Uint8Array => {
  if (table === 0) return font
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const count = view.getUint16(4)
  for (let entry = 0; entry < count; entry += 1) {
    const at = 12 + entry * 16
    if (view.getUint32(at) === table) {
      const from = view.getUint32(at + 8)
      return font.subarray(from, from + view.getUint32(at + 12))
    }
  }
  return new Uint8Array()
}

/** Character sets that are written in Chinese or could be; a Latin face without a font is drawn by the engine's own. */
const chinese = new Set([134, 136])

/**
 * Lends the engine an open Song face for documents that name a font without holding it: otherwise a page that becomes a
 * picture would lose its words. The layout is that of `FPDF_SYSFONTINFO`, version 1.
 */
export const lendFonts = (pdfium: Pdfium): void => {
  const { pdfium: raw } = pdfium
  const nothing = raw.addFunction(() => undefined, 'vi')
  const give = (...[, font = 0, table = 0, buffer = 0, size = 0]: number[]): number => {
    const data = tableOf(fontOf(font), table >>> 0)
    if (buffer !== 0 && size >= data.length) heapOf(pdfium).set(data, buffer)
    return data.length
  }
  const functions = [
    nothing,
    raw.addFunction(() => undefined, 'vii'),
    raw.addFunction(
      (...[, weight = 0, , charset = 0]) => (chinese.has(charset) ? (weight >= 600 ? 2 : 1) : 0),
      'iiiiiiii',
    ),
    raw.addFunction(() => 0, 'iii'),
    raw.addFunction(give, 'iiiiii'),
    raw.addFunction(() => 0, 'iiiii'),
    raw.addFunction(() => 134, 'iii'),
    raw.addFunction(() => undefined, 'vii'),
  ]
  const at = raw.wasmExports.malloc(36)
  heapOf(pdfium).set(new Uint8Array(Int32Array.from([1, ...functions]).buffer), at)
  pdfium.FPDF_SetSystemFontInfo(at)
}
