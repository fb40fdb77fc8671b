import { Lexer } from './lexer.ts'
import type { Value } from './value.ts'

/** Codes as hex digits to what they mean, UTF-16BE as hex digits. */
export type Meanings = ReadonlyMap<string, string>

const hexOf = (value: Value | undefined): string | undefined =>
  value?.is === 'string' ? Buffer.from(value.bytes).toString('hex') : undefined

const counted = (hex: string, by: number): string =>
  (BigInt(`0x${hex}`) + BigInt(by)).toString(16).padStart(hex.length, '0')

/** A table that reads codes of a font as text, 9.10.3. */
export const meaningsOf = (cmap: Uint8Array): Meanings => {
  const lexer = new Lexer(cmap)
  const meanings = new Map<string, string>()
  let held: Value[] = []
  const takeChars = () => {
    for (let at = 0; at + 1 < held.length; at += 2) {
      const [code, meant] = [hexOf(held[at]), hexOf(held[at + 1])]
      if (code !== undefined && meant !== undefined) meanings.set(code, meant)
    }
  }
  const takeRanges = () => {
    for (let at = 0; at + 2 < held.length; at += 3) {
      const [first, last, to] = [hexOf(held[at]), hexOf(held[at + 1]), held[at + 2]]
      if (first === undefined || last === undefined || first === '') continue
      const length = Math.min(Number.parseInt(last, 16) - Number.parseInt(first, 16), 65_535)
      for (let step = 0; step <= length; step += 1) {
        const start = hexOf(to)
        const meant = to?.is === 'array' ? hexOf(to.items[step]) : start && counted(start, step)
        if (meant !== undefined) meanings.set(counted(first, step), meant)
      }
    }
  }
  while (!lexer.atEnd) {
    const value = lexer.value()
    if (value === undefined) lexer.at += 1
    else if (value.is === 'plain' && /^[a-z]/iu.test(value.text)) {
      if (value.text === 'endbfchar') takeChars()
      if (value.text === 'endbfrange') takeRanges()
      held = []
    } else held.push(value)
  }
  return meanings
}

const batches = <Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size))

/**
 * The same table with the codes that are still shown, in the order of what they mean: a font made for one document lists
 * its characters in the order they are met, so that the list would spell what was taken out.
 */
export const writeMeanings = (meanings: Meanings, width: number): Uint8Array => {
  const entries = [...meanings].toSorted(([, one], [, other]) => (one < other ? -1 : 1))
  const space = `<${'00'.repeat(width)}> <${'ff'.repeat(width)}>`
  const parts = batches(entries, 100).map(
    (batch) =>
      `${batch.length} beginbfchar\n${batch.map(([code, meant]) => `<${code}> <${meant}>`).join('\n')}\nendbfchar`,
  )
  return Buffer.from(
    [
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
      `/CMapName /Adobe-Identity-UCS def /CMapType 2 def 1 begincodespacerange ${space} endcodespacerange`,
      ...parts,
      'endcmap CMapName currentdict /CMap defineresource pop end end',
    ].join('\n'),
    'latin1',
  )
}
