import { parentPort } from 'node:worker_threads'
import mammoth from 'mammoth'
import { readSheet } from 'read-excel-file/node'
import type { Converted, ConvertedImage, ConvertTask } from './task.ts'
import { mostRows } from './task.ts'

const mostImages = 60

const page = async (bytes: Uint8Array): Promise<Converted> => {
  const images: ConvertedImage[] = []
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      // Nothing but what is in the document itself.
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async (image) => {
        if (images.length >= mostImages) return { src: 'docx-image:none' }
        images.push({ bytes: new Uint8Array(await image.readAsArrayBuffer()), mediaType: image.contentType })
        return { src: `docx-image:${images.length - 1}` }
      }),
    },
  )
  return { is: 'page', html: value, images }
}

/** A workbook knows no zone: what it calls a day is that day. */
const cellText = (cell: unknown): string => {
  if (cell instanceof Date)
    return cell
      .toISOString()
      .replace('T', ' ')
      .replace(/(?: 00:00:00)?\.\d+Z$/u, '')
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : ''
}

const rows = async (bytes: Uint8Array): Promise<Converted> => {
  const sheet = await readSheet(Buffer.from(bytes))
  return { is: 'rows', rows: sheet.slice(0, mostRows + 1).map((row) => row.map((cell) => cellText(cell))) }
}

const convert = async ({ what, bytes }: ConvertTask): Promise<Converted> => {
  try {
    return await (what === 'docx' ? page(bytes) : rows(bytes))
  } catch {
    return { is: 'broken' }
  }
}

parentPort?.on('message', (task: ConvertTask) => {
  void convert(task).then((converted) => parentPort?.postMessage(converted))
})
