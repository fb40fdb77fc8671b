/** What a page may be drawn with, 7.8.3; `Properties` carries layers and words, `ProcSet` nothing. */
export const ofPage = ['Font', 'XObject', 'ExtGState', 'ColorSpace', 'Pattern', 'Shading'] as const

/** Dictionaries whose keys are a document's own names. */
export const named: ReadonlySet<string> = new Set(['CharProcs'])

const words = `
  Type Subtype Resources BBox Matrix FormType Group S CS I K
  BaseFont Encoding ToUnicode FirstChar LastChar Widths FontDescriptor DescendantFonts CIDSystemInfo DW W DW2 W2
  CIDToGIDMap WMode Registry Ordering Supplement BaseEncoding Differences CharProcs FontMatrix UseCMap CMapName
  FontName Flags FontBBox ItalicAngle Ascent Descent CapHeight XHeight StemV StemH AvgWidth MaxWidth MissingWidth
  Leading FontFile FontFile2 FontFile3 Length1 Length2 Length3
  Width Height ColorSpace BitsPerComponent Decode Interpolate ImageMask Mask SMask SMaskInData Matte Intent
  Filter DecodeParms Predictor Columns Colors Rows BlackIs1 EncodedByteAlign EndOfLine EndOfBlock EarlyChange
  ColorTransform JBIG2Globals N Alternate Range
  LW LC LJ ML D RI OP op OPM Font BG BG2 UCR UCR2 TR TR2 HT FL SM SA BM CA ca AIS TK G BC
  PatternType PaintType TilingType XStep YStep Shading ExtGState ShadingType Background AntiAlias Coords Domain Extend
  Function Functions FunctionType C0 C1 Bounds Encode Size BitsPerSample Order VerticesPerRow BitsPerCoordinate
  BitsPerFlag WhitePoint BlackPoint Gamma Colorants Process MixingHints Solidities DotGain
`

/** Keys of what a page is drawn with; every other key is left behind. */
export const allowed: ReadonlySet<string> = new Set(words.trim().split(/\s+/u))
