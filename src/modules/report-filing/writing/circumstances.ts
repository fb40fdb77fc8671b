import type { LocalDate } from '#statute/calendar'
import type { CellName } from '#statute/report-form'
import { refuse } from '#platform/refusal'
import type { OrganisationId } from '#modules/organisations'
import { organisationOf } from '#modules/organisations'
import { formOfYear } from '../evidence/index.ts'
import type { Circumstances, Noted } from '../narrative/index.ts'
import { figuresOf } from '../narrative/index.ts'
import { notesOf } from '../notes/index.ts'
import type { Query, ReportNoteRow } from '../schema/index.ts'

/** A report somebody writes the text of. */
export interface WritingAsked {
  readonly organisation: OrganisationId
  readonly year: number
  /** The tables as they are compiled now. */
  readonly cells: ReadonlyMap<CellName, number | null>
  /** The address people type, without a slash at its end; '' where it is not told. */
  readonly site: string
  readonly today: LocalDate
}

const noted = ({ kind, title, on_date: on, people, result }: ReportNoteRow): Noted => ({
  kind,
  title,
  on,
  people,
  result,
})

const sectionAddress = async (query: Query, organisation: OrganisationId, site: string): Promise<string> => {
  if (site === '') return ''
  const section = await query
    .selectFrom('portal_section')
    .select('slug')
    .where('organisation', '=', organisation)
    .executeTakeFirst()
  return section === undefined ? '' : `${site}/disclosure/${encodeURIComponent(section.slug)}`
}

/** What was written down of differences to last year's report. */
const explanationsOf = async (
  query: Query,
  organisation: OrganisationId,
  year: number,
): Promise<readonly string[]> => {
  const rows = await query
    .selectFrom('report_explanation')
    .innerJoin('report_year', 'report_year.id', 'report_explanation.report')
    .select('report_explanation.text')
    .where('report_year.organisation', '=', organisation)
    .where('report_year.year', '=', year)
    .orderBy('report_explanation.difference')
    .execute()
  return rows.map(({ text }) => text)
}

const contactLine = (contact: {
  readonly address?: string | undefined
  readonly postcode?: string | undefined
  readonly phone?: string | undefined
}): string =>
  (
    [
      ['地址', contact.address],
      ['邮编', contact.postcode],
      ['电话', contact.phone],
    ] as const
  )
    .flatMap(([name, value]) => (value === undefined || value === '' ? [] : [`${name}：${value}`]))
    .join('；')

/** Everything a draft depends on: the body, its figures of the year, what people noted for it and for the year before. Throws
 * Refusal `organisation-missing`, `report-year`. */
export const circumstancesOf = async (
  query: Query,
  { organisation, year, cells, site, today }: WritingAsked,
): Promise<Circumstances> => {
  const body = await organisationOf(query, organisation, today)
  if (body === undefined)
    throw refuse('missing', 'organisation-missing', '没有这个机构', '请从机构列表里选择。', 'organisation')
  const own = (await notesOf(query, organisation, year)).map(noted)
  const before = (await notesOf(query, organisation, year - 1)).map(noted)
  const form = formOfYear(year)
  return {
    year,
    form,
    body: body.name,
    explanations: await explanationsOf(query, organisation, year),
    address: await sectionAddress(query, organisation, site),
    contact: contactLine(body.contact),
    figures: await figuresOf(query, { organisation, year, form, cells, noted: own, today }),
    noted: own,
    lastProblems: before.filter(({ kind }) => kind === 'problem'),
    government: body.kind === 'government',
  }
}
