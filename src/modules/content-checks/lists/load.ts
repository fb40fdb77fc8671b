import type { LocalDate } from '#statute/calendar'
import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { newId } from '#platform/ids'
import { Refusal } from '#platform/refusal'
import type { Severity } from '../model/index.ts'
import type { ListKind, ListRow, Query, Writing } from '../schema/index.ts'
import { readPeople, readWordings } from './entries.ts'

export interface LoadList {
  readonly organisation: string
  readonly kind: ListKind
  readonly title: string
  readonly version: string
  readonly source: string
  readonly dated: LocalDate
  readonly severity: Severity
  /** The file as text: CSV or JSON. */
  readonly text: string
  readonly by: string
}

/** Lists of a body in use at most. */
const most = 50

const inUse = (query: Query, organisation: string) =>
  query
    .selectFrom('check_list')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('retired_at', 'is', null)

/**
 * Loads a list for a body and all below it. One of the same name and kind that is in use is retired by it: it is the next
 * version. Gives its id and how many entries it has. Throws Refusal `list-unreadable`, `list-unfit`, `list-version`,
 * `too-many-lists`.
 */
export const loadList = async (
  tx: Writing,
  act: Act,
  { text, by, ...list }: LoadList,
): Promise<{ readonly id: string; readonly size: number; readonly replaced: string | null }> => {
  const entries = list.kind === 'wordings' ? readWordings(text) : readPeople(text)
  const known = await inUse(tx, list.organisation).execute()
  const before = known.find(({ title, kind }) => title === list.title && kind === list.kind)
  if (before?.version === list.version)
    throw new Refusal(
      'conflict',
      'list-version',
      '这个版本已经载入',
      `《${list.title}》的${list.version}版正在使用。换了内容的，请写新的版本号。`,
      { version: '这个版本已经载入，请写新的版本号。' },
    )
  if (before === undefined && known.length >= most)
    throw new Refusal('conflict', 'too-many-lists', '词表太多', `最多同时使用${most}份词表，请先停用不用的。`)
  const id = newId()
  const row: ListRow = {
    id,
    ...list,
    entries: JSON.stringify(entries),
    size: entries.length,
    loaded_at: act.at,
    loaded_by: by,
    retired_at: null,
    retired_by: null,
  }
  await tx.insertInto('check_list').values(row).execute()
  if (before) await retire(tx, act, before.id, by)
  await record(tx, act, {
    what: 'check-list.load',
    subject: `check-list:${id}`,
    organisation: list.organisation,
    before: before ? { list: before.id, version: before.version } : null,
    after: { ...list, size: entries.length },
  })
  return { id, size: entries.length, replaced: before?.version ?? null }
}

const retire = async (tx: Writing, act: Act, id: string, by: string): Promise<void> => {
  await tx
    .updateTable('check_list')
    .set({ retired_at: act.at, retired_by: by })
    .where('id', '=', id)
    .execute()
}

export interface RetireList {
  readonly organisation: string
  readonly list: string
  readonly by: string
}

/** Takes a list of a body out of use; it is kept. Throws Refusal `list-missing`, `list-retired`. */
export const retireList = async (
  tx: Writing,
  act: Act,
  { organisation, list, by }: RetireList,
): Promise<void> => {
  const row = await findList(tx, organisation, list)
  if (row.retired_at !== null)
    throw new Refusal(
      'conflict',
      'list-retired',
      '词表已经停用',
      `《${row.title}》已经停用，不用再停用一次。`,
    )
  await retire(tx, act, list, by)
  await record(tx, act, {
    what: 'check-list.retire',
    subject: `check-list:${list}`,
    organisation,
    before: { retired: false },
    after: { retired: true },
  })
}

/** A list of a body. Throws Refusal `list-missing`. */
export const findList = async (query: Query, organisation: string, list: string): Promise<ListRow> => {
  const row = await query
    .selectFrom('check_list')
    .selectAll()
    .where('id', '=', list)
    .where('organisation', '=', organisation)
    .executeTakeFirst()
  if (row === undefined)
    throw new Refusal('missing', 'list-missing', '没有这份词表', '请从词表的列表里选择。')
  return row
}
