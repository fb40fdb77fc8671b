import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { keeping } from './keeping.ts'

interface Cutter {
  readonly cut: (text: string, guess: boolean) => string[]
  readonly cutAll: (text: string) => string[]
}

const require = createRequire(import.meta.url)

/**
 * The dictionary takes half a second and some fifty megabytes, so it is read when first needed, and its table of
 * frequencies, which the package reads along with it, is not.
 */
const load = (): Cutter => {
  const { Jieba } = require('@node-rs/jieba') as typeof import('@node-rs/jieba')
  const folder = dirname(require.resolve('@node-rs/jieba/package.json'))
  return Jieba.withDict(readFileSync(join(folder, 'dict.txt')))
}

let cutter: Cutter | undefined

/** A run of Chinese characters as words, one after the other. Unknown ones fall into characters: the same in every text. */
export const cut = keeping((run: string): readonly string[] => (cutter ??= load()).cut(run, false))

/** Every word of the dictionary that stands anywhere in a run, characters included. */
export const cutAll = keeping((run: string): readonly string[] => (cutter ??= load()).cutAll(run))
