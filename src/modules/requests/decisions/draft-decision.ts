import type { NeedId } from '#statute/decisions'
import type { Act } from '#platform/audit'
import { dayOf } from '#platform/clock'
import { refuse } from '#platform/refusal'
import { append } from '../cases/append.ts'
import type { OnRequest } from '../cases/approach.ts'
import { approach } from '../cases/approach.ts'
import { loadCase } from '../cases/load.ts'
import type { RequestCells } from '../cells.ts'
import type { RequestId } from '../ids.ts'
import { secretOf } from '../intake/reveal.ts'
import type { Query, Writing } from '../schema/index.ts'
import type { DraftContent } from './draft.ts'
import { checkDraft, draftDigest, groundDefect, lackingFor, presentFor, readDraft } from './draft.ts'

export interface DraftDecision extends OnRequest {
  readonly content: DraftContent
}

/** What came of drafting: the digest that will be signed, and what is still missing. */
export interface Drafted {
  readonly seq: number
  readonly digest: string
  readonly missing: readonly NeedId[]
}

/**
 * Drafts the decision, or drafts it anew: signatures given under another draft are void. May lack papers; submitting
 * may not. Throws Refusal `request-draft`, `request-ground`, `request-draft-same`, and what the table of states says.
 */
export const draftDecision = async (
  tx: Writing,
  act: Act,
  { content, ...input }: DraftDecision,
  cells: RequestCells,
): Promise<Drafted> => {
  const { row, file, found, by } = await approach(tx, act, input, 'draft-decision')
  const decision = checkDraft(content)
  const defect = groundDefect(decision, found)
  if (defect !== undefined) throw refuse('conflict', 'request-ground', '还不能这样决定', defect, 'parts')
  const digest = draftDigest(row.id, content)
  if (found.draft?.digest === digest)
    throw refuse('conflict', 'request-draft-same', '没有改动', '这份答复没有改动，不必再保存。')
  const parts = [...new Set(content.parts.map(({ kind }) => kind))]
  const present = presentFor(content, found)
  const fact = {
    kind: 'draft-decision',
    on: dayOf(act.at),
    decision,
    parts,
    present: [...present].toSorted(),
    digest,
  } as const
  const secret = { draft: JSON.stringify(content) }
  const { seq } = await append(tx, act, { row, file, by, entries: [{ fact, secret }] }, cells)
  return { seq, digest, missing: lackingFor(decision, parts, present) }
}

/** The draft that stands, opened; undefined where there is none. Throws Refusal `request-missing`. */
export const draftOf = async (
  query: Query,
  request: RequestId,
  cells: RequestCells,
): Promise<(DraftContent & { readonly missing: readonly NeedId[] }) | undefined> => {
  const { found } = await loadCase(query, request)
  if (found.draft === null) return undefined
  const { draft: json } = await secretOf(query, request, found.draft.seq, cells)
  if (json === undefined) return undefined
  const content = readDraft(json)
  const { decision, parts } = found.draft
  return { ...content, missing: lackingFor(decision, parts, presentFor(content, found)) }
}
