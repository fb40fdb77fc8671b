import { deflateSync } from 'node:zlib'
import type { Graph } from './pages.ts'
import { graphOf, numberedPages } from './pages.ts'
import { readFile } from './read-file.ts'
import type { Entries, PdfFile, Value } from './value.ts'
import { entriesOf, itemsOf, nameOf, numberOf } from './value.ts'
import { dict, fileOf, name, ref } from './write-file.ts'
import type { Written } from './write-file.ts'

/** Widths of Times, in parts of its size. */
const widths: Readonly<Record<string, number>> = { '—': 1, ' ': 0.25, '/': 0.278, '-': 0.333 }
const font = 'GongkaiFoot'
const above = 45
const size = 12

/** Whether a line is a page number: digits and what stands around them. */
export const isNumberLine = (line: string): boolean => /^[—\d /-]*$/u.test(line)

const widthOf = (line: string): number =>
  Array.from(line).reduce((sum, each) => sum + (widths[each] ?? 0.5) * size, 0)

const hexOf = (line: string): string => Buffer.from(line.replaceAll('—', '\u0097'), 'latin1').toString('hex')

type Four = readonly [number, number, number, number]

const boxOf = (graph: Graph, page: Entries): Four => {
  const value = graph.follow(page.get('CropBox')) ?? graph.follow(page.get('MediaBox'))
  const [a = 0, b = 0, c = 595, d = 842] = itemsOf(value).map((each) => numberOf(graph.follow(each)) ?? 0)
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]
}

/** Where the foot of the paper lies as it is looked at: a matrix for `cm`, and how wide the paper is. */
const footOf = (
  graph: Graph,
  page: Entries,
): { readonly matrix: readonly number[]; readonly width: number } => {
  const [left, bottom, right, top] = boxOf(graph, page)
  const turns = ((((numberOf(graph.follow(page.get('Rotate'))) ?? 0) / 90) % 4) + 4) % 4
  const [across, up] = [right - left, top - bottom]
  if (turns === 1) return { matrix: [0, 1, -1, 0, right, bottom], width: up }
  if (turns === 2) return { matrix: [-1, 0, 0, -1, right, top], width: across }
  if (turns === 3) return { matrix: [0, -1, 1, 0, left, top], width: up }
  return { matrix: [1, 0, 0, 1, left, bottom], width: across }
}

const stream = (text: string): Written => ({
  value: dict([['Filter', name('FlateDecode')]]),
  stream: deflateSync(text),
})

const drawn = (graph: Graph, page: Entries, line: string): string => {
  const { matrix, width } = footOf(graph, page)
  const at = Math.max(8, (width - widthOf(line)) / 2).toFixed(2)
  return `\nQ q ${matrix.join(' ')} cm BT /${font} ${size} Tf 0 g ${at} ${above} Td <${hexOf(line)}> Tj ET Q`
}

const contentsOf = (graph: Graph, page: Entries): readonly Value[] => {
  const given = page.get('Contents')
  const followed = graph.follow(given)
  if (followed?.is === 'array') return followed.items
  return given === undefined ? [] : [given]
}

const withFont = (graph: Graph, page: Entries, number: number): Value => {
  const resources = entriesOf(graph.follow(page.get('Resources'))) ?? new Map<string, Value>()
  const fonts = entriesOf(graph.follow(resources.get('Font'))) ?? new Map<string, Value>()
  return dict([...resources, ['Font', dict([...fonts, [font, ref(number)]])]])
}

const isOfTable = (entries: Entries | undefined): boolean =>
  ['ObjStm', 'XRef'].includes(nameOf(entries?.get('Type')) ?? '')

const objectsOf = ({ objects }: PdfFile): (Written | undefined)[] => {
  const out: (Written | undefined)[] = []
  for (const { number, value, stream: bytes } of objects)
    if (number > 0 && number < 5_000_000 && !isOfTable(entriesOf(value)))
      out[number - 1] = { value, stream: bytes }
  return Array.from(out)
}

/**
 * Page numbers in the feet of a file as the engine writes it: a line of content behind that of each page, everything else
 * as it is. Much quicker than having the engine write each page anew. Lines are page numbers alone.
 */
export const numbered = (bytes: Uint8Array, lines: readonly string[]): Uint8Array | undefined => {
  const file = readFile(bytes)
  const graph = graphOf(file)
  const root = file.trailers.map((trailer) => trailer.get('Root')).findLast((each) => each?.is === 'ref')
  if (root?.is !== 'ref') return undefined
  const out = objectsOf(file)
  const add = (written: Written): number => out.push(written)
  const face = add({
    value: dict([
      ['Type', name('Font')],
      ['Subtype', name('Type1')],
      ['BaseFont', name('Times-Roman')],
      ['Encoding', name('WinAnsiEncoding')],
    ]),
  })
  const opening = add({ value: dict([]), stream: Buffer.from('q\n') })
  for (const [index, { number, entries }] of numberedPages(graph).entries()) {
    const line = lines[index] ?? ''
    if (line === '') continue
    if (number === undefined) return undefined
    const items = [ref(opening), ...contentsOf(graph, entries), ref(add(stream(drawn(graph, entries, line))))]
    const page = dict([
      ...entries,
      ['Contents', { is: 'array', items }],
      ['Resources', withFont(graph, entries, face)],
    ])
    out[number - 1] = { value: page }
  }
  const info = file.trailers.map((trailer) => trailer.get('Info')).findLast((each) => each?.is === 'ref')
  return fileOf(out, root.number, info === undefined ? [] : [['Info', info]])
}
