import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

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

/** Short runs come again and again: in questions, and where documents are alike. */
const longestKept = 16
const mostKept = 5000

const keeping = (work: (run: string) => readonly string[]): ((run: string) => readonly string[]) => {
  const kept = new Map<string, readonly string[]>()
  return (run) => {
    if (run.length > longestKept) return work(run)
    const before = kept.get(run)
    if (before) return before
    const words = work(run)
    if (kept.size >= mostKept) kept.clear()
    kept.set(run, words)
    return words
  }
}

/** A run of Chinese characters as words, one after the other. Unknown ones fall into characters: the same in every text. */
export const cut = keeping((run) => (cutter ??= load()).cut(run, false))

/** Every word of the dictionary that stands anywhere in a run, characters included. */
export const cutAll = keeping((run) => (cutter ??= load()).cutAll(run))
