import type { ColumnType } from '#statute/catalogue'
import { article20, article21 } from '#statute/catalogue'
import { Refusal, refuse } from '#platform/refusal'
import type { OrganisationId, SectionId } from '#modules/organisations'
import type { Query } from '../schema/index.ts'
import type { ColumnRow } from '../schema/tables.ts'

/** What is said of a column. */
export interface ColumnDetails {
  readonly title: string
  readonly columnType: ColumnType
  /** Codes of statutory items, `20.7`. */
  readonly items: readonly string[]
  readonly basis: readonly string[]
  readonly description: string
  /** 责任科室. */
  readonly section: SectionId | null
  /** At most so many calendar days without anything new. */
  readonly updateDays: number | null
  readonly updateBasis?: string | null | undefined
}

/** 条例第二十条、第二十一条: all statutory items. */
export const statutoryItems = [...article20, ...article21]

const known: ReadonlySet<string> = new Set(statutoryItems.map(({ code }) => code))

const assertSection = async (
  query: Query,
  organisation: OrganisationId,
  section: SectionId | null,
): Promise<void> => {
  if (section === null) return
  const row = await query
    .selectFrom('section')
    .select('organisation')
    .where('id', '=', section)
    .executeTakeFirst()
  if (row?.organisation === organisation) return
  throw refuse('invalid', 'section-elsewhere', '科室不对', '请选本机构的科室。', 'section')
}

/** Throws Refusal `column-invalid`, `section-elsewhere` where details do not fit. */
export const assertDetails = async (
  query: Query,
  organisation: OrganisationId,
  { title, items, section }: ColumnDetails,
): Promise<void> => {
  const strange = items.find((code) => !known.has(code))
  const fields = {
    ...(title.trim() === '' ? { title: '请填写栏目名称。' } : {}),
    ...(strange === undefined ? {} : { items: `没有编号为“${strange}”的法定事项，请从列表里选取。` }),
  }
  if (Object.keys(fields).length > 0)
    throw new Refusal('invalid', 'column-invalid', '填写的内容有误', '请改正标出的各项，再提交。', fields)
  await assertSection(query, organisation, section)
}

/** Details as the table has them. */
export const detailsRow = ({
  title,
  columnType,
  items,
  basis,
  description,
  section,
  updateDays,
  updateBasis,
}: ColumnDetails): Pick<
  ColumnRow,
  'title' | 'column_type' | 'items' | 'basis' | 'description' | 'section' | 'update_days' | 'update_basis'
> => ({
  title: title.trim(),
  column_type: columnType,
  items: JSON.stringify([...new Set(items)]),
  basis: JSON.stringify(basis),
  description: description.trim(),
  section,
  update_days: updateDays,
  update_basis: updateDays === null ? null : (updateBasis?.trim() ?? null),
})
