import { Parser } from 'htmlparser2'
import type { Lying } from './shelf.ts'

export interface S3Page {
  readonly objects: readonly Lying[]
  /** Where the next page starts. */
  readonly next: string | undefined
}

/** Reads the answer to ListObjectsV2. */
export const pageOf = (xml: string): S3Page => {
  const objects: Lying[] = []
  const fields = new Map<string, string>()
  let text = ''
  const parser = new Parser(
    {
      onopentag: () => {
        text = ''
      },
      ontext: (piece) => {
        text += piece
      },
      onclosetag: (name) => {
        fields.set(name, text)
        if (name !== 'Contents') return
        const at = new Date(fields.get('LastModified') ?? '')
        objects.push({ key: fields.get('Key') ?? '', size: Number(fields.get('Size')), at })
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return { objects, next: fields.get('NextContinuationToken') }
}
