import { parentPort } from 'node:worker_threads'
import mammoth from 'mammoth'
import type { Converted, ConvertedImage, ConvertTask } from './task.ts'

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

const convert = async ({ bytes }: ConvertTask): Promise<Converted> => {
  try {
    return await page(bytes)
  } catch {
    return { is: 'broken' }
  }
}

parentPort?.on('message', (task: ConvertTask) => {
  void convert(task).then((converted) => parentPort?.postMessage(converted))
})
