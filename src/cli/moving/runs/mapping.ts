import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { dayOf } from '#platform/clock'
import type { OrganisationId } from '#modules/organisations'
import type { Mapping, OurField } from '#modules/moving'
import { ourFieldNames, ourFields } from '#modules/moving'
import type { ColumnId, KindCode } from '#modules/publishing'
import { kinds } from '#modules/publishing'
import { jsonText } from '../../text/json-list.ts'
import type { Desk } from './desk.ts'
import { no } from './no.ts'

/** A mapping as people write it: our fields, columns and kinds by what they are called. */
const written = z.strictObject({
  对应的列: z.record(z.string(), z.string()),
  栏目: z.record(z.string(), z.string()).default({}),
  其余的放在: z.string().nullable().default(null),
  文种: z.record(z.string(), z.string()).default({}),
  其余的文种: z.string().optional(),
})
type Written = z.infer<typeof written>

interface Column {
  readonly id: ColumnId
  readonly code: string
  readonly title: string
}

const columnsOf = ({ database, act }: Desk, organisation: OrganisationId): Promise<Column[]> => {
  const today = dayOf(act().at)
  return database.read((query) =>
    query
      .selectFrom('publishing_column')
      .select(['id', 'code', 'title'])
      .where('organisation', '=', organisation)
      .where('opened_on', '<=', today)
      .where((row) => row.or([row('closed_on', 'is', null), row('closed_on', '>', today)]))
      .orderBy('place')
      .execute(),
  )
}

const isOne = (columns: readonly Column[], title: string): boolean =>
  columns.filter((column) => column.title === title).length === 1

const columnCalled = (columns: readonly Column[], name: string): ColumnId => {
  const named = columns.filter(({ code, title }) => title === name || code === name)
  if (named.length === 1 && named[0]) return named[0].id
  throw no.mapping(
    named.length === 0
      ? `本机构没有叫“${name}”的栏目，或者已经停用。`
      : `本机构有几个叫“${name}”的栏目，请改写栏目的编码：${named.map(({ code }) => code).join('、')}。`,
  )
}

const kindCalled = (name: string): KindCode => {
  const kind = kinds.find(({ code, title }) => title === name || code === name)
  if (kind) return kind.code
  throw no.mapping(`没有叫“${name}”的文种。可以写：${kinds.map(({ title }) => title).join('、')}。`)
}

const fieldCalled = (name: string): OurField => {
  const field = ourFieldNames.find((code) => code === name || ourFields[code].title === name)
  if (field) return field
  const all = ourFieldNames.map((code) => ourFields[code].title).join('、')
  throw no.mapping(`“对应的列”里没有“${name}”这一项。可以写：${all}。`)
}

const mapped = <Name extends string, Value>(
  record: Readonly<Record<string, string>>,
  pair: (name: string, value: string) => readonly [Name, Value],
): Record<Name, Value> =>
  // The names are those the pairs were made with.
  Object.fromEntries(Object.entries(record).map(([name, value]) => pair(name, value))) as Record<Name, Value>

const parsed = (text: string, path: string): Written => {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ''))
  } catch {
    throw no.mapping(`${path} 不是完整的 JSON，请用 --propose 写出一份，在它上面改。`)
  }
  const read = written.safeParse(value)
  if (read.success) return read.data
  const where = read.error.issues[0]?.path.join('.') ?? ''
  throw no.mapping(
    `${path} 里${where === '' ? '有不认识的项目' : `“${where}”不对`}，请用 --propose 写出一份，在它上面改。`,
  )
}

/** Reads a mapping that a person wrote. Throws Refusal `moving-mapping`, and what the file system throws. */
export const readMapping = async (
  desk: Desk,
  organisation: OrganisationId,
  path: string,
): Promise<Mapping> => {
  const typed = parsed(await readFile(path, 'utf8'), path)
  const columns = await columnsOf(desk, organisation)
  const otherwise = typed.其余的放在
  return {
    fields: mapped(typed.对应的列, (name, field) => [fieldCalled(name), field] as const),
    columns: mapped(typed.栏目, (name, column) => [name, columnCalled(columns, column)] as const),
    otherwise: otherwise === null ? null : columnCalled(columns, otherwise),
    kinds: mapped(typed.文种, (name, kind) => [name, kindCalled(kind)] as const),
    kind: typed.其余的文种 === undefined ? 'ordinary' : kindCalled(typed.其余的文种),
  }
}

/** A mapping as a person may change it. */
export const mappingText = async (
  desk: Desk,
  organisation: OrganisationId,
  { fields, columns, otherwise, kinds: ofKinds, kind }: Mapping,
): Promise<string> => {
  const ours = await columnsOf(desk, organisation)
  const nameOf = (id: ColumnId): string => {
    const column = ours.find((each) => each.id === id)
    if (column === undefined) return id
    return isOne(ours, column.title) ? column.title : column.code
  }
  const kindName = (code: KindCode): string => kinds.find((each) => each.code === code)?.title ?? code
  return jsonText({
    对应的列: mapped(fields, (code, field) => [ourFields[code as OurField].title, field] as const),
    栏目: mapped(columns, (name, id) => [name, nameOf(id as ColumnId)] as const),
    其余的放在: otherwise === null ? null : nameOf(otherwise),
    文种: mapped(ofKinds, (name, code) => [name, kindName(code as KindCode)] as const),
    其余的文种: kindName(kind),
  } satisfies Written)
}
