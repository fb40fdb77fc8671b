import type { AnnualReport, WriteFormat } from '#modules/annual-report'
import { titleOf, writeFormats, writeReport } from '#modules/annual-report'
import { drawPdf } from '#platform/paper'
import { paperOf } from './paper-of.ts'

const { docx, xlsx, html, json } = writeFormats

/** What a report can be had as: for reading, for working on, for programs. */
export const reportFormats = {
  docx,
  pdf: { extension: '.pdf', mediaType: 'application/pdf', name: 'PDF' },
  xlsx,
  html,
  json,
} as const satisfies Record<string, WriteFormat>

export type ReportFormat = keyof typeof reportFormats

export interface ReportFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/**
 * A report as a file. Word, Excel, the page and the data are written as those of any report; PDF is drawn from the same
 * layout, tagged and searchable, its type embedded. Throws Refusal `paper.busy`.
 */
export const reportFile = async (report: AnnualReport, format: ReportFormat): Promise<ReportFile> => {
  const { mediaType, extension } = reportFormats[format]
  const bytes = format === 'pdf' ? (await drawPdf(paperOf(report))).bytes : await writeReport(report, format)
  return { name: `${titleOf(report)}${extension}`, mediaType, bytes }
}
