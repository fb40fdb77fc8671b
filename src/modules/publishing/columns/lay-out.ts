import type { Basis, FixedPart, TemplateColumn } from '#statute/catalogue'
import { commonColumns, fixedParts, medicalSecurityColumns } from '#statute/catalogue'
import { certaintyText } from '#statute/dated'
import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { dayOf } from '#platform/clock'
import { newId } from '#platform/ids'
import { refuse } from '#platform/refusal'
import type { OrganisationId } from '#modules/organisations'
import type { ColumnId } from '../ids.ts'
import type { Writing } from '../schema/index.ts'
import type { ColumnRow } from '../schema/tables.ts'
import { bumpRevision, openPortalSection } from '../sites/index.ts'

/** Columns a body may begin with. */
const templates = { common: commonColumns, 'medical-security': medicalSecurityColumns } as const
export type TemplateName = keyof typeof templates

export interface LayOutColumns {
  readonly organisation: OrganisationId
  readonly template: TemplateName
  /** Its part of the address of the section. */
  readonly slug: string
}

/** A basis as a column keeps it: how sure it is stands behind it where its text was not read. */
const written = ({ text, certainty }: Basis): string =>
  certainty === 'read' ? text : `${text}（${certaintyText(certainty)}）`

const bare = { description: '', section: null, closed_on: null } as const

type Base = Pick<ColumnRow, 'organisation' | 'opened_on'>

const partRow = ({ code, title, columnType, basis }: FixedPart, base: Base, place: number): ColumnRow => ({
  ...bare,
  ...base,
  id: newId() as ColumnId,
  parent: null,
  code,
  title,
  part: code,
  column_type: columnType,
  items: '[]',
  basis: JSON.stringify(basis.map((each) => written(each))),
  update_days: null,
  update_basis: null,
  place,
})

const templateRows = (
  columns: readonly TemplateColumn[],
  parent: ColumnId,
  base: Base,
): readonly ColumnRow[] =>
  columns.flatMap(({ code, title, columnType, items, basis, freshness, children = [] }, place) => {
    const id = newId() as ColumnId
    const row: ColumnRow = {
      ...bare,
      ...base,
      id,
      parent,
      code,
      title,
      part: null,
      column_type: columnType,
      items: JSON.stringify(items),
      basis: JSON.stringify(basis.map((each) => written(each))),
      update_days: freshness?.days ?? null,
      update_basis: freshness ? written(freshness.basis) : null,
      place,
    }
    return [row, ...templateRows(children, id, base)]
  })

/**
 * 国办公开办函〔2019〕61号: opens the section of a body on the site, with the fixed parts, the entry for requests, and
 * the columns of a template below 法定主动公开内容. Throws Refusal: `columns-laid-out`, `slug-taken`, `slug-reserved`.
 */
export const layOutColumns = async (
  tx: Writing,
  act: Act,
  { organisation, template, slug }: LayOutColumns,
): Promise<void> => {
  const any = await tx
    .selectFrom('publishing_column')
    .select('id')
    .where('organisation', '=', organisation)
    .limit(1)
    .executeTakeFirst()
  if (any)
    throw refuse(
      'conflict',
      'columns-laid-out',
      '公开专栏已经建立',
      '这个机构已经有栏目，请直接增加或者修改栏目。',
    )
  const on = dayOf(act.at)
  await openPortalSection(tx, { organisation, slug, on })
  const base = { organisation, opened_on: on }
  const parts = fixedParts.map((part, place) => partRow(part, base, place))
  const below = parts.flatMap(({ part, id }) =>
    part === 'statutory' ? templateRows(templates[template], id, base) : [],
  )
  await tx
    .insertInto('publishing_column')
    .values([...parts, ...below])
    .execute()
  await bumpRevision(tx)
  await record(tx, act, {
    what: 'column.lay-out',
    subject: `organisation:${organisation}`,
    organisation,
    after: { template, slug, columns: parts.length + below.length },
  })
}
