import type { Entries, PdfFile, PdfObject, Value } from './value.ts'
import { entriesOf, itemsOf, nameOf } from './value.ts'

/** A file whose references can be followed. */
export interface Graph {
  readonly object: (number: number) => PdfObject | undefined
  /** The value a reference leads to. */
  readonly follow: (value: Value | undefined) => Value | undefined
  readonly followObject: (value: Value | undefined) => PdfObject | undefined
  readonly catalog: Entries | undefined
}

/** The last of each number counts, as later revisions stand behind earlier ones. */
export const graphOf = ({ objects, trailers }: PdfFile): Graph => {
  const byNumber = new Map(objects.map((object) => [object.number, object]))
  const followObject = (value: Value | undefined): PdfObject | undefined => {
    let object = value?.is === 'ref' ? byNumber.get(value.number) : undefined
    for (let step = 0; object?.value.is === 'ref' && step < 20; step += 1)
      object = byNumber.get(object.value.number)
    return object
  }
  const follow = (value: Value | undefined): Value | undefined =>
    value?.is === 'ref' ? followObject(value)?.value : value
  const root = trailers.map((trailer) => trailer.get('Root')).findLast((each) => each !== undefined)
  return { object: (number) => byNumber.get(number), follow, followObject, catalog: entriesOf(follow(root)) }
}

/** What pages take over from the nodes above them, 7.7.3.4. */
const inherited = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const

/** A page with what it inherits, and the number of its object where it has one. */
export interface NumberedPage {
  readonly number: number | undefined
  readonly entries: Entries
}

/** All pages in their order. */
export const numberedPages = (graph: Graph): readonly NumberedPage[] => {
  const seen = new Set<number>()
  const walk = (value: Value | undefined, above: Entries, depth: number): readonly NumberedPage[] => {
    if (value?.is === 'ref') {
      if (seen.has(value.number)) return []
      seen.add(value.number)
    }
    const own = entriesOf(graph.follow(value))
    if (own === undefined || depth > 60) return []
    const passed = inherited.flatMap((key): [string, Value][] => {
      const each = own.get(key) ?? above.get(key)
      return each === undefined ? [] : [[key, each]]
    })
    const kids = graph.follow(own.get('Kids'))
    if (kids === undefined || nameOf(own.get('Type')) === 'Page')
      return [
        { number: value?.is === 'ref' ? value.number : undefined, entries: new Map([...own, ...passed]) },
      ]
    return itemsOf(kids).flatMap((kid) => walk(kid, new Map(passed), depth + 1))
  }
  return walk(graph.catalog?.get('Pages'), new Map(), 0)
}

/** All pages in their order, each with what it inherits. */
export const pagesOf = (graph: Graph): readonly Entries[] =>
  numberedPages(graph).map(({ entries }) => entries)
