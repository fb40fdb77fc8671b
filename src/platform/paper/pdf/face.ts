import PDFDocument from 'pdfkit'

/** What is used of the font engine inside PDFKit, which has no types of its own. */
interface FontFile {
  readonly unitsPerEm: number
  readonly hasGlyphForCodePoint: (codePoint: number) => boolean
  readonly glyphForCodePoint: (codePoint: number) => { readonly id: number; readonly advanceWidth: number }
  readonly createSubset: () => Subset
}

interface Subset {
  readonly glyphs: number[]
  includeGlyph: (glyph: number) => number
}

/** A typeface as the pages use it: letter by letter, each found again in the text of the file as what it is. */
export interface Face {
  /** Given to PDFKit as a font. */
  readonly source: object
  /** Width of a letter at one point. */
  readonly widthOf: (letter: string) => number
  readonly has: (letter: string) => boolean
}

/** Printers' mark for type they do not have. */
const geta = 0x3013

/** A dash of Chinese is two letters that join: drawn by the line that fills its square. */
const drawnAs = new Map([[0x2014, 0x2500]])

/** The font a document of PDFKit opened. */
const openFile = (path: string): FontFile => {
  const document = new PDFDocument({ autoFirstPage: false, font: path })
  return (document as unknown as { readonly _font: { readonly font: FontFile } })._font.font
}

/**
 * A subset that keeps letters apart that share a glyph, so that each is copied out of the file as it was written.
 * A letter is asked for by its negative code point; parts of glyphs by their number, as the engine does.
 */
const subsetOf = (file: FontFile, glyphOf: (codePoint: number) => number): Subset => {
  const subset = file.createSubset()
  const part = subset.includeGlyph.bind(subset)
  const places = new Map<number, number>()
  subset.includeGlyph = (wanted) => {
    if (wanted >= 0) return part(wanted)
    const known = places.get(wanted)
    if (known !== undefined) return known
    const place = subset.glyphs.push(glyphOf(-wanted)) - 1
    places.set(wanted, place)
    return place
  }
  return subset
}

/**
 * Opens a typeface once for all documents. Letters are set one by one without the shaping of the engine: Chinese
 * needs none, Latin letters lose their kerning, and a page is set many times faster.
 */
export const openFace = (path: string): Face => {
  const file = openFile(path)
  const advances = new Map<number, number>()
  const has = (codePoint: number) => file.hasGlyphForCodePoint(codePoint)
  const glyphOf = (codePoint: number) =>
    file.glyphForCodePoint(has(codePoint) ? (drawnAs.get(codePoint) ?? codePoint) : geta)
  const advanceOf = (codePoint: number): number => {
    const known = advances.get(codePoint)
    if (known !== undefined) return known
    const { advanceWidth } = glyphOf(codePoint)
    advances.set(codePoint, advanceWidth)
    return advanceWidth
  }
  const layout = (text: string) => {
    const codePoints = [...text].map((letter) => letter.codePointAt(0) ?? geta)
    const advanced = codePoints.map((codePoint) => advanceOf(codePoint))
    return {
      glyphs: codePoints.map((codePoint, index) => ({
        id: -codePoint,
        codePoints: [codePoint],
        advanceWidth: advanced[index],
      })),
      positions: advanced.map((xAdvance) => ({ xAdvance, yAdvance: 0, xOffset: 0, yOffset: 0 })),
      advanceWidth: advanced.reduce((sum, advance) => sum + advance, 0),
    }
  }
  const source: object = Object.assign(Object.create(file) as object, {
    layout,
    createSubset: () => subsetOf(file, (codePoint) => glyphOf(codePoint).id),
  })
  return {
    source,
    widthOf: (letter) => advanceOf(letter.codePointAt(0) ?? geta) / file.unitsPerEm,
    has: (letter) => has(letter.codePointAt(0) ?? geta),
  }
}
