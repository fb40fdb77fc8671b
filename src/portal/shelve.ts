import type { AnnualReport } from '#modules/annual-report'
import { checkAmong, checkReport, digestOf, ReadError, readJson } from '#modules/annual-report'
import type { Shelf, ShelvedReport } from './shelf.ts'
import { createShelf } from './shelf.ts'

/** A file as it lies in the folder of reports: `name` becomes part of the report's address. */
export interface ReportFile {
  readonly name: string
  readonly text: string
}

export interface Shelved {
  readonly shelf: Shelf
  /** One Chinese sentence for each file that is no report; the others are shown all the same. */
  readonly problems: readonly string[]
}

interface NamedReport {
  readonly id: string
  readonly report: AnnualReport
}

const readFile = ({ name, text }: ReportFile): NamedReport | string => {
  try {
    return { id: name, report: readJson(text) }
  } catch (error) {
    if (error instanceof ReadError) return `${name}.json 没有读成：${error.message}`
    throw error
  }
}

/** Reads the reports of a folder of public JSON, checks each by itself and all against each other. */
export const shelve = (files: readonly ReportFile[]): Shelved => {
  const read = files.map((file) => readFile(file))
  const reports = read.filter((entry) => typeof entry !== 'string')
  const among = checkAmong(reports.map(({ id, report }) => digestOf(report, id)))
  const entries: ShelvedReport[] = reports.map(({ id, report }) => ({
    id,
    report,
    findings: [...checkReport(report), ...(among.get(id) ?? [])],
  }))
  return { shelf: createShelf(entries), problems: read.filter((entry) => typeof entry === 'string') }
}
