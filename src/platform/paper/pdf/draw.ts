import type { Face } from './face.ts'
import { faces } from './faces.ts'
import type { Letter } from './lines.ts'
import type { Look, SetLine, SetPicture, Stroke } from './strip.ts'

export type Canvas = PDFKit.PDFDocument

/** Letters of one look, side by side. */
const stretchesOf = (letters: readonly Letter<Look>[]): readonly (readonly Letter<Look>[])[] => {
  const stretches: Letter<Look>[][] = []
  let look: Look | undefined
  for (const letter of letters) {
    if (letter.style === look) stretches.at(-1)?.push(letter)
    else stretches.push([letter])
    look = letter.style
  }
  return stretches
}

/** The names the faces have in a document. */
export const registerFaces = (canvas: Canvas): void => {
  for (const [name, face] of Object.entries<Face>(faces()))
    canvas.registerFont(name, face.source as PDFKit.Mixins.PDFFontSource)
}

/** Draws a line, `left` and `top` being where its strip begins. */
export const drawLine = (
  canvas: Canvas,
  { line, x, baseline, spacing }: SetLine,
  left: number,
  top: number,
) => {
  let at = left + x
  for (const letters of stretchesOf(line.letters)) {
    const [first] = letters
    if (first === undefined) continue
    const { face, size, color, underline, spacing: own = 0 } = first.style
    canvas.font(face, size).fillColor(color ?? 'black')
    canvas.text(letters.map(({ letter }) => letter).join(''), at, top + baseline, {
      lineBreak: false,
      baseline: 'alphabetic',
      characterSpacing: own + spacing,
    })
    const width = letters.reduce((sum, letter) => sum + letter.width + spacing, 0)
    if (underline)
      drawStroke(canvas, { from: [at, baseline + 2.5], to: [at + width, baseline + 2.5], width: 0.6 }, 0, top)
    at += width
  }
}

export const drawStroke = (canvas: Canvas, { from, to, width, color }: Stroke, left: number, top: number) => {
  canvas
    .moveTo(left + from[0], top + from[1])
    .lineTo(left + to[0], top + to[1])
    .lineWidth(width)
    .strokeColor(color ?? 'black')
    .stroke()
}

/** Draws a picture as large as fits, in the middle, turned as the camera says it was held. */
export const drawPicture = (
  canvas: Canvas,
  { bytes, width }: SetPicture,
  { left, top, height }: { readonly left: number; readonly top: number; readonly height: number },
) => {
  canvas.image(Buffer.from(bytes), left, top, { fit: [width, height], align: 'center', valign: 'center' })
}
