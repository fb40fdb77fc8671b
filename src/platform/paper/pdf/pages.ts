import { cutAt } from './cut.ts'
import type { Strip } from './strip.ts'

/** A strip in its place: `y` points below the top of the text. */
export interface Laid {
  readonly strip: Strip
  readonly y: number
  /** A head said again: not read aloud again. */
  readonly again?: true
}

export type Page = readonly Laid[]

const heightOf = (strips: readonly Strip[]): number => strips.reduce((sum, { height }) => sum + height, 0)

/** Strips that stay together, chain by chain. */
const chainsOf = (strips: readonly Strip[]): readonly (readonly Strip[])[] => {
  const chains: Strip[][] = []
  let open = false
  for (const strip of strips) {
    if (open) chains.at(-1)?.push(strip)
    else chains.push([strip])
    open = strip.keep
  }
  return chains
}

/** Strips as pages `room` points high. A chain longer than a page is laid strip by strip; a strip longer, in parts. */
export const pagesOf = (strips: readonly Strip[], room: number): readonly Page[] => {
  const pages: Laid[][] = [[]]
  let y = 0
  const put = (strip: Strip, again?: true) => {
    pages.at(-1)?.push({ strip, y, ...(again && { again }) })
    y += strip.height
  }
  const turn = (next: Strip | undefined) => {
    const before = pages.at(-1)?.at(-1)?.strip
    pages.push([])
    y = 0
    const heads = next?.block === before?.block ? (next?.again ?? []) : []
    if (heightOf(heads) < room / 2) for (const head of heads) put(head, true)
  }
  const fresh = () => pages.at(-1)?.every(({ again }) => again === true) ?? true
  const lay = (strip: Strip): void => {
    const spare = room - y
    if (strip.height <= spare + 0.01) {
      put(strip)
      return
    }
    const onOnePage = strip.height <= room - heightOf(strip.again ?? [])
    const parts = onOnePage && !fresh() ? undefined : cutAt(strip, spare)
    if (parts) {
      put(parts[0])
      turn(strip)
      lay(parts[1])
    } else if (fresh()) put(strip)
    else {
      turn(strip)
      lay(strip)
    }
  }
  for (const chain of chainsOf(strips)) {
    const [first] = chain
    if (first?.newPage === true) {
      if (y > 0) turn(undefined)
      continue
    }
    // What is only white is not carried to the next page.
    if (y === 0 && first?.role === 'Artifact' && first.strokes.length === 0 && pages.length > 1) continue
    const height = heightOf(chain)
    if (y > 0 && y + height > room + 0.01 && height <= room) turn(first)
    for (const strip of chain) lay(strip)
  }
  return pages
}
