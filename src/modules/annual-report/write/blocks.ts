import type { PartTitle } from '#statute/report-form'
import type { AnnualReport, Section } from '../model/index.ts'
import { formOfReport, itemsOf, titleOf } from '../model/index.ts'
import { unsaidFacts } from './facts.ts'
import type { TableName } from './layout/index.ts'

/** A report as it is printed, from top to bottom. */
export type Block =
  | { readonly kind: 'title' | 'fact' | 'part' | 'paragraph' | 'signature'; readonly text: string }
  /** A line that starts with （一）: its title, and what follows the title in the same line. */
  | { readonly kind: 'item'; readonly title: string; readonly rest: string }
  | { readonly kind: 'table'; readonly table: TableName }

const tableAfter: Readonly<Record<string, TableName>> = { 二: 'proactive', 三: 'requests', 四: 'remedies' }

const lineBlock = (line: string): Block => {
  const item = itemsOf(line)[0]
  if (item === undefined || item.title === '') return { kind: 'paragraph', text: line }
  const title = line.slice(0, line.length - item.text.length)
  return { kind: 'item', title, rest: item.text }
}

const dateLine =
  /^[（(]?[\d〇一二三四五六七八九十]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日[）)]?$/u

/** The office and the date under the last words of a report. */
const signatureStart = (lines: readonly string[], organisation: string | null): number => {
  const last = lines.length - 1
  if (!dateLine.test(lines[last]?.replaceAll(/\s/gu, '') ?? '')) return lines.length
  return organisation !== null && lines[last - 1] === organisation ? last - 1 : last
}

const textBlocks = (text: string, signedBy?: string | null): Block[] => {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const signature = signedBy === undefined ? lines.length : signatureStart(lines, signedBy)
  return lines.map((line, index) =>
    index >= signature ? { kind: 'signature', text: line } : lineBlock(line),
  )
}

/**
 * The sections with an empty one for each part that carries a table and is missing, under its official title:
 * the table needs a place to stand.
 */
const withTableParts = (report: AnnualReport): readonly Section[] => {
  const { parts } = formOfReport(report)
  const order = parts.map((part) => part.number)
  const place = (sections: readonly Section[], { number, label }: PartTitle): readonly Section[] => {
    const later = sections.findIndex((section) => order.indexOf(section.number) > order.indexOf(number))
    const added: Section = { number, title: label.text, text: '' }
    return later < 0 ? [...sections, added] : sections.toSpliced(later, 0, added)
  }
  return parts
    .filter(({ number }) => number in tableAfter && report.sections.every((each) => each.number !== number))
    .reduce(place, report.sections)
}

const partBlocks = (
  section: Section,
  table: TableName | undefined,
  signedBy: string | null | undefined,
): Block[] => [
  { kind: 'part', text: `${section.number}、${section.title}` },
  ...textBlocks(section.text, signedBy),
  ...(table === undefined ? [] : [{ kind: 'table' as const, table }]),
]

/** Everything a written report shows. Each of the three tables is there once, even where its part is missing. */
export const blocksOf = (report: AnnualReport): Block[] => {
  const sections = withTableParts(report)
  return [
    { kind: 'title', text: titleOf(report) },
    ...unsaidFacts(report).map((text) => ({ kind: 'fact' as const, text })),
    ...textBlocks(report.preface),
    ...sections.flatMap((section, index) => {
      const first = sections.findIndex((each) => each.number === section.number) === index
      const last = index === sections.length - 1
      return partBlocks(
        section,
        first ? tableAfter[section.number] : undefined,
        last ? report.organisation : undefined,
      )
    }),
  ]
}
