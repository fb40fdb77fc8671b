import type { Act } from '#platform/audit'
import type { Sealer } from '#platform/crypto'
import { Refusal } from '#platform/refusal'
import type { DocumentId } from '../../ids.ts'
import { assertMay, nextOf } from '../../machine/index.ts'
import type { OnDocument, Review } from '../../review/index.ts'
import { approach } from '../../review/index.ts'
import type { ActKind, Writing } from '../../schema/index.ts'
import type { PublicationRow } from '../../schema/public-tables.ts'
import type { DocumentRow } from '../../schema/tables.ts'
import { emptied, publicationOf, takeAround, withNotice } from '../projection/index.ts'
import { putAct, release } from '../release.ts'
import type { Telling, Told } from '../told.ts'
import { told } from '../told.ts'

export interface TellingAct extends OnDocument, Telling {}

const assertThere = (publication: PublicationRow | undefined): PublicationRow => {
  if (publication) return publication
  throw new Refusal(
    'missing',
    'publication-missing',
    '没有公开过',
    '这份文件没有公开的内容，请刷新页面再看。',
  )
}

/** Takes a text from before the public: title, text and files are emptied, the number and the notices stay. */
const takeDown = async (
  tx: Writing,
  act: Act,
  row: DocumentRow,
  { kind, notice, other }: { kind: ActKind; notice: string | null; other: DocumentId | null },
): Promise<PublicationRow> => {
  const publication = assertThere(await publicationOf(tx, row.id))
  await takeAround(tx, row.id)
  await tx
    .updateTable('publication')
    .set({
      ...emptied,
      status: 'withdrawn',
      changed_at: act.at,
      notices: withNotice(publication.notices, kind, act.at, notice),
      replaced_by: other,
    })
    .where('document', '=', row.id)
    .execute()
  return publication
}

/**
 * Withdraws what is public, at once and wherever its working text is: 行政处罚法第四十八条. The reason is kept, the notice
 * stays at its address. Throws Refusal: what the table of states says, `act-untold`.
 */
export const withdrawDocument = async (
  tx: Writing,
  act: Act,
  { reason, notice, ...input }: TellingAct,
): Promise<void> => {
  const { row, situation } = await approach(tx, act, input)
  const next = nextOf(row, assertMay(situation, 'withdraw'))
  const said = told({ reason, notice }, true)
  const { version, digest } = await takeDown(tx, act, row, {
    kind: 'withdraw',
    notice: said.notice,
    other: null,
  })
  const deed = { ...said, kind: 'withdraw', person: input.caller.person, version, digest } as const
  await putAct(tx, act, row, deed, { what: 'document.withdraw', ...next })
}

export interface ReplaceDocument extends TellingAct {
  /** The public document that takes its place. */
  readonly by: DocumentId
}

const assertSuccessor = async (tx: Writing, row: DocumentRow, by: DocumentId): Promise<void> => {
  const successor = by === row.id ? undefined : await publicationOf(tx, by)
  if (successor?.status === 'public') return
  const sentence = '请选一份已经公开的、另外的文件。'
  throw new Refusal('invalid', 'successor-not-public', '替换它的文件没有公开', sentence, { by: sentence })
}

/**
 * Withdraws what is public because another document takes its place; its address leads there. Throws Refusal: what the
 * table of states says, `act-untold`, `successor-not-public`.
 */
export const replaceDocument = async (
  tx: Writing,
  act: Act,
  { by, reason, notice, ...input }: ReplaceDocument,
): Promise<void> => {
  const { row, situation } = await approach(tx, act, input)
  const next = nextOf(row, assertMay(situation, 'replace'))
  const said: Told = told({ reason, notice }, true)
  await assertSuccessor(tx, row, by)
  const { version, digest } = await takeDown(tx, act, row, {
    kind: 'replace',
    notice: said.notice,
    other: by,
  })
  const deed = { ...said, kind: 'replace', person: input.caller.person, version, digest, other: by } as const
  await putAct(tx, act, row, deed, { what: 'document.replace', ...next })
}

/**
 * Puts the version that was public last before the public again, as it was. Throws Refusal: what the table of states
 * says, `act-untold`, `gate-blocks`, `column-closed`, `attachment-missing`.
 */
export const restoreDocument = async (
  tx: Writing,
  act: Act,
  { reason, notice, ...input }: TellingAct,
  sealer: Sealer,
): Promise<number> => {
  const { row, situation, review } = await approach(tx, act, input)
  const next = nextOf(row, assertMay(situation, 'restore'))
  const said = told({ reason, notice }, true)
  const { version, digest } = assertThere(await publicationOf(tx, row.id))
  const open = (each: Review['overrides'][number]) => each.digest === digest && each.reviewed_at === null
  const deed = { ...said, kind: 'restore', person: input.caller.person, version, digest } as const
  const emergency = review.overrides.some((each) => open(each))
  const number = await release(tx, act, row, { ...deed, emergency }, sealer)
  await putAct(tx, act, row, deed, { what: 'document.restore', ...next })
  return number
}
