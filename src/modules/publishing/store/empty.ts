import type { Instant } from '#platform/clock'
import type { Sealer } from '#platform/crypto'
import type { Content } from '../content.ts'
import type { DocumentId } from '../ids.ts'
import type { Writing } from '../schema/index.ts'
import { cellOf } from './versions.ts'

/** What stands where a text was taken out. */
const gone = '（内容已删除）'

/** A content of which nothing is left but what sort it was of and where it stood. */
const emptied = (content: Content): Content => ({
  ...content,
  title: gone,
  documentNumber: null,
  topics: [],
  keywords: [],
  summary: '',
  source: null,
  body: '',
  attachments: [],
  fields: {},
  justified: [],
})

/** Versions that must stay as they are: what was ever public, and what is still being worked on or reviewed. */
const keptOf = async (tx: Writing, document: DocumentId): Promise<ReadonlySet<number>> => {
  const { version, stage, visibility } = await tx
    .selectFrom('document')
    .select(['version', 'stage', 'visibility'])
    .where('id', '=', document)
    .executeTakeFirstOrThrow()
  const acts = await tx
    .selectFrom('publication_act')
    .select('version')
    .distinct()
    .where('document', '=', document)
    .execute()
  const unused = visibility === 'none' && (stage === 'draft' || stage === 'discarded')
  return new Set([...acts.map((act) => act.version), ...(unused ? [] : [version])])
}

/**
 * Takes the texts out of every version of a document that was never public, where they were drawn from somebody's file
 * whose time is over. A draft that never became anything is given up with it. Digests stay, so that nothing else may be
 * put in their place. Without a row of the trail. Gives how many versions.
 */
export const emptyVersions = async (
  tx: Writing,
  document: DocumentId,
  { sealer, at }: { readonly sealer: Sealer; readonly at: Instant },
): Promise<number> => {
  const kept = await keptOf(tx, document)
  const rows = await tx
    .selectFrom('document_version')
    .select(['id', 'number', 'content'])
    .where('document', '=', document)
    .execute()
  const taken = rows.filter(({ number }) => !kept.has(number))
  for (const { id, content } of taken) {
    // Written by `saveVersion`, and sealed since.
    const said = JSON.parse(sealer.open(content, cellOf(id))) as Content
    await tx
      .updateTable('document_version')
      .set({ content: sealer.seal(JSON.stringify(emptied(said)), cellOf(id)), note: null })
      .where('id', '=', id)
      .execute()
  }
  if (taken.length > 0 && kept.size === 0)
    await tx
      .updateTable('document')
      .set({ title: gone, stage: 'discarded', updated_at: at })
      .where('id', '=', document)
      .execute()
  return taken.length
}
