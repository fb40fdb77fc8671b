import type { AnnualReport, Finding } from '#modules/annual-report'

/** A report the portal shows, checked. */
export interface ShelvedReport {
  /** Part of its address. */
  readonly id: string
  readonly report: AnnualReport
  readonly findings: readonly Finding[]
  /** Of one that was filed here: which version, and the others there are. */
  readonly filed?: Filed
}

/** A version of a report that was filed here. */
export interface Filed {
  readonly version: number
  readonly filedAt: string
  /** Why another version was filed; null for the first. */
  readonly reason: string | null
  readonly origin: 'ledger' | 'history'
  /** Whether no later version was filed. */
  readonly newest: boolean
  /** All versions, the newest first. */
  readonly versions: readonly {
    readonly id: string
    readonly version: number
    readonly filedAt: string
    readonly reason: string | null
  }[]
}

/** The reports the portal shows. Never changed: new reports make a new shelf. */
export interface Shelf {
  /** The newest year first, then by organisation; of a report that was filed again, the newest version. */
  readonly entries: readonly ShelvedReport[]
  /** Older versions too. */
  readonly byId: ReadonlyMap<string, ShelvedReport>
}

const byYear = (one: ShelvedReport, other: ShelvedReport): number =>
  (other.report.year ?? 0) - (one.report.year ?? 0) ||
  nameOf(one.report).localeCompare(nameOf(other.report), 'zh-CN')

export const createShelf = (reports: readonly ShelvedReport[]): Shelf => {
  const entries = reports.toSorted(byYear)
  return { entries, byId: new Map(entries.map((entry) => [entry.id, entry])) }
}

/** The organisation of a report, or words that say it is not known. */
export const nameOf = ({ organisation }: Pick<AnnualReport, 'organisation'>): string =>
  organisation ?? '机关名称不明'

/** 某机关 2023 年. */
export const nameAndYear = (report: AnnualReport): string =>
  report.year === null ? nameOf(report) : `${nameOf(report)} ${report.year} 年`

/** The title of a report, as printed or as the form would have it. */
export const titleOf = (report: AnnualReport): string =>
  report.title ?? `${nameOf(report)}${report.year === null ? '' : `${report.year}年`}政府信息公开工作年度报告`
