import type { Graph } from './pages.ts'
import { graphOf, pagesOf } from './pages.ts'
import { readFile } from './read-file.ts'
import type { Value } from './value.ts'
import { entriesOf, itemsOf, nameOf } from './value.ts'

/** What a page is drawn with that can't be taken apart. */
export interface Traits {
  /** A Type3 font: letters drawn as little pictures. */
  readonly drawnFont: boolean
  /** Layers: something may be there that is not shown. */
  readonly layers: boolean
}

/** Looks through everything the resources of a page lead to. */
const traitsIn = (graph: Graph, resources: Value | undefined): Traits => {
  const seen = new Set<number>()
  let [drawnFont, layers] = [false, false]
  const look = (value: Value | undefined, depth: number): void => {
    if (value?.is === 'ref') {
      if (seen.has(value.number)) return
      seen.add(value.number)
    }
    const found = graph.follow(value)
    if (found === undefined || depth > 40) return
    for (const item of itemsOf(found)) look(item, depth + 1)
    const entries = entriesOf(found)
    if (entries === undefined) return
    drawnFont ||= nameOf(entries.get('Subtype')) === 'Type3'
    layers ||= entries.has('OC') || ['OCG', 'OCMD'].includes(nameOf(entries.get('Type')) ?? '')
    for (const [key, each] of entries) if (key !== 'Parent' && key !== 'P') look(each, depth + 1)
  }
  look(resources, 0)
  return { drawnFont, layers }
}

/** The traits of every page. */
export const traitsOf = (bytes: Uint8Array): readonly Traits[] => {
  const graph = graphOf(readFile(bytes))
  return pagesOf(graph).map((page) => traitsIn(graph, page.get('Resources')))
}
