import { fileURLToPath } from 'node:url'
import type { Face } from './face.ts'
import { openFace } from './face.ts'

/** 思源宋体, SIL Open Font License: 30 900 characters, all of 通用规范汉字表. */
const pathOf = (weight: string): string =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-serif-sc/${weight}/NotoSerifSC_${weight}.ttf`))

let opened: { readonly regular: Face; readonly bold: Face } | undefined

/** The two weights, opened once in the life of the thread. */
export const faces = (): { readonly regular: Face; readonly bold: Face } =>
  (opened ??= { regular: openFace(pathOf('400Regular')), bold: openFace(pathOf('700Bold')) })

/** The letters of a text no face has, each once. */
export const missingFrom = (text: string): readonly string[] => {
  const { regular } = faces()
  return [...new Set(text)].filter((letter) => letter !== '\n' && !regular.has(letter))
}
