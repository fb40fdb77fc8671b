import { sm3 } from '#platform/crypto'
import type { Paper } from '#platform/paper'
import { drawPdfs } from '#platform/paper'
import { mergePdfs } from '#platform/pdf'
import { Refusal } from '#platform/refusal'
import type { Attachment } from './archive.ts'
import type { PackLimits } from './limits.ts'
import { fullNotes } from './limits.ts'
import type { FileContent, Part } from './parts.ts'
import type { Source, Store } from './sources.ts'
import { sourceOf } from './sources.ts'

/** A part as it goes into the pack. */
export interface Bound {
  readonly part: Part
  /** None where it has no pages of its own. */
  readonly bytes: Uint8Array | null
  readonly pages: number
  readonly digest: string
  readonly note: string
  /** Its number among what lies beside the pack. */
  readonly attached: number | null
  /** Where the same file stands already, by its place in the list. */
  readonly same: number | undefined
}

const unbound = (part: Part, digest: string, note: string): Bound => ({
  ...{ part, digest, note },
  ...{ bytes: null, pages: 0, attached: null, same: undefined },
})

const paperIn = ({ content }: Part): Paper | undefined => ('paper' in content ? content.paper : undefined)

/** Puts parts side by side, knowing what is bound and attached so far. */
const binder = (pagesOfPapers: number, files: Store, limits: PackLimits) => {
  const bound: Bound[] = []
  const places = new Map<string, number>()
  const used = { pages: pagesOfPapers, files: 0, bytes: 0, attached: 0, numbers: 0 }

  const attach = (part: Part, { digest, size }: FileContent, note: string): void => {
    if (used.attached + size > limits.attached) {
      bound.push(unbound(part, digest, fullNotes.attached(limits)))
      return
    }
    used.attached += size
    used.numbers += 1
    bound.push({ ...unbound(part, digest, note), attached: used.numbers })
  }
  const put = (part: Part, content: FileContent, source: Source): void => {
    const { digest } = content
    if (source.as === 'attached') attach(part, content, source.note)
    else if (source.as === 'left') bound.push(unbound(part, digest, source.note))
    else {
      used.pages += source.pages
      used.bytes += source.bytes.length
      bound.push({ ...unbound(part, digest, ''), bytes: source.bytes, pages: source.pages })
    }
  }

  return {
    bound,
    paper: (part: Part, { bytes, pages }: { readonly bytes: Uint8Array; readonly pages: number }): void => {
      bound.push({ ...unbound(part, sm3(bytes), ''), bytes, pages })
    },
    file: async (part: Part, content: FileContent): Promise<void> => {
      const same = places.get(content.digest)
      if (same !== undefined) {
        bound.push({ ...unbound(part, content.digest, `与第${same + 1}项是同一份文件`), same })
        return
      }
      if (used.files >= limits.files) {
        bound.push(unbound(part, content.digest, fullNotes.files(limits)))
        return
      }
      used.files += 1
      places.set(content.digest, bound.length)
      const room = { pages: limits.pages - used.pages, bytes: limits.bound - used.bytes, limits }
      put(part, content, await sourceOf(content, part.title, room, files))
    },
  }
}

/**
 * All parts in their order: papers drawn together, files read one by one, the same file once. Throws Refusal as drawing
 * and `sourceOf` do.
 */
export const boundOf = async (
  parts: readonly Part[],
  files: Store,
  limits: PackLimits,
): Promise<readonly Bound[]> => {
  const papers = parts.flatMap((part) => paperIn(part) ?? [])
  const drawn = await drawPdfs(papers)
  const next = drawn[Symbol.iterator]()
  const binding = binder(
    drawn.reduce((sum, { pages }) => sum + pages, 0),
    files,
    limits,
  )
  for (const part of parts) {
    const { content } = part
    if ('paper' in content) {
      const { value } = next.next()
      if (value === undefined) throw new Error('the press gave a paper too few')
      binding.paper(part, value)
    } else if ('file' in content) await binding.file(part, content)
    else binding.bound.push(unbound(part, content.digest, content.left))
  }
  return binding.bound
}

/** What lies beside the pack, by number. */
export const attachedIn = (bound: readonly Bound[]): readonly Attachment[] =>
  bound.flatMap(({ part: { title, content }, attached }) => {
    if (attached === null || !('file' in content)) return []
    const { name, size, digest } = content
    return [{ number: attached, title, name, size, digest }]
  })

const isJoined = async (bytes: Uint8Array): Promise<boolean> => {
  try {
    await mergePdfs([bytes])
    return true
  } catch (error) {
    if (error instanceof Refusal && error.code === 'pdf-broken') return false
    throw error
  }
}

/** The same parts with the PDFs attached that can be opened and not be joined. Throws Refusal as `mergePdfs`. */
export const withoutBroken = async (
  bound: readonly Bound[],
  limits: PackLimits,
): Promise<readonly Bound[]> => {
  const beside = attachedIn(bound)
  let number = beside.length
  let attached = beside.reduce((sum, { size }) => sum + size, 0)
  const mended: Bound[] = []
  for (const each of bound) {
    const { content } = each.part
    const bytes = 'file' in content ? each.bytes : null
    if (!('file' in content) || bytes === null || (await isJoined(bytes))) mended.push(each)
    else if (attached + content.size > limits.attached)
      mended.push(unbound(each.part, each.digest, fullNotes.attached(limits)))
    else {
      number += 1
      attached += content.size
      mended.push({ ...unbound(each.part, each.digest, 'PDF 拆不开，没有装订'), attached: number })
    }
  }
  return mended
}
