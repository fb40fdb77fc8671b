import { deflateSync } from 'node:zlib'
import type { Shown } from './content.ts'
import { unpacked } from './filters.ts'
import { keepGlyphs } from './font-file.ts'
import type { Graph } from './pages.ts'
import { meaningsOf, writeMeanings } from './to-unicode.ts'
import type { PdfObject, Value } from './value.ts'
import { entriesOf, itemsOf, nameOf } from './value.ts'

interface Promised {
  readonly font: number
  readonly key: string
  readonly value: Value
  readonly number: number
}

interface Kept {
  readonly number: number
  readonly written: { readonly value: Value; readonly stream?: Uint8Array | undefined }
}

const name = (text: string): Value => ({ is: 'name', name: text })
const packed = (bytes: Uint8Array): Kept['written'] => ({
  value: {
    is: 'dict',
    entries: new Map<string, Value>([
      ['Filter', name('FlateDecode')],
      ['Length1', { is: 'plain', text: String(bytes.length) }],
    ]),
  },
  stream: deflateSync(bytes),
})

/**
 * Which codes of which fonts are still shown. A font made for one document has its characters in the order they were
 * met, so that it would spell what was taken out: its table of meanings and its outlines keep what is shown.
 */
export class FontBook {
  private readonly graph: Graph
  /** Codes as hex digits, by the number of the font's object. */
  private readonly codes = new Map<number, Set<string>>()
  /** Descriptors, by number, of fonts whose codes are numbers of glyphs; with the fonts that use them. */
  private readonly glyphs = new Map<number, Set<number>>()
  private readonly promised: Promised[] = []

  constructor(graph: Graph) {
    this.graph = graph
  }

  /** Codes of two bytes that are the glyphs' own numbers: Identity with no map behind it. */
  private descriptorOf(font: PdfObject): number | undefined {
    const below = entriesOf(
      this.graph.follow(itemsOf(this.graph.follow(entriesOf(font.value)?.get('DescendantFonts')))[0]),
    )
    const map = this.graph.follow(below?.get('CIDToGIDMap'))
    const isPlain = map === undefined || nameOf(map) === 'Identity'
    const descriptor = below?.get('FontDescriptor')
    return isPlain && this.isWide(font) && descriptor?.is === 'ref' ? descriptor.number : undefined
  }

  private isWide(font: PdfObject): boolean {
    return (nameOf(this.graph.follow(entriesOf(font.value)?.get('Encoding'))) ?? '').startsWith('Identity')
  }

  private isComposite(font: PdfObject): boolean {
    return nameOf(entriesOf(font.value)?.get('Subtype')) === 'Type0'
  }

  /** Writes down what a content shows with the fonts of its resources. */
  show(resources: Value | undefined, shown: Shown): void {
    const fonts = entriesOf(this.graph.follow(entriesOf(this.graph.follow(resources))?.get('Font')))
    for (const [each, strings] of shown) {
      const font = this.graph.followObject(fonts?.get(each))
      if (font === undefined) continue
      const width = this.isComposite(font) ? 2 : 1
      const codes = this.codes.get(font.number) ?? new Set<string>()
      for (const bytes of strings)
        for (let at = 0; at + width <= bytes.length; at += width)
          codes.add(Buffer.from(bytes.subarray(at, at + width)).toString('hex'))
      this.codes.set(font.number, codes)
      const descriptor = this.descriptorOf(font)
      if (descriptor === undefined) continue
      const glyphs = this.glyphs.get(descriptor) ?? new Set<number>()
      for (const code of codes) glyphs.add(Number.parseInt(code, 16))
      this.glyphs.set(descriptor, glyphs)
    }
  }

  /** Whether a part of a font is written only when all that is shown is known. */
  later(owner: number, key: string): boolean {
    return key === 'ToUnicode' || key === 'FontFile2' ? this.graph.object(owner) !== undefined : false
  }

  promise(font: number, key: string, value: Value, number: number): void {
    this.promised.push({ font, key, value, number })
  }

  /** What was promised. */
  kept(): readonly Kept[] {
    return this.promised.map(({ font, key, value, number }) => {
      const object = this.graph.followObject(value)
      const entries = entriesOf(object?.value)
      if (entries === undefined || object?.stream === undefined)
        return { number, written: { value: { is: 'plain', text: 'null' } } }
      const { bytes } = unpacked(entries, object.stream)
      return {
        number,
        written: packed(key === 'ToUnicode' ? this.meanings(font, bytes) : this.outlines(font, bytes)),
      }
    })
  }

  private meanings(font: number, bytes: Uint8Array): Uint8Array {
    const object = this.graph.object(font)
    const codes = this.codes.get(font) ?? new Set<string>()
    const kept = new Map([...meaningsOf(bytes)].filter(([code]) => codes.has(code)))
    return writeMeanings(kept, object !== undefined && this.isComposite(object) ? 2 : 1)
  }

  private outlines(descriptor: number, bytes: Uint8Array): Uint8Array {
    const glyphs = this.glyphs.get(descriptor)
    return (glyphs && keepGlyphs(bytes, glyphs)) ?? bytes
  }
}
