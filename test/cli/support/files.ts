import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { AnnualReport, WriteFormatName } from '#modules/annual-report'
import { numberCell, valueOf, writeReport } from '#modules/annual-report'
import type { CellName } from '#statute/report-form'
import { plainReport } from '../../support/reports.ts'

/** Writes a report as a file; gives its path. */
export const putReport = async (
  path: string,
  report: AnnualReport,
  format: WriteFormatName = 'html',
): Promise<string> => {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, await writeReport(report, format))
  return path
}

/** The report with some cells set. */
export const withCells = (
  report: AnnualReport,
  values: readonly (readonly [cell: CellName, value: number])[],
): AnnualReport => ({
  ...report,
  cells: new Map([...report.cells, ...values.map(([name, value]) => [name, numberCell(value)] as const)]),
})

export const numberIn = (report: AnnualReport, cell: CellName): number =>
  valueOf(report.cells.get(cell)) ?? NaN

/** A report whose tables add up. */
export const soundReport = (seed: number, overrides: Partial<AnnualReport> = {}): AnnualReport =>
  plainReport(seed, { edition: '2021', otherHandling: 'itemised', year: 2023, ...overrides })

/** The same report with the total of new requests mistyped: the sums of tables 3 fail. */
export const faultyReport = (seed: number, overrides: Partial<AnnualReport> = {}): AnnualReport => {
  const report = soundReport(seed, overrides)
  return withCells(report, [['requests.1.6', numberIn(report, 'requests.1.6') + 1]])
}

/** Files that are no report at all, each broken in its own way. */
export const putBroken = async (folder: string): Promise<readonly string[]> => {
  await mkdir(folder, { recursive: true })
  const broken: Readonly<Record<string, string | Uint8Array>> = {
    '空.html': '',
    '图片.html': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]),
    '闲话.txt': '今天天气很好。',
    '半截.json': '{"schema": "gongkai.annual-report/1"',
    '扫描.pdf': '%PDF-1.7',
    '坏.docx': Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]),
  }
  for (const [name, content] of Object.entries(broken)) await writeFile(join(folder, name), content)
  return Object.keys(broken).map((name) => join(folder, name))
}
