import type { ReadOnly } from '#platform/db'
import type { Finding } from '#modules/annual-report'
import { checkAmong, checkReport, digestOf } from '#modules/annual-report'
import type { FiledReport, Reading } from '#modules/report-filing'
import { filedReports } from '#modules/report-filing'
import type { Filed, Shelf, ShelvedReport } from './shelf.ts'
import { createShelf } from './shelf.ts'

/** What the shelf is read out of. */
export type ShelfReading = Reading

/** The annual reports of a moment: those of the folder, and those that were filed. */
export type ShelfAt = (query: ReadOnly<ShelfReading>) => Promise<Shelf>

/** Sections of bodies by id: they are part of the addresses of their reports. */
const slugsIn = async (query: ReadOnly<ShelfReading>): Promise<ReadonlyMap<string, string>> => {
  const rows = await query.selectFrom('portal_section').select(['organisation', 'slug']).execute()
  return new Map(rows.map(({ organisation, slug }) => [organisation, slug]))
}

/** `ybj-2025` for the newest version, `ybj-2025-v1` for one that was put right since. */
const idOf = (
  slugs: ReadonlyMap<string, string>,
  { organisation, year, version, newest }: FiledReport,
): string => {
  const address = `${slugs.get(organisation) ?? organisation}-${year}`
  return newest ? address : `${address}-v${version}`
}

const filedOf = (
  one: FiledReport,
  same: readonly FiledReport[],
  id: (one: FiledReport) => string,
): Filed => ({
  version: one.version,
  filedAt: one.filedAt,
  reason: one.reason,
  origin: one.origin,
  newest: one.newest,
  versions: same.map((each) => ({
    id: id(each),
    version: each.version,
    filedAt: each.filedAt,
    reason: each.reason,
  })),
})

/** Numbers without a place in the tables have the ledger of the house behind them, where the report came from it. */
const standsAlone =
  ({ origin }: FiledReport) =>
  ({ rule }: Finding): boolean =>
    origin === 'history' || rule !== 'text.unsupported'

/** What was explained before the report was filed is told with its explanation, and needs no other. */
const explained =
  ({ explanations }: FiledReport) =>
  (finding: Finding): Finding => {
    const text = explanations.get(finding.message)
    return text === undefined
      ? finding
      : { ...finding, severity: 'notice', message: `${finding.message}本机关的说明：${text}` }
  }

/** The reports of a folder, and beside them those that were filed here; a filed one stands for a file of the same id. */
export const shelfOver =
  (folder: Shelf): ShelfAt =>
  async (query) => {
    const filed = await filedReports(query)
    if (filed.length === 0) return folder
    const slugs = await slugsIn(query)
    const id = (one: FiledReport) => idOf(slugs, one)
    const newest = filed.filter((one) => one.newest)
    const among = checkAmong(newest.map((one) => digestOf(one.annual, one.filing)))
    const shelved = filed.map((one): ShelvedReport => ({
      id: id(one),
      report: one.annual,
      findings: [
        ...checkReport(one.annual).filter(standsAlone(one)),
        ...(among.get(one.filing) ?? []).map(explained(one)),
      ],
      filed: filedOf(
        one,
        filed.filter(({ report }) => report === one.report),
        id,
      ),
    }))
    const there = new Set(shelved.map((entry) => entry.id))
    const current = shelved.filter((entry) => entry.filed?.newest === true)
    const { entries } = createShelf([...folder.entries.filter((entry) => !there.has(entry.id)), ...current])
    return { entries, byId: new Map([...entries, ...shelved].map((entry) => [entry.id, entry])) }
  }
