import PDFDocument from 'pdfkit'
import { layFlat, points } from '../page.ts'
import type { DrawnPdf, Paper } from '../paper.ts'
import { printable } from '../words.ts'
import { blockStrips, topStrips } from './blocks.ts'
import { bookmarksOf } from './bookmarks.ts'
import type { Canvas } from './draw.ts'
import { drawLine, drawPicture, drawStroke, registerFaces } from './draw.ts'
import { missingFrom } from './faces.ts'
import { drawFootLine, drawPageNumber } from './foot.ts'
import type { Laid, Page } from './pages.ts'
import { pagesOf } from './pages.ts'
import type { Strip } from './strip.ts'
import type { Structure } from './structure.ts'
import { structureOf } from './structure.ts'
import { textsOf } from './texts.ts'

interface Area {
  readonly left: number
  readonly top: number
}

const drawShapes = (canvas: Canvas, { strokes, circle }: Strip, left: number, top: number) => {
  for (const stroke of strokes) drawStroke(canvas, stroke, left, top)
  if (!circle) return
  canvas
    .circle(left + circle.x, top + circle.y, circle.radius)
    .lineWidth(0.75)
    .strokeColor('#999999')
  canvas.dash(3, { space: 3 }).stroke().undash()
}

const drawWords = (
  canvas: Canvas,
  structure: Structure,
  { strip, again }: Laid,
  left: number,
  top: number,
) => {
  const lines = (all: Strip['lines']) => {
    for (const line of all) drawLine(canvas, line, left, top)
  }
  if (again) {
    structure.artifact(() => {
      lines((strip.rows ?? []).flat().flatMap((cell) => cell.lines))
    })
    return
  }
  for (const row of strip.rows ?? [])
    structure.row(strip.block, row, (cell) => {
      lines(cell.lines)
    })
  if (strip.lines.length > 0)
    structure.words(strip.block, strip.role, () => {
      lines(strip.lines)
    })
}

const drawPage = (
  canvas: Canvas,
  structure: Structure,
  page: Page,
  area: Area,
  bookmark: ReturnType<typeof bookmarksOf>,
) => {
  for (const laid of page) {
    const { strip, y } = laid
    const top = area.top + y
    if (strip.bookmark) bookmark(strip.bookmark)
    if (strip.strokes.length > 0 || strip.circle)
      structure.artifact(() => {
        drawShapes(canvas, strip, area.left, top)
      })
    const { picture } = strip
    if (picture)
      structure.figure(strip.block, picture.shows, () => {
        drawPicture(canvas, picture, { left: area.left, top, height: strip.height })
      })
    drawWords(canvas, structure, laid, area.left, top)
  }
}

/** The small line stands on every page, and is read aloud once, behind all other words. */
const drawFooter = (
  canvas: Canvas,
  structure: Structure,
  { footer, blocks }: Paper,
  last: boolean,
  area: Parameters<typeof drawFootLine>[2],
) => {
  if (footer === undefined) return
  const draw = () => {
    drawFootLine(canvas, footer, area)
  }
  if (last) structure.words(blocks.length, 'P', draw)
  else structure.artifact(draw)
}

/** Everything a document writes, once it has ended. */
const written = (canvas: Canvas): Promise<Uint8Array> => {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>()
  const chunks: Uint8Array[] = []
  canvas.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  canvas.on('end', () => {
    resolve(new Uint8Array(Buffer.concat(chunks)))
  })
  canvas.on('error', reject)
  return promise
}

/** No clock: the same paper is the same file. */
const dayOf = (paper: Paper): Date => {
  const signature = paper.blocks.find((block) => block.kind === 'signature')
  return new Date(signature === undefined ? 0 : `${signature.date}T00:00:00+08:00`)
}

const openCanvas = (paper: Paper): Canvas =>
  new PDFDocument({
    autoFirstPage: false,
    size: 'A4',
    layout: paper.landscape === true ? 'landscape' : 'portrait',
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    lang: paper.language,
    displayTitle: true,
    // None of PDFKit's own: it would be loaded for every document.
    font: '',
    fontLayoutCache: false,
    info: {
      Title: printable(paper.title).replaceAll('\n', ''),
      Creator: 'Gongkai',
      CreationDate: dayOf(paper),
    },
  })

/** A paper as PDF. */
export const pdfOf = async (paper: Paper): Promise<DrawnPdf> => {
  const flat = layFlat(paper.landscape === true)
  const area = { left: points(flat.left), top: points(flat.top) }
  const width = points(flat.width - flat.left - flat.right)
  const height = points(flat.height - flat.top - flat.bottom)
  const strips = paper.blocks.flatMap((block, index) =>
    blockStrips(block, paper.blocks[index + 1], index, width),
  )
  const pages = pagesOf([...topStrips(paper, width), ...strips], height)
  const canvas = openCanvas(paper)
  const bytes = written(canvas)
  registerFaces(canvas)
  const structure = structureOf(canvas)
  const bookmark = bookmarksOf(canvas)
  for (const [index, page] of pages.entries()) {
    canvas.addPage()
    drawPage(canvas, structure, page, area, bookmark)
    const foot = { left: area.left, bottom: area.top + height, width }
    if (paper.pageNumbers)
      structure.artifact(() => {
        drawPageNumber(canvas, index + 1, foot)
      })
    drawFooter(canvas, structure, paper, index === pages.length - 1, foot)
  }
  structure.end()
  canvas.end()
  return { bytes: await bytes, pages: pages.length, missing: missingFrom(textsOf(paper).join('')) }
}
