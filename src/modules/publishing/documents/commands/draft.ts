import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { calendarIn } from '#platform/calendar'
import { dayOf } from '#platform/clock'
import type { Sealer } from '#platform/crypto'
import { newId } from '#platform/ids'
import type { OrganisationId } from '#modules/organisations'
import type { Content } from '../../content.ts'
import type { DocumentId } from '../../ids.ts'
import type { Caller } from '../../review/index.ts'
import type { Writing } from '../../schema/index.ts'
import { digestOf, nextIndexNumber, saveVersion } from '../../store/index.ts'
import { fit } from '../fit/index.ts'
import type { TextFound } from '../texts.ts'
import { putTexts } from '../texts.ts'
import { writtenOf } from '../written.ts'

export interface DraftDocument {
  readonly organisation: OrganisationId
  readonly content: Content
  readonly caller: Caller
  /** What was read out of its attachments. */
  readonly texts?: readonly TextFound[] | undefined
}

/**
 * Begins a document: its first version, sealed, and its index number. 条例第十三条: how it may be disclosed is decided
 * where it is made. Throws Refusal `content-unfit`, `body-too-long`.
 */
export const draftDocument = async (
  tx: Writing,
  act: Act,
  { organisation, content: typed, caller, texts = [] }: DraftDocument,
  sealer: Sealer,
): Promise<{ readonly id: DocumentId; readonly version: number }> => {
  const on = dayOf(act.at)
  const fitted = await fit(tx, { organisation, on }, typed)
  const { content } = fitted
  const id = newId() as DocumentId
  const indexNumber = await nextIndexNumber(tx, organisation, on)
  const digest = digestOf(content, indexNumber)
  await tx
    .insertInto('document')
    .values({
      id,
      organisation,
      ...writtenOf(fitted, await calendarIn(tx)),
      drafter: caller.person,
      stage: 'draft',
      visibility: 'none',
      index_number: indexNumber,
      version: 1,
      digest,
      round: 0,
      scheduled_for: null,
      scheduled_by: null,
      scheduled_act: null,
      created_at: act.at,
      updated_at: act.at,
    })
    .execute()
  await saveVersion(tx, act, { document: id, number: 1, digest, content, by: caller.person }, sealer)
  await putTexts(tx, act, texts)
  const { kind, disclosure } = content
  await record(tx, act, {
    what: 'document.draft',
    subject: `document:${id}`,
    organisation,
    after: { kind, mode: disclosure.mode, stage: 'draft', version: 1, digest, indexNumber },
  })
  return { id, version: 1 }
}
