import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { sql } from '#platform/db'
import type { DocumentId } from '../../ids.ts'
import type { Query, Writing } from '../../schema/index.ts'
import { takeAround } from '../projection/index.ts'
import { bumpRevision } from '../../sites/index.ts'

/** Every table in which others may hold on to a document, and the column they do it by. */
const holders = [
  ['review_round', 'document', '已经送审'],
  ['document_signature', 'document', '已经有人签署'],
  ['emergency_override', 'document', '有应急发布的记录'],
  ['dissemination', 'document', '已经记了其他渠道的发布'],
  ['channel_push', 'document', '已经推送到其他渠道'],
  ['transfer_item', 'document', '已经移送档案馆、图书馆'],
  ['clean_up_item', 'document', '已经列入清理'],
  ['clean_up', 'result', '已经作为清理结果'],
  ['interpretation_link', 'document', '有别的文件解读它'],
  ['publication', 'replaced_by', '有别的文件被它替换'],
  ['validity_event', 'by_document', '有别的文件的效力由它改变'],
] as const

const heldBy = async (query: Query, document: DocumentId): Promise<string | undefined> => {
  for (const [table, column, why] of holders) {
    const row = await query
      .selectFrom(table)
      .select(sql.ref(column).as('held'))
      .where(sql.ref(column), '=', document)
      .limit(1)
      .executeTakeFirst()
    if (row !== undefined) return why
  }
  return undefined
}

const countIn = async (
  query: Query,
  table: 'publication_act' | 'validity_event' | 'document_version',
  document: DocumentId,
): Promise<number> => {
  const { count } = await query
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('document', '=', document)
    .executeTakeFirstOrThrow()
  return count
}

const touched = async (query: Query, document: DocumentId): Promise<string | undefined> => {
  const row = await query.selectFrom('document').selectAll().where('id', '=', document).executeTakeFirst()
  if (row === undefined) return undefined
  if (row.version > 1 || (await countIn(query, 'document_version', document)) > 1) return '移入以后修改过'
  if (row.stage !== (row.visibility === 'public' ? 'settled' : 'draft')) return '移入以后办理过'
  const acts = await countIn(query, 'publication_act', document)
  if (acts > (row.visibility === 'public' ? 1 : 0)) return '移入以后发布、更正或者撤回过'
  if ((await countIn(query, 'validity_event', document)) > 1) return '移入以后登记过效力'
  return heldBy(query, document)
}

const owned = [
  'moved_in',
  'validity_event',
  'counted_document',
  'publication_act',
  'publication',
  'document_version',
] as const

/**
 * Takes a document out again that was moved in, public or a draft, as if it had not been: with its page, and with one row
 * of the trail. Undefined when it is gone; else why it stays, in a few words: somebody has done something with it since.
 */
export const undoMoveIn = async (
  tx: Writing,
  act: Act,
  document: DocumentId,
): Promise<string | undefined> => {
  const why = await touched(tx, document)
  if (why !== undefined) return why
  const row = await tx.selectFrom('document').selectAll().where('id', '=', document).executeTakeFirst()
  if (row === undefined) return undefined
  await takeAround(tx, document)
  for (const table of owned) await tx.deleteFrom(table).where('document', '=', document).execute()
  await tx.deleteFrom('document').where('id', '=', document).execute()
  if (row.visibility === 'public') await bumpRevision(tx)
  await record(tx, act, {
    what: 'document.move-out',
    subject: `document:${document}`,
    organisation: row.organisation,
    before: { stage: row.stage, visibility: row.visibility, version: row.version, digest: row.digest },
  })
  return undefined
}
