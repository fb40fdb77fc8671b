import { promisify } from 'node:util'
import { inflate } from 'node:zlib'
import { no } from '../no.ts'
import type { Budget } from './budget.ts'
import type { ObjectStream } from './pdf-names.ts'
import { namesIn } from './pdf-names.ts'
import type { Source } from './source.ts'

/** Names of what acts by itself or carries other files (ISO 32000-1, 7.11, 12.6, 12.7.8). */
const activeNames = new Set([
  'JavaScript',
  'Launch',
  'ImportData',
  'SubmitForm',
  'Rendition',
  'RichMedia',
  'EmbeddedFile',
  'EmbeddedFiles',
  'GoToE',
  'XFA',
])

const refuseActive = (name: string): void => {
  if (activeNames.has(name))
    throw no.active(
      '文件公开出去有风险。请用“打印为 PDF”的办法重新生成一份再传；附件请单独上传，不要夹在 PDF 里。',
    )
}

const hidden = () =>
  no.locked(
    'PDF 加了密或者内部写法特殊，系统看不到里面有没有脚本。请去掉密码，或者用“打印为 PDF”的办法重新生成一份再传。',
  )

/** A stream of objects holds a few hundred small ones; what is larger than this, in bytes, is none. */
const mostPacked = 4 * 1024 * 1024
const mostUnpacked = 8 * 1024 * 1024

const unpacked = async (
  { readAt }: Source,
  { start, end }: ObjectStream,
  budget: Budget,
): Promise<Uint8Array> => {
  if (end - start > mostPacked) throw hidden()
  const packed = await readAt(start, end - start)
  const bytes = await promisify(inflate)(packed, { maxOutputLength: mostUnpacked }).catch(() => {
    throw hidden()
  })
  budget.unpack(bytes.length, bytes.length, packed.length)
  return bytes
}

/**
 * Refuses a PDF with scripts, actions that start or send something, forms that run, or files in it: by their names,
 * in the file and in its compressed objects. What can't be unpacked is refused too. Not seen: names in compressed
 * objects written through a predictor. Throws Refusal.
 */
export const inspectPdf = async (source: Source, budget: Budget): Promise<void> => {
  const { objectStreams } = await namesIn(source.chunks(), refuseActive)
  for (const stream of objectStreams) {
    const bytes = await unpacked(source, stream, budget)
    await namesIn([bytes], refuseActive)
  }
}
