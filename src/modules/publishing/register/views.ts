import type { LocalDate } from '#statute/calendar'
import { dateOf, daysFrom, yearOf } from '#statute/calendar'
import type { OrganisationId } from '#modules/organisations'
import type { DocumentId } from '../ids.ts'
import type { Level } from '../kinds/index.ts'
import type { Query } from '../schema/index.ts'
import type { RegisterCounts } from './counts.ts'
import { countIn } from './counts.ts'
import type { HistoryLine } from './history.ts'
import { historyOf } from './history.ts'
import type { Named } from './interpretations.ts'
import { interpretationsIn } from './interpretations.ts'
import type { Registered } from './load.ts'
import { registeredIn } from './load.ts'
import type { Standing } from './timeline.ts'
import { standingOn } from './timeline.ts'

/** A line of the register as of a day. */
export interface RegisterLine {
  readonly document: DocumentId
  /** Of its page; null while it is not before the public. */
  readonly number: number | null
  readonly title: string
  readonly documentNumber: string | null
  readonly level: Level
  readonly madeOn: LocalDate
  readonly effectiveOn: LocalDate | null
  readonly expiresOn: LocalDate | null
  readonly validity: Standing['validity']
  readonly endedOn: LocalDate | null
  readonly endedBy: Named | null
  readonly interpretations: readonly Named[]
  /** Calendar days to its last day; null for no end, and for what has ended. */
  readonly daysLeft: number | null
  readonly history: readonly HistoryLine[]
}

/** The register of a body as of a day. */
export interface Register {
  readonly on: LocalDate
  readonly rows: readonly RegisterLine[]
  /** From 1 January of the year to that day. */
  readonly regulation: RegisterCounts
  readonly normative: RegisterCounts
  /** Of those in force on that day. */
  readonly interpreted: { readonly documents: number; readonly interpreted: number }
}

const pagesIn = async (query: Query, organisation: OrganisationId) => {
  const rows = await query
    .selectFrom('document')
    .leftJoin('publication as page', 'page.document', 'document.id')
    .where('document.organisation', '=', organisation)
    .where((where) =>
      where.exists(
        where
          .selectFrom('validity_event as event')
          .select('event.id')
          .where((either) =>
            either.or([
              either('event.document', '=', either.ref('document.id')),
              either('event.by_document', '=', either.ref('document.id')),
            ]),
          ),
      ),
    )
    .select(['document.id', 'document.title', 'page.number', 'page.document_number', 'page.status'])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

type Pages = Awaited<ReturnType<typeof pagesIn>>

const lineOf = (
  { document, level, events }: Registered,
  { validity, madeOn, effectiveOn, until, ended }: Standing,
  {
    on,
    pages,
    links,
  }: {
    readonly on: LocalDate
    readonly pages: Pages
    readonly links: ReadonlyMap<DocumentId, readonly Named[]>
  },
): RegisterLine => {
  const page = pages.get(document)
  const titleOf = (id: string): string => pages.get(id as DocumentId)?.title ?? '别的机构的文件'
  return {
    document,
    number: page?.status === 'public' ? page.number : null,
    title: page?.title ?? '',
    documentNumber: page?.document_number ?? null,
    level,
    madeOn,
    effectiveOn,
    expiresOn: until,
    validity,
    endedOn: ended?.on ?? null,
    endedBy: ended?.by ? { id: ended.by, name: titleOf(ended.by) } : null,
    interpretations: links.get(document) ?? [],
    daysLeft: until === null || ended ? null : daysFrom(on, until),
    history: historyOf(events, titleOf),
  }
}

/** Regulations and normative documents of a body as of a day, the newest first, with the counts of the year so far. */
export const registerOn = async (
  query: Query,
  organisation: OrganisationId,
  on: LocalDate,
): Promise<Register> => {
  const all = await registeredIn(query, organisation)
  const pages = await pagesIn(query, organisation)
  const links = await interpretationsIn(query, organisation)
  const rows = all
    .flatMap((one) => {
      const standing = standingOn(one.events, on)
      return standing ? [lineOf(one, standing, { on, pages, links })] : []
    })
    .toSorted((one, other) => (one.madeOn < other.madeOn ? 1 : one.madeOn > other.madeOn ? -1 : 0))
  const year = dateOf(yearOf(on), 1, 1)
  const of = (level: Level) =>
    countIn(
      all.filter((one) => one.level === level),
      year,
      on,
    )
  const inForce = rows.filter(({ validity }) => validity === 'in-force')
  return {
    on,
    rows,
    regulation: of('regulation'),
    normative: of('normative'),
    interpreted: {
      documents: inForce.length,
      interpreted: inForce.filter(({ interpretations }) => interpretations.length > 0).length,
    },
  }
}
