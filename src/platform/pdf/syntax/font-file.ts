/** Tables that only say what the glyphs are called, or hold words: a font inside a document is drawn without them. */
const wordy = new Set(['name', 'post', 'meta', 'ltag', 'GSUB', 'GPOS', 'DSIG'])

interface Table {
  readonly tag: string
  readonly at: number
  readonly length: number
}

const tablesOf = (font: Buffer): readonly Table[] =>
  Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const entry = 12 + index * 16
    return {
      tag: font.toString('latin1', entry, entry + 4),
      at: font.readUInt32BE(entry + 8),
      length: font.readUInt32BE(entry + 12),
    }
  })

/** Glyphs a composite glyph is put together from. */
const partsOf = (font: Buffer, at: number, length: number): readonly number[] => {
  if (length < 12 || font.readInt16BE(at) >= 0) return []
  const parts: number[] = []
  for (let place = at + 10; place + 4 <= at + length;) {
    const flags = font.readUInt16BE(place)
    parts.push(font.readUInt16BE(place + 2))
    place += 4 + (flags & 1 ? 4 : 2)
    if (flags & 8) place += 2
    else if (flags & 0x40) place += 4
    else if (flags & 0x80) place += 8
    if ((flags & 0x20) === 0) break
  }
  return parts
}

/**
 * A TrueType font with the outlines of the glyphs that are still shown; the others are empty. Undefined where the font
 * is of another make.
 */
export const keepGlyphs = (bytes: Uint8Array, shown: ReadonlySet<number>): Uint8Array | undefined => {
  const font = Buffer.from(bytes)
  if (font.length < 12 || font.readUInt32BE(0) !== 0x00_01_00_00) return undefined
  const tables = new Map(tablesOf(font).map((table) => [table.tag, table]))
  const [head, loca, glyf] = [tables.get('head'), tables.get('loca'), tables.get('glyf')]
  if (head === undefined || loca === undefined || glyf === undefined) return undefined
  const isLong = font.readInt16BE(head.at + 50) === 1
  const count = loca.length / (isLong ? 4 : 2) - 1
  const offset = (glyph: number): number =>
    isLong ? font.readUInt32BE(loca.at + glyph * 4) : font.readUInt16BE(loca.at + glyph * 2) * 2
  const kept = new Set([0])
  const keep = (glyph: number): void => {
    if (kept.has(glyph) || glyph >= count) return
    kept.add(glyph)
    const from = offset(glyph)
    for (const part of partsOf(font, glyf.at + from, offset(glyph + 1) - from)) keep(part)
  }
  for (const glyph of shown) keep(glyph)
  for (let glyph = 0; glyph < count; glyph += 1)
    if (!kept.has(glyph)) font.fill(0, glyf.at + offset(glyph), glyf.at + offset(glyph + 1))
  for (const { tag, at, length } of tables.values()) if (wordy.has(tag)) font.fill(0, at, at + length)
  return font
}
