import type { LetterKind } from '#statute/letters'
import { isDecision, letterOf, openPassages } from '#statute/letters'
import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import type { Sealer } from '#platform/crypto'
import { digestOf } from '#platform/crypto'
import { newId } from '#platform/ids'
import { refuse } from '#platform/refusal'
import type { PersonId } from '#modules/organisations'
import type { Case } from '#modules/requests'
import { loadCase } from '#modules/requests'
import type { OnLetter } from '../gather/gather.ts'
import type { Query, Writing } from '../schema/index.ts'

/** Longest text of one passage. */
const longest = 10_000

/** What a clerk worded otherwise, by open passage; an empty text leaves the passage out. */
export type LetterEdits = Readonly<Record<string, string>>

const cellOf = (row: string) => ({ table: 'letter_draft', column: 'content', row })

const find = (query: Query, { request, kind, party }: OnLetter) =>
  query
    .selectFrom('letter_draft')
    .selectAll()
    .where('request', '=', request)
    .where('kind', '=', kind)
    .where('party', '=', party)
    .executeTakeFirst()

/**
 * What was worded for a letter and not issued yet. What was worded for another decision than the signed one is void, as
 * nobody has looked at both together.
 */
export const editsOf = async (
  query: Query,
  which: OnLetter,
  signedDigest: string | null,
  sealer: Sealer,
): Promise<LetterEdits> => {
  const row = await find(query, which)
  if (row?.signed_digest !== signedDigest) return {}
  // Written by `saveDraft`, and sealed since.
  return JSON.parse(sealer.open(row.content, cellOf(row.id))) as LetterEdits
}

/** The digest a letter of a kind is bound to as the case stands: that of the decision, or of its draft. */
const digestFor = (kind: LetterKind, { outcome, draft }: Case): string | null =>
  isDecision(kind) && kind !== 'withdrawn' ? (outcome?.digest ?? draft?.digest ?? null) : null

/** Throws Refusal `letter-passage`, `letter-words`. */
const checkEdits = (kind: LetterKind, edits: LetterEdits): void => {
  const open = new Set(openPassages(kind).map(({ id }) => id))
  for (const [passage, text] of Object.entries(edits)) {
    if (!open.has(passage))
      throw refuse(
        'invalid',
        'letter-passage',
        '这一段不能改',
        `《${letterOf(kind).title}》的这一段是法律用语或者签署的内容，要改的请改案卷或者重新拟稿送审。`,
        passage,
      )
    if (text.length > longest || !text.isWellFormed())
      throw refuse('invalid', 'letter-words', '内容不对', `每段最多${longest}个字，不能有乱码。`, passage)
  }
}

export interface SaveDraft extends OnLetter {
  /** The digest of the decision on the caller's screen; null where nothing is decided. */
  readonly signedDigest: string | null
  readonly edits: LetterEdits
  readonly by: PersonId
}

/**
 * Keeps what a clerk worded, bound to the request and, for a decision, to the digest that was signed. Throws Refusal
 * `letter-passage`, `letter-words`, `letter-changed`.
 */
export const saveDraft = async (
  tx: Writing,
  act: Act,
  { signedDigest, edits, by, ...which }: SaveDraft,
  sealer: Sealer,
): Promise<void> => {
  checkEdits(which.kind, edits)
  const { request, kind, party } = which
  const { row: of, found } = await loadCase(tx, request)
  if (digestFor(kind, found) !== signedDigest)
    throw refuse(
      'conflict',
      'letter-changed',
      '答复已经被修改',
      '您看到的不是现在这一份答复，请刷新页面，看过改动以后再改文书。',
    )
  const before = await find(tx, which)
  const id = before?.id ?? newId()
  const content = sealer.seal(JSON.stringify(edits), cellOf(id))
  const row = { signed_digest: signedDigest, content, saved_at: act.at, saved_by: by }
  await (before
    ? tx.updateTable('letter_draft').set(row).where('id', '=', id).execute()
    : tx
        .insertInto('letter_draft')
        .values({ id, request, kind, party, ...row })
        .execute())
  await record(tx, act, {
    what: 'letter.save',
    subject: `request:${request}`,
    organisation: of.organisation,
    after: { kind, party, passages: Object.keys(edits), digest: digestOf(edits) },
  })
}

/** A letter that was issued waits for no wording any more. */
export const dropDraft = async (tx: Writing, { request, kind, party }: OnLetter): Promise<void> => {
  await tx
    .deleteFrom('letter_draft')
    .where('request', '=', request)
    .where('kind', '=', kind)
    .where('party', '=', party)
    .execute()
}
