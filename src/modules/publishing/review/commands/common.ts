import type { Act } from '#platform/audit'
import { dayOf } from '#platform/clock'
import { newId } from '#platform/ids'
import { Refusal } from '#platform/refusal'
import type { PersonId } from '#modules/organisations'
import type { DocumentId, SignatureId } from '../../ids.ts'
import type { Stage, Writing } from '../../schema/index.ts'
import type { DocumentRow, SignatureRow } from '../../schema/tables.ts'
import { loadDocument } from '../../store/index.ts'
import type { Caller } from '#modules/sign-off'
import type { Standing } from '../situation.ts'
import { standingOf } from '../situation.ts'

/** What every command on a document is told: which, and who asks. */
export interface OnDocument {
  readonly document: DocumentId
  readonly caller: Caller
}

/** The digest on the caller's screen: what is signed is what was seen. */
export interface Seen extends OnDocument {
  readonly digest: string
}

/** Loads a document and how the caller stands to it on the day of the act. Throws Refusal `document-missing`. */
export const approach = async (
  tx: Writing,
  act: Act,
  { document, caller }: OnDocument,
): Promise<Standing & { readonly row: DocumentRow }> => {
  const row = await loadDocument(tx, document)
  return { row, ...(await standingOf(tx, row, caller, { today: dayOf(act.at) })) }
}

/** Throws Refusal `document-changed` where the text was changed since it was shown. */
export const assertSeen = (row: DocumentRow, digest: string): void => {
  if (row.digest === digest) return
  throw new Refusal(
    'conflict',
    'document-changed',
    '文件已经被修改',
    '您看到的不是现在这一版，请刷新页面，看过改动以后再办理。',
  )
}

/** Writes where a document is now. */
export const putStage = async (
  tx: Writing,
  act: Act,
  row: DocumentRow,
  changes: { readonly stage: Stage; readonly round?: number },
): Promise<void> => {
  await tx
    .updateTable('document')
    .set({ ...changes, updated_at: act.at })
    .where('id', '=', row.id)
    .execute()
}

/** What a signature says besides what it stands under. */
export type Signing = Pick<SignatureRow, 'step' | 'person' | 'acting_for' | 'post' | 'verdict'> & {
  readonly opinion?: string | null | undefined
  readonly form?: string | null | undefined
}

/** Puts a signature under the newest version of a document, in its round. */
export const putSignature = async (
  tx: Writing,
  act: Act,
  { id: document, round, version, digest }: DocumentRow,
  { opinion = null, form = null, ...signing }: Signing,
): Promise<SignatureRow> => {
  const written = opinion?.trim() ?? ''
  const row: SignatureRow = {
    id: newId() as SignatureId,
    document,
    round,
    version,
    digest,
    ...signing,
    opinion: written === '' ? null : written,
    form,
    at: act.at,
    voided_at: null,
    voided_by: null,
  }
  await tx.insertInto('document_signature').values(row).execute()
  return row
}

/** A signature that ceased to hold. */
export interface Voided {
  /** The code of its step. */
  readonly step: string
  readonly person: PersonId
}

/** Voids all signatures that hold in the round of a document; gives whose they were, in their order. */
export const voidRound = async (
  tx: Writing,
  act: Act,
  { id, round }: DocumentRow,
  by: PersonId,
): Promise<readonly Voided[]> => {
  const voided = await tx
    .updateTable('document_signature')
    .set({ voided_at: act.at, voided_by: by })
    .where('document', '=', id)
    .where('round', '=', round)
    .where('verdict', '=', 'sign')
    .where('voided_at', 'is', null)
    .returning(['id', 'step', 'person'])
    .execute()
  return voided
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map(({ step, person }) => ({ step, person }))
}
