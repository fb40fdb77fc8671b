import type { AnnualReport } from '../model/index.ts'
import type { DuplicateReport } from './aggregate.ts'

/** Who has reported for which year, against who has to. */
export interface Roll {
  /** How many organisations have to report. */
  readonly expected: number
  /** Notes a report; gives the name it counts under, or null when that organisation and year were there. */
  readonly enter: (name: string, report: AnnualReport) => string | null
  /** Expected organisations without any report. */
  readonly missing: () => readonly string[]
  /** Expected organisations without a report of a year. */
  readonly absentIn: (year: number | null) => readonly string[]
  readonly unexpected: () => readonly string[]
  readonly duplicates: () => readonly DuplicateReport[]
}

interface Entry {
  readonly organisation: string
  readonly year: number | null
  readonly names: string[]
}

/** Names are the same whatever their width and spaces. */
const keyOf = (name: string): string => name.normalize('NFKC').replaceAll(/\s/gu, '')

/** An empty roll. A report answers for an expected name by its organisation or by the name it came under. */
export const createRoll = (expected: readonly string[]): Roll => {
  const entries = new Map<string, Entry>()
  const expectedKeys = new Set(expected.map(keyOf))
  const wanted = [...new Map(expected.map((name) => [keyOf(name), name])).values()]
  const unexpected = new Set<string>()
  const reported = new Map<number | null, Set<string>>()
  const lacking = (has: (key: string) => boolean): string[] => wanted.filter((name) => !has(keyOf(name)))
  return {
    expected: wanted.length,
    enter: (name, report) => {
      const organisation = report.organisation ?? name
      const key = `${keyOf(organisation)} ${String(report.year)}`
      const known = entries.get(key)
      if (known) {
        known.names.push(name)
        return null
      }
      entries.set(key, { organisation, year: report.year, names: [name] })
      const keys = [keyOf(organisation), keyOf(name)]
      if (expectedKeys.size > 0 && !keys.some((one) => expectedKeys.has(one))) unexpected.add(organisation)
      const present = reported.get(report.year) ?? new Set<string>()
      for (const one of keys) present.add(one)
      reported.set(report.year, present)
      return organisation
    },
    missing: () => lacking((key) => reported.values().some((keys) => keys.has(key))),
    absentIn: (year) => lacking((key) => reported.get(year)?.has(key) ?? false),
    unexpected: () => [...unexpected],
    duplicates: () =>
      entries
        .values()
        .filter(({ names }) => names.length > 1)
        .map(({ organisation, year, names: [counted = '', ...ignored] }) => ({
          organisation,
          year,
          counted,
          ignored,
        }))
        .toArray(),
  }
}
