import { recordFile } from '#platform/files'
import type { Act } from '#platform/audit'
import type { Sealer } from '#platform/crypto'
import type { Attachment } from '#modules/publishing'
import type { RawItem } from '../mapping/index.ts'
import { profileWith } from '../mapping/index.ts'
import type { RunRow, Writing } from '../schema/index.ts'
import type { SourceItem } from '../sources/item.ts'
import { openProfile, profileCell, sealItem } from './sealed.ts'

/** PostgreSQL keeps no NUL in a text, and nobody reads it. */
const legible = (text: string): string => text.replaceAll('\0', '')

const legibleItem = ({ fields, body, problems, ...item }: SourceItem): SourceItem => ({
  ...item,
  fields: Object.fromEntries(Object.entries(fields).map(([name, value]) => [legible(name), legible(value)])),
  body: body === null ? null : legible(body),
  problems: problems.map((problem) => legible(problem)),
})

/** Records the files of an item, and lets its body name them where they are now. */
const withFiles = async (
  tx: Writing,
  act: Act,
  { organisation }: RunRow,
  { files, body, ...item }: SourceItem,
): Promise<RawItem> => {
  const attachments: Attachment[] = []
  let html = body
  for (const [at, { taken, shown }] of files.entries()) {
    const { id } = await recordFile(tx, act, { taken, organisation })
    const { name, digest, mediaType, size } = taken
    if (!shown) attachments.push({ file: id, name, digest, mediaType, size })
    html = html?.replaceAll(`"moving-file:${at}"`, `"/files/${id}"`) ?? null
  }
  return { ...item, body: html, attachments }
}

/** Keeps items behind those a run has, sealed, and what their fields hold: part of one transaction. */
export const keepItems = async (
  tx: Writing,
  act: Act,
  { run, sealer }: { readonly run: RunRow; readonly sealer: Sealer },
  read: readonly SourceItem[],
): Promise<void> => {
  const items = read.map((item) => legibleItem(item))
  const { id, organisation } = run
  const now = await tx
    .selectFrom('moving_run')
    .select(['items', 'profile'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const rows = []
  for (const [at, item] of items.entries()) {
    const seq = now.items + at + 1
    const raw = await withFiles(tx, act, run, item)
    rows.push({
      run: id,
      seq,
      organisation,
      state: 'waiting' as const,
      raw: sealItem(sealer, 'raw', id, seq, raw),
      content: null,
      title: '',
      address: item.address,
      verdict: null,
      sentence: null,
      kind: null,
      published_at: null,
      text_digest: null,
      title_digest: null,
      leaf: null,
      document: null,
    })
  }
  if (rows.length > 0) await tx.insertInto('moving_item').values(rows).execute()
  const profile = profileWith(
    openProfile(sealer, id, now.profile),
    items.map(({ fields }) => fields),
  )
  await tx
    .updateTable('moving_run')
    .set({
      items: now.items + rows.length,
      profile: sealer.seal(JSON.stringify(profile), profileCell(id)),
      changed_at: act.at,
    })
    .where('id', '=', id)
    .execute()
}
