import { buffer } from 'node:stream/consumers'
import { sm3 } from '#platform/crypto'
import type { Files } from '#platform/files'
import type { Paper } from '#platform/paper'
import { drawPdfs } from '#platform/paper'
import { mergePdfs, pageCount, stampPageNumbers } from '#platform/pdf'
import { Refusal } from '#platform/refusal'
import type { PlacedPart } from './front.ts'
import type { Part } from './parts.ts'

/** A part as bytes; none where it is only named. */
interface Bound {
  readonly part: Part
  readonly bytes: Uint8Array | null
  readonly pages: number
  readonly digest: string
  readonly note: string
}

type Store = Pick<Files, 'open'>

const named = (part: Part, digest: string, note: string): Bound => ({
  part,
  bytes: null,
  pages: 0,
  digest,
  note,
})

/** A file as it is; one that is broken or locked is named, and the reader told so. */
const fileBound = async (part: Part, digest: string, files: Store): Promise<Bound> => {
  const bytes = new Uint8Array(await buffer(await files.open(digest)))
  try {
    return { part, bytes, pages: await pageCount(bytes), digest, note: '' }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return named(part, digest, '文件打不开，另附电子件')
  }
}

const paperIn = ({ content }: Part): Paper | undefined => ('paper' in content ? content.paper : undefined)

/** All parts as bytes, in their order: papers drawn together, files read one by one. */
const boundOf = async (parts: readonly Part[], files: Store): Promise<readonly Bound[]> => {
  const papers = parts.flatMap((part) => paperIn(part) ?? [])
  const drawn = (await drawPdfs(papers))[Symbol.iterator]()
  const bound: Bound[] = []
  for (const part of parts) {
    const { content } = part
    if ('paper' in content) {
      const { value } = drawn.next()
      if (value === undefined) throw new Error('the press gave a paper too few')
      bound.push({ part, ...value, digest: sm3(value.bytes), note: '' })
    } else if ('file' in content) bound.push(await fileBound(part, content.digest, files))
    else bound.push(named(part, content.digest, content.left))
  }
  return bound
}

const placedFrom = (bound: readonly Bound[], first: number): readonly PlacedPart[] => {
  let next = first
  return bound.map(({ part: { code, request, title, content }, pages, digest, note }) => {
    const from = next
    next += pages
    const place = pages === 0 ? null : { from, to: next - 1 }
    return { code, request, title, file: 'file' in content ? content.file : null, pages: place, note, digest }
  })
}

/** A pack bound: its bytes, how many pages, and what stands where. */
export interface BoundPack {
  readonly bytes: Uint8Array
  readonly pages: number
  readonly parts: readonly PlacedPart[]
}

/** As often as the index is drawn until its own length no longer moves the pages behind it. */
const mostTurns = 4

/**
 * Binds parts to one PDF: what `front` makes of their places first, then the parts, every page numbered. The index says
 * where each part begins, and how long the index is moves that: it is drawn until it is true. Throws Refusal as drawing
 * and `#platform/pdf` do.
 */
export const bindPack = async (
  parts: readonly Part[],
  front: (placed: readonly PlacedPart[]) => readonly Paper[],
  files: Store,
): Promise<BoundPack> => {
  const bound = await boundOf(parts, files)
  let placed = placedFrom(bound, 3)
  let drawn = await drawPdfs(front(placed))
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const ahead = drawn.reduce((sum, { pages }) => sum + pages, 0)
    const anew = placedFrom(bound, ahead + 1)
    if (JSON.stringify(anew) === JSON.stringify(placed)) break
    placed = anew
    drawn = await drawPdfs(front(placed))
  }
  const bytes = await mergePdfs([
    ...drawn.map((each) => each.bytes),
    ...bound.flatMap((each) => each.bytes ?? []),
  ])
  const pages =
    drawn.reduce((sum, each) => sum + each.pages, 0) + bound.reduce((sum, each) => sum + each.pages, 0)
  return { bytes: await stampPageNumbers(bytes), pages, parts: placed }
}
