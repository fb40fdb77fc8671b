import type { OldAddress } from '#modules/moving'
import type { NoPage } from './old-file.ts'
import { oldFileOf } from './old-file.ts'
import type { Own } from './own.ts'

/** A page that leads on, under each of its names: `A.html` and `a.html` are one file on some file systems, two on others. */
export interface RedirectPage {
  readonly files: ReadonlySet<string>
  /** Where it leads: to one document, or to a choice of some. */
  readonly addresses: readonly OldAddress[]
}

/** Old addresses a copy cannot lead on from, or not by a page, by why. */
export type Left = ReadonlyMap<NoPage | 'answered', readonly OldAddress[]>

export interface RedirectPlan {
  readonly pages: readonly RedirectPage[]
  /** What lists for web servers hold. */
  readonly listed: readonly OldAddress[]
  readonly left: Left
}

/** What browsers send, and what the site looks up. */
const sendable = /^\/[\u0021-\u007E]{0,999}$/u

interface Group {
  readonly files: Set<string>
  readonly addresses: OldAddress[]
}

/** Whether a file is to stand in what is a file itself. */
const isWithin = (file: string, groups: ReadonlyMap<string, unknown>): boolean => {
  for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1))
    if (groups.has(file.slice(0, end))) return true
  return false
}

/** Works out which old addresses become pages of a copy, and which stand in lists for web servers alone. */
export const planRedirects = (addresses: readonly OldAddress[], own: Own): RedirectPlan => {
  const groups = new Map<string, Group>()
  const listed: OldAddress[] = []
  const left = new Map<NoPage | 'answered', OldAddress[]>()
  const leave = (why: NoPage | 'answered', ...those: readonly OldAddress[]): void => {
    const before = left.get(why) ?? []
    before.push(...those)
    left.set(why, before)
  }
  for (const address of addresses) {
    const { path } = address
    if (!sendable.test(path) || own.answers(path)) {
      leave('answered', address)
      continue
    }
    listed.push(address)
    const placed = oldFileOf(path)
    if ('why' in placed) leave(placed.why, address)
    else if (own.reserves(placed.file)) leave('ours', address)
    else {
      const folded = placed.file.toLowerCase()
      const group = groups.get(folded) ?? { files: new Set(), addresses: [] }
      groups.set(folded, group)
      group.files.add(placed.file)
      group.addresses.push(address)
    }
  }
  const pages: RedirectPage[] = []
  for (const [folded, group] of groups)
    if (isWithin(folded, groups)) leave('within', ...group.addresses)
    else pages.push(group)
  return { pages, listed, left }
}
