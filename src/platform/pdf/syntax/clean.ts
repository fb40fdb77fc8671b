import { deflateSync } from 'node:zlib'
import { plainJpeg } from '#platform/pictures'
import { rewriteContent } from './content.ts'
import { unpacked } from './filters.ts'
import { FontBook } from './font-book.ts'
import { allowed, named, ofPage } from './kept-keys.ts'
import type { Graph } from './pages.ts'
import { graphOf, pagesOf } from './pages.ts'
import { readFile } from './read-file.ts'
import type { Entries, PdfObject, Value } from './value.ts'
import { entriesOf, itemsOf, nameOf, numberOf } from './value.ts'
import type { Written } from './write-file.ts'
import { dict, fileOf, name, plain, ref } from './write-file.ts'

/** A page whose content can't be read through to be written anew. */
export class UnclearPage extends Error {
  override readonly name = 'UnclearPage'
  readonly page: number
  constructor(page: number, cause: unknown) {
    super(`page ${page} can't be written anew`, { cause })
    this.page = page
  }
}

/** Copies what a page is drawn with, and nothing else, into a fresh file. */
class Copier {
  readonly graph: Graph
  readonly out: (Written | undefined)[] = []
  readonly fonts: FontBook
  private readonly copied = new Map<number, number>()

  constructor(graph: Graph) {
    this.graph = graph
    this.fonts = new FontBook(graph)
  }

  reserve(): number {
    this.out.push(undefined)
    return this.out.length
  }

  fill(number: number, written: Written): void {
    this.out[number - 1] = written
  }

  add(written: Written): number {
    const number = this.reserve()
    this.fill(number, written)
    return number
  }

  content(bytes: Uint8Array): Written {
    const packed = deflateSync(bytes)
    return { value: dict([['Filter', name('FlateDecode')]]), stream: packed }
  }

  private object(object: PdfObject, resources: Value | undefined): number {
    const known = this.copied.get(object.number)
    if (known !== undefined) return known
    const number = this.reserve()
    this.copied.set(object.number, number)
    this.fill(number, this.written(object, resources))
    return number
  }

  private written({ number, value, stream }: PdfObject, resources: Value | undefined): Written {
    const entries = entriesOf(value)
    if (entries === undefined || stream === undefined) return { value: this.value(value, resources, number) }
    const isForm = nameOf(entries.get('Subtype')) === 'Form'
    if (isForm || numberOf(entries.get('PatternType')) === 1) {
      const own = entries.get('Resources') ?? resources
      const { bytes, left } = unpacked(entries, stream)
      if (left.length > 0) throw new Error('a content stream is packed in an unknown way')
      const content = rewriteContent(bytes)
      this.fonts.show(own, content.shown)
      const kept = new Map(
        [...entries].filter(([key]) => key !== 'Filter' && key !== 'DecodeParms' && key !== 'Resources'),
      )
      const head = entriesOf(this.dict(kept, own)) ?? new Map<string, Value>()
      const used = own === undefined ? [] : [['Resources', this.resources(own, content.names)] as const]
      return {
        value: dict([...head, ...used, ['Filter', name('FlateDecode')]]),
        stream: deflateSync(content.bytes),
      }
    }
    const isJpeg = nameOf(entries.get('Filter')) === 'DCTDecode'
    return { value: this.dict(entries, resources), stream: isJpeg ? (plainJpeg(stream) ?? stream) : stream }
  }

  private dict(entries: Entries, resources: Value | undefined, owner?: number): Value {
    const kept = [...entries].flatMap(([key, each]): (readonly [string, Value])[] => {
      if (!allowed.has(key)) return []
      if (key === 'Resources') return [[key, this.resources(each)]]
      if (named.has(key)) return [[key, this.names(each, resources)]]
      if (owner !== undefined && this.fonts.later(owner, key)) {
        const number = this.reserve()
        this.fonts.promise(owner, key, each, number)
        return [[key, ref(number)]]
      }
      return [[key, this.value(each, resources)]]
    })
    return dict(kept)
  }

  /** Dictionaries whose keys are names of a document's own: glyphs drawn by procedures. */
  private names(value: Value, resources: Value | undefined): Value {
    const entries = entriesOf(this.graph.follow(value)) ?? new Map<string, Value>()
    return dict([...entries].map(([key, each]) => [key, this.value(each, resources)] as const))
  }

  private value(value: Value, resources: Value | undefined, owner?: number): Value {
    if (value.is === 'ref') {
      const object = this.graph.followObject(value)
      return object === undefined ? plain('null') : ref(this.object(object, resources))
    }
    if (value.is === 'array')
      return { is: 'array', items: value.items.map((item) => this.value(item, resources)) }
    return value.is === 'dict' ? this.dict(value.entries, resources, owner) : value
  }

  /** Resources by their kinds; layers and other properties are none. With `used`, only what is named there. */
  resources(value: Value, used?: ReadonlySet<string>): Value {
    const entries = entriesOf(this.graph.follow(value)) ?? new Map<string, Value>()
    return dict(
      ofPage.flatMap((kind): (readonly [string, Value])[] => {
        const each = entriesOf(this.graph.follow(entries.get(kind)))
        if (each === undefined) return []
        const kept = [...each].filter(([key]) => used === undefined || used.has(key))
        return [[kind, dict(kept.map(([key, item]) => [key, this.value(item, value)] as const))]]
      }),
    )
  }
}

const boxes = ['MediaBox', 'CropBox', 'Rotate', 'UserUnit'] as const

const contentOf = (graph: Graph, page: Entries): Uint8Array => {
  const given = page.get('Contents')
  const followed = graph.follow(given)
  const parts = followed?.is === 'array' ? itemsOf(followed) : given === undefined ? [] : [given]
  return Buffer.concat(
    parts.flatMap((part) => {
      const object = graph.followObject(part)
      const entries = entriesOf(object?.value)
      if (entries === undefined || object?.stream === undefined) return []
      const { bytes, left } = unpacked(entries, object.stream)
      if (left.length > 0) throw new Error('a content stream is packed in an unknown way')
      return [bytes, Buffer.from('\n')]
    }),
  )
}

const pageOf = (copier: Copier, page: Entries, parent: number): Written => {
  const content = rewriteContent(contentOf(copier.graph, page))
  const resources = page.get('Resources')
  copier.fonts.show(resources, content.shown)
  const sizes = boxes.flatMap((key): (readonly [string, Value])[] => {
    const value = copier.graph.follow(page.get(key))
    return value === undefined ? [] : [[key, value]]
  })
  return {
    value: dict([
      ['Type', name('Page')],
      ['Parent', ref(parent)],
      ...sizes,
      ['Resources', resources === undefined ? dict([]) : copier.resources(resources, content.names)],
      ['Contents', ref(copier.add(copier.content(content.bytes)))],
    ]),
  }
}

/**
 * A fresh file with the pages of a document as they are drawn, and nothing else: no description, outline, form, script,
 * attachment, thumbnail, structure, named place, layer, revision or object that nothing draws with. Fonts keep what is
 * still shown. Throws UnclearPage.
 */
export const cleaned = (bytes: Uint8Array): Uint8Array => {
  const graph = graphOf(readFile(bytes))
  const copier = new Copier(graph)
  const [root, parent] = [copier.reserve(), copier.reserve()]
  const kids = pagesOf(graph).map((page, index) => {
    try {
      return ref(copier.add(pageOf(copier, page, parent)))
    } catch (error) {
      throw new UnclearPage(index, error)
    }
  })
  for (const { number, written } of copier.fonts.kept()) copier.fill(number, written)
  copier.fill(root, {
    value: dict([
      ['Type', name('Catalog')],
      ['Pages', ref(parent)],
    ]),
  })
  copier.fill(parent, {
    value: dict([
      ['Type', name('Pages')],
      ['Kids', { is: 'array', items: kids }],
      ['Count', plain(String(kids.length))],
    ]),
  })
  return fileOf(copier.out, root)
}
