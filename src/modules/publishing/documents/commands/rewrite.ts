import type { Act } from '#platform/audit'
import { calendarIn } from '#platform/calendar'
import { dayOf } from '#platform/clock'
import type { Sealer } from '#platform/crypto'
import type { PersonId } from '#modules/organisations'
import type { Content } from '../../content.ts'
import type { Stage, Writing } from '../../schema/index.ts'
import type { DocumentRow } from '../../schema/tables.ts'
import { digestOf, saveVersion } from '../../store/index.ts'
import type { Fitted } from '../fit/index.ts'
import { fit } from '../fit/index.ts'
import { writtenOf } from '../written.ts'

/** Another text of a document, tidied, with its digest; nothing is written yet. */
export interface Rewriting extends Fitted {
  readonly digest: string
}

/** `kept`: what is only kept may stay in a column that was closed. Throws Refusal `content-unfit`, `body-too-long`. */
export const rewriting = async (
  tx: Writing,
  act: Act,
  { id, organisation, index_number }: DocumentRow,
  content: Content,
  kept = false,
): Promise<Rewriting> => {
  const fitted = await fit(tx, { organisation, on: dayOf(act.at), document: id, kept }, content)
  return { ...fitted, digest: digestOf(fitted.content, index_number) }
}

/** Puts down another version, and what lists know of it. Gives its number. */
export const putRewriting = async (
  tx: Writing,
  act: Act,
  row: DocumentRow,
  { digest, ...fitted }: Rewriting,
  {
    by,
    note,
    stage,
  }: { readonly by: PersonId; readonly note?: string | null | undefined; readonly stage: Stage },
  sealer: Sealer,
): Promise<number> => {
  const number = row.version + 1
  await saveVersion(tx, act, { document: row.id, number, digest, content: fitted.content, by, note }, sealer)
  await tx
    .updateTable('document')
    .set({
      ...writtenOf(fitted, await calendarIn(tx)),
      stage,
      version: number,
      digest,
      updated_at: act.at,
    })
    .where('id', '=', row.id)
    .execute()
  return number
}
