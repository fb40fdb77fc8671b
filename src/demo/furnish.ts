import { addDays } from '#statute/calendar'
import type { AuditTables } from '#platform/audit'
import { calendarIn } from '#platform/calendar'
import type { Instant } from '#platform/clock'
import { dayOf } from '#platform/clock'
import type { Sealer } from '#platform/crypto'
import type { Database } from '#platform/db'
import type { Files } from '#platform/files'
import type { DocumentId, Reading } from '#modules/publishing'
import { validitySweep } from '#modules/publishing'
import type { KeepingReading } from '#modules/keeping'
import type { Reading as ReportReading } from '#modules/report-filing'
import type { DeliveryReading } from '#modules/letters'
import type { Reading as RemedyReading } from '#modules/remedies'
import type { Reading as RequestReading, RequestCells } from '#modules/requests'
import { openAccounts } from './accounts.ts'
import type { AtWork } from './at-work.ts'
import { atWork } from './at-work.ts'
import { demoDocuments } from './documents/index.ts'
import { endOld, lastOnDesk } from './acted.ts'
import { deskWork } from './in-hand.ts'
import { furnishDeliveries, furnishReleases } from './giving-out/index.ts'
import { furnishKeeping } from './keeping/index.ts'
import { furnishLetters } from './letters/index.ts'
import { furnishReports } from './report-year/index.ts'
import { furnishRemedies } from './remedies/index.ts'
import { furnishRequests } from './requests/index.ts'
import { publishDemo } from './walk-through.ts'

type Tables = Reading &
  RequestReading &
  RemedyReading &
  DeliveryReading &
  KeepingReading &
  ReportReading &
  AuditTables

/** An example is known again by its day and title, so that a start broken off goes on where it was. */
const nameOf = (title: string, at: Instant): string => `${dayOf(at)} ${title}`

const madeIn = async (
  database: Database<Tables>,
  { organisation }: AtWork,
): Promise<ReadonlyMap<string, DocumentId>> => {
  const rows = await database.read((query) =>
    query
      .selectFrom('document')
      .select(['id', 'title', 'created_at'])
      .where('organisation', '=', organisation)
      .execute(),
  )
  return new Map(rows.map(({ id, title, created_at }) => [nameOf(title, created_at), id]))
}

/** Two years of documents, and what lies on the desks today. */
const furnishDocuments = async (database: Database<Tables>, office: AtWork, now: Instant): Promise<void> => {
  const calendar = await database.read(calendarIn)
  const today = dayOf(now)
  const made = await madeIn(database, office)
  if ([...made.keys()].some((name) => name.endsWith(lastOnDesk))) return
  const ids = new Map<string, DocumentId>()
  for (const document of demoDocuments(today, calendar)) {
    const there = made.get(`${document.on} ${document.title}`)
    const id = there ?? (await database.transaction((tx) => publishDemo(tx, office, document, ids)))
    ids.set(document.key, id)
  }
  const day = calendar.addWorkdays(addDays(today, -4), 1).date
  await database.transaction(async (tx) => {
    await endOld(tx, office, ids)
    await deskWork({ tx, office, day, today })
    await openAccounts({ tx, office, today }, office.sealer)
  })
  // The marks of pages published in the past are those of their day.
  await validitySweep.run({ database, now, signal: new AbortController().signal })
}

/** What seals and keeps the examples: drafts, what applicants told, files. */
export interface DemoSeals {
  readonly sealer: Sealer
  readonly cells: RequestCells
  /** Where what is given out is kept. */
  readonly files: Files
  /** The address people type, which the annual report prints; nothing where it is not told. */
  readonly site?: string
}

/**
 * Fills the example office with two years of documents and of requests and with what lies on its desks today, through
 * the commands a person would use, one transaction a piece: the server answers meanwhile. Does nothing where it is
 * filled already.
 */
export const furnishDemo = async (
  database: Database<Tables>,
  { sealer, cells, files, site = '' }: DemoSeals,
  now: Instant,
): Promise<void> => {
  const office = await database.transaction((tx) => atWork(tx, sealer))
  if (office === undefined) return
  await furnishDocuments(database, office, now)
  await furnishRequests(database, office, cells, now)
  await furnishLetters(database, office, { cells, sealer }, now)
  await furnishReleases({ database, office, files, sealer })
  await furnishDeliveries(database, office, { kit: { cells, sealer }, files }, now)
  await furnishRemedies(database, office, cells, now)
  await furnishKeeping(database, office, cells, now)
  await furnishReports(database, office, site, now)
}
