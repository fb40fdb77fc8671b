import type { Files, TakenFile } from '#platform/files'
import type { Paper } from '#platform/paper'
import { drawPdfs } from '#platform/paper'
import { mergePdfs, stampPageNumbers } from '#platform/pdf'
import { Refusal } from '#platform/refusal'
import type { Attachment } from './archive.ts'
import { storeArchive } from './archive.ts'
import type { Bound } from './bound.ts'
import { attachedIn, boundOf, withoutBroken } from './bound.ts'
import type { PlacedPart } from './front.ts'
import type { PackLimits } from './limits.ts'
import type { Part } from './parts.ts'

const placedFrom = (bound: readonly Bound[], first: number): readonly PlacedPart[] => {
  let next = first
  const placed: PlacedPart[] = []
  for (const { part, pages, digest, note, attached, same } of bound) {
    const { code, request, title, content } = part
    const earlier = same === undefined ? undefined : placed[same]
    const own = pages === 0 ? null : { from: next, to: next + pages - 1 }
    next += pages
    placed.push({
      ...{ code, request, title, digest, note },
      file: 'file' in content ? content.file : null,
      name: 'file' in content ? content.name : null,
      size: 'file' in content ? content.size : null,
      pages: earlier?.pages ?? own,
      attached: earlier?.attached ?? attached,
    })
  }
  return placed
}

/** A pack bound: its bytes, how many pages, what stands where, and what lies beside it. */
export interface BoundPack {
  readonly bytes: Uint8Array
  readonly pages: number
  readonly parts: readonly PlacedPart[]
  /** A ZIP of the store; null where nothing is attached. */
  readonly archive: TakenFile | null
}

/** What stands before the parts: made of their places and of what lies beside them. */
export type Front = (placed: readonly PlacedPart[], archive: TakenFile | null) => readonly Paper[]

/** As often as the index is drawn until its own length no longer moves the pages behind it. */
const mostTurns = 4

const drawnFront = async (bound: readonly Bound[], archive: TakenFile | null, front: Front) => {
  let placed = placedFrom(bound, 3)
  let drawn = await drawPdfs(front(placed, archive))
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const ahead = drawn.reduce((sum, { pages }) => sum + pages, 0)
    const anew = placedFrom(bound, ahead + 1)
    if (JSON.stringify(anew) === JSON.stringify(placed)) break
    placed = anew
    drawn = await drawPdfs(front(placed, archive))
  }
  return { placed, drawn }
}

const archiveOf = (
  attachments: readonly Attachment[],
  name: string,
  files: Pick<Files, 'open' | 'putRaw'>,
): Promise<TakenFile | null> =>
  attachments.length === 0 ? Promise.resolve(null) : storeArchive(attachments, name, files)

const merged = async (front: readonly Uint8Array[], bound: readonly Bound[]): Promise<Uint8Array | null> => {
  try {
    return await mergePdfs([...front, ...bound.flatMap(({ bytes }) => bytes ?? [])])
  } catch (error) {
    if (error instanceof Refusal && error.code === 'pdf-broken') return null
    throw error
  }
}

/**
 * Binds parts to one PDF: what `front` makes of their places first, then the parts, every page numbered; what cannot be
 * bound goes into a ZIP beside it, named `archiveName`. The index says where each part begins, and how long the index is
 * moves that: it is drawn until it is true. Throws Refusal as drawing and `#platform/pdf` do.
 */
export const bindPack = async (
  parts: readonly Part[],
  front: Front,
  { archiveName, limits }: { readonly archiveName: string; readonly limits: PackLimits },
  files: Pick<Files, 'open' | 'putRaw'>,
): Promise<BoundPack> => {
  const finish = async (bound: readonly Bound[], again: boolean): Promise<BoundPack> => {
    const archive = await archiveOf(attachedIn(bound), archiveName, files)
    const { placed, drawn } = await drawnFront(bound, archive, front)
    const whole = await merged(
      drawn.map((each) => each.bytes),
      bound,
    )
    if (whole === null) {
      if (again) throw new Error('PDFs that can be joined alone cannot be joined together')
      return finish(await withoutBroken(bound, limits), true)
    }
    const pages = [...drawn, ...bound].reduce((sum, each) => sum + each.pages, 0)
    return { bytes: await stampPageNumbers(whole), pages, parts: placed, archive }
  }
  return finish(await boundOf(parts, files, limits), false)
}
