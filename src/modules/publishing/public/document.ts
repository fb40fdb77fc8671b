import type { ColumnType } from '#statute/catalogue'
import type { LocalDate } from '#statute/calendar'
import type { Instant } from '#platform/clock'
import type { OrganisationId } from '#modules/organisations'
import type { Attachment, Content } from '../content.ts'
import type { KindCode, PrintedField } from '../kinds/index.ts'
import { printFields } from '../kinds/index.ts'
import type { ActKind, Query, Validity } from '../schema/index.ts'
import { documentRows } from './document-rows.ts'
import type { PageName } from './links.ts'

/** A step of the way to a document. */
export interface PathStep {
  readonly code: string
  readonly title: string
}

/** A sentence on what was done to a page. */
export interface PublicNotice {
  readonly kind: ActKind
  readonly at: Instant
  readonly text: string
}

/** Of a text nobody signed here: that it was public on another site, and that its coming in was approved. */
interface PublicOrigin {
  readonly publishedAt: Instant
  readonly address: string | null
  readonly approvedAt: Instant
}

/** The page of a document, public or withdrawn; of a withdrawn one title, text and files are empty. */
export interface PublicDocument {
  readonly number: number
  readonly organisation: OrganisationId
  readonly kind: KindCode
  readonly status: 'public' | 'withdrawn'
  readonly title: string
  readonly indexNumber: string
  readonly documentNumber: string | null
  readonly dateWritten: LocalDate | null
  readonly publishedAt: Instant
  readonly changedAt: Instant
  readonly validity: Validity
  readonly effectiveOn: LocalDate | null
  /** The last day it holds. */
  readonly expiresOn: LocalDate | null
  readonly topics: readonly string[]
  readonly keywords: readonly string[]
  readonly summary: string
  readonly source: string | null
  readonly body: string
  readonly attachments: readonly Attachment[]
  readonly fields: readonly PrintedField[]
  readonly notices: readonly PublicNotice[]
  /** Published by emergency override and not yet reviewed. */
  readonly emergency: boolean
  readonly digest: string
  /** Where the text as it stands was moved in from; undefined for one that went through the chain. */
  readonly movedIn: PublicOrigin | undefined
  readonly columnType: ColumnType
  readonly columnDescription: string
  /** The columns it is in, the highest first. */
  readonly path: readonly PathStep[]
  readonly interprets: readonly PageName[]
  readonly interpretations: readonly PageName[]
  /** Its neighbours in the column: the older and the newer one. */
  readonly older: PageName | undefined
  readonly newer: PageName | undefined
  /** What was put in its place. */
  readonly replacedBy: PageName | undefined
}

type Row = Awaited<ReturnType<typeof documentRows>>[number]

const texts = (json: string): readonly string[] => JSON.parse(json) as readonly string[]

const pathOf = (row: Row): readonly PathStep[] =>
  (
    [
      [row.code3, row.title3],
      [row.code2, row.title2],
      [row.code1, row.title1],
      [row.code0, row.title0],
    ] as const
  ).flatMap(([code, title]) => (code === null || title === null ? [] : [{ code, title }]))

const originOf = ({ formerAt, formerAddress, movedInAt }: Row): PublicOrigin | undefined =>
  formerAt === null || movedInAt === null
    ? undefined
    : { publishedAt: formerAt, address: formerAddress, approvedAt: movedInAt }

const around = (rows: readonly Row[]) => {
  const named = (role: Row['role']): readonly PageName[] =>
    rows
      .filter((row) => row.role === role && row.lineStatus === 'public')
      .map(({ lineNumber, lineTitle }) => ({ number: lineNumber, title: lineTitle }))
  return {
    interprets: named('interprets'),
    interpretations: named('interpreted'),
    older: named('before')[0],
    newer: named('after')[0],
  }
}

const replacedBy = ({ otherNumber, otherTitle, otherStatus }: Row): PageName | undefined =>
  otherNumber === null || otherTitle === null || otherStatus !== 'public'
    ? undefined
    : { number: otherNumber, title: otherTitle }

/** The page of a number with all it shows, in one question; undefined where there never was one. */
export const publicDocument = async (query: Query, number: number): Promise<PublicDocument | undefined> => {
  const rows = await documentRows(query, number)
  const row = rows.find(({ role }) => role === 'self')
  if (row === undefined) return undefined
  return {
    number,
    organisation: row.organisation,
    kind: row.kind,
    status: row.status,
    title: row.title,
    indexNumber: row.index_number,
    documentNumber: row.document_number,
    dateWritten: row.date_written,
    publishedAt: row.published_at,
    changedAt: row.changed_at,
    validity: row.validity,
    effectiveOn: row.effective_on,
    expiresOn: row.expires_on,
    topics: texts(row.topics),
    keywords: texts(row.keywords),
    summary: row.summary,
    source: row.source,
    body: row.body,
    attachments: JSON.parse(row.attachments) as readonly Attachment[],
    fields: printFields(row.kind, JSON.parse(row.fields) as Content['fields']),
    notices: JSON.parse(row.notices) as readonly PublicNotice[],
    emergency: row.emergency === 1,
    digest: row.digest,
    movedIn: originOf(row),
    columnType: row.columnType,
    columnDescription: row.columnDescription,
    path: pathOf(row),
    ...around(rows),
    replacedBy: replacedBy(row),
  }
}
