import { readdir } from 'node:fs/promises'
import type { PublicColumn, PublicSection, Query, YearCount } from '#modules/publishing'
import { publicColumns, yearsOfColumn } from '#modules/publishing'
import type { Frame } from '../frame.ts'
import { many } from '../routes/disclosure.ts'
import type { Shelf } from '../shelf.ts'
import { assetsFolder } from '../site.ts'
import {
  columnPath,
  columnsFragmentPath,
  feedPath,
  fragmentPath,
  jsonFeedPath,
  sectionFeedPath,
  sectionPath,
} from '../view/addresses.ts'
import { reportPath } from '../view/paths.ts'

/** A column with the years its list is divided by; none where it is a page of its own or short. */
export interface PlannedColumn {
  readonly section: PublicSection
  readonly column: PublicColumn
  readonly years: readonly YearCount[]
}

/** The files of an annual report. */
export interface PlannedReport {
  readonly data: string
  readonly answers: readonly string[]
  /** Archives, which hold when they were made: the same data is another file each time. */
  readonly packed: readonly string[]
}

/** What a copy holds besides documents and the files people sent in, by the addresses of the site. */
export interface Plan {
  readonly assets: readonly string[]
  /** Pages with one address each. */
  readonly pages: readonly string[]
  readonly columns: readonly PlannedColumn[]
  /** Answers that are written as they are. */
  readonly answers: readonly string[]
  readonly reports: readonly PlannedReport[]
}

const ownPages: ReadonlySet<string | null> = new Set(['guide', 'statutory', 'request'])

const columnsOf = async (query: Query, section: PublicSection): Promise<readonly PlannedColumn[]> => {
  const planned: PlannedColumn[] = []
  for (const column of await publicColumns(query, section.organisation)) {
    const years = ownPages.has(column.part) ? [] : await yearsOfColumn(query, column.id)
    const isLong = years.length > 1 || column.documents > many
    planned.push({ section, column, years: isLong ? years : [] })
  }
  return planned
}

const fixedPages = ['/', '/policies', '/annual-reports', '/data', '/site-map', '/about']

const fixedAnswers = [
  ...[
    '/favicon.ico',
    '/figures.svg',
    '/figures-narrow.svg',
    '/data/catalogue.jsonld',
    '/fragments/gongkai.css',
  ],
  ...['/api/public/columns', '/api/public/sections', '/api/public/openapi.json'],
]

const ofSection = ({ slug }: PublicSection): readonly string[] => [
  sectionFeedPath(slug, 'xml'),
  sectionFeedPath(slug, 'json'),
  fragmentPath(slug),
  columnsFragmentPath(slug),
  `/api/public/sections/${encodeURIComponent(slug)}`,
]

const ofColumn = ({ section: { slug }, column: { code } }: PlannedColumn): readonly string[] => [
  feedPath({ slug, code }),
  jsonFeedPath({ slug, code }),
  fragmentPath(slug, code),
]

const ofReport = (id: string): PlannedReport => {
  const below = (name: string): string => `${reportPath(id)}/${name}`
  return {
    data: below('report.json'),
    answers: ['outcomes.svg', 'outcomes-narrow.svg', 'report.html', 'report.md', 'report.csv'].map(below),
    packed: ['report.docx', 'report.xlsx', 'report.pdf'].map(below),
  }
}

/** Reads what a copy is to hold. */
export const planOf = async (
  query: Query,
  { frame, shelf }: { frame: Frame; shelf: Shelf },
): Promise<Plan> => {
  const columns: PlannedColumn[] = []
  for (const section of frame.sections) columns.push(...(await columnsOf(query, section)))
  const reports = [...shelf.byId.keys()]
  return {
    assets: (await readdir(assetsFolder)).toSorted(),
    pages: [
      ...fixedPages,
      ...['/disclosure', '/request'],
      ...frame.sections.map(({ slug }) => sectionPath(slug)),
      ...reports.map(reportPath),
    ],
    columns,
    answers: [...fixedAnswers, ...frame.sections.flatMap(ofSection), ...columns.flatMap(ofColumn)],
    reports: reports.map(ofReport),
  }
}

/** The address of the list of a column, all of it or of one year. */
export const listPath = ({ section: { slug }, column: { code } }: PlannedColumn, year?: number): string =>
  columnPath({ slug, code }, { year })
