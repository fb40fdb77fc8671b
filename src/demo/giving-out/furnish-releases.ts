import type { LocalDate } from '#statute/calendar'
import type { AuditTables } from '#platform/audit'
import type { Sealer } from '#platform/crypto'
import type { Database } from '#platform/db'
import type { Files } from '#platform/files'
import { recordFile } from '#platform/files'
import { closePdf } from '#platform/pdf'
import { drawPdf } from '#platform/paper'
import { closeRemains } from '#platform/remains'
import type { DeliveryReading, DeliveryWay } from '#modules/letters'
import type { ReleaseId } from '#modules/release'
import { confirmRelease, prepareRelease, saveMarks, startRelease } from '#modules/release'
import type { RequestId } from '#modules/requests'
import { loadCase } from '#modules/requests'
import type { AtWork } from '../at-work.ts'
import { moment } from '../walk-through.ts'
import { goneIn } from './gone.ts'
import type { DemoPaper } from './papers.ts'
import { contract, given, tender } from './papers.ts'

type Tables = DeliveryReading & AuditTables

/** What giving out stands on. */
export interface GivingBench {
  readonly database: Database<Tables>
  readonly office: AtWork
  readonly files: Files
  readonly sealer: Sealer
}

/** How far a document of the example has come. */
type Reached = 'marking' | 'checked' | 'released'

const started = async (
  { database, office, files, sealer }: GivingBench,
  request: RequestId,
  on: LocalDate,
  { name, paper, withheld }: DemoPaper,
): Promise<ReleaseId> => {
  const taken = await files.take((await drawPdf(paper)).bytes, { name })
  const { organisation } = office
  const caller = office.caller('jingban')
  return database.transaction(async (tx) => {
    const act = office.act('jingban', moment(on, 10, 1))
    const { id: file } = await recordFile(tx, act, { taken, organisation })
    const release = await startRelease(tx, act, { request, file, caller }, sealer)
    const marks = withheld.map(([text, reason, source], place) => ({
      id: `m${place + 1}`,
      place: { is: 'text', text } as const,
      reason,
      source,
    }))
    await saveMarks(tx, office.act('jingban', moment(on, 10, 6)), { release, seen: 1, marks }, sealer)
    return release
  })
}

/** A document of a case as far as it has come: the clerk takes the words out, the director looks at it. */
const giveOut = async (
  bench: GivingBench,
  request: RequestId,
  on: LocalDate,
  { paper, reached }: { readonly paper: DemoPaper; readonly reached: Reached },
): Promise<void> => {
  const { database, office, files, sealer } = bench
  const release = await started(bench, request, on, paper)
  if (reached === 'marking') return
  const act = office.act('jingban', moment(on, 10, 10))
  const by = { release, seen: 2, caller: office.caller('jingban') }
  const { output } = await prepareRelease({ database, files, sealer }, act, by)
  if (reached === 'checked' || output === null) return
  const confirmed = { release, seen: 3, digest: output, caller: office.caller('zhuren') }
  await database.transaction((tx) => confirmRelease(tx, office.act('zhuren', moment(on, 10, 40)), confirmed))
}

/** A case of the example that hands something over, with the day of its decision and whether it went out, and how. */
interface Giving {
  readonly request: RequestId
  readonly on: LocalDate
  readonly way: DeliveryWay | null
}

/** Those there are letters of, the newest first. */
const casesIn = ({ database, office: { organisation } }: GivingBench): Promise<readonly Giving[]> =>
  database.read(async (query) => {
    const rows = await query
      .selectFrom('letter')
      .select(['request', 'issued_on as on'])
      .where('organisation', '=', organisation)
      .where('kind', 'in', ['disclosed', 'partial'])
      .orderBy('issued_on', 'desc')
      .execute()
    const all: Giving[] = []
    for (const row of rows) {
      const gone = goneIn((await loadCase(query, row.request)).found)
      all.push({ ...row, way: gone?.way ?? null })
    }
    return all
  })

/**
 * Documents on their way to applicants: one given out with its answer, one that waits for the second person and one that is
 * still being marked, both of an answer that therefore cannot go out yet. Does nothing where there are some.
 */
export const furnishReleases = async (bench: GivingBench): Promise<void> => {
  const { database, office } = bench
  const there = await database.read((query) =>
    query
      .selectFrom('release')
      .select('id')
      .where('organisation', '=', office.organisation)
      .executeTakeFirst(),
  )
  if (there !== undefined) return
  const cases = await casesIn(bench)
  const gone = cases.filter(({ way }) => way !== null)
  const answered = gone.find(({ way }) => way === 'electronic') ?? gone[0]
  const waiting = cases.find(({ way }) => way === null)
  try {
    if (answered !== undefined)
      await giveOut(bench, answered.request, answered.on, { paper: given, reached: 'released' })
    if (waiting === undefined) return
    await giveOut(bench, waiting.request, waiting.on, { paper: contract, reached: 'checked' })
    await giveOut(bench, waiting.request, waiting.on, { paper: tender, reached: 'marking' })
  } finally {
    await Promise.all([closePdf(), closeRemains()])
  }
}
