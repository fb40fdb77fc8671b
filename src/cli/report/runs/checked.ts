import type { AnnualReport, Finding, Repair, ReportDigest } from '#modules/annual-report'
import { checkAmong, checkReport, digestOf, repairsOf } from '#modules/annual-report'
import type { Input } from '../../inputs/input.ts'
import { detached } from '../../text/detached.ts'

/** What checking one file came to. The report itself is not kept. */
export interface Checked extends Pick<AnnualReport, 'organisation' | 'year' | 'edition' | 'otherHandling'> {
  readonly file: string
  readonly findings: readonly Finding[]
  readonly repairs: readonly Repair[]
}

/** Checks reports one by one, and at the end against each other. */
export interface Examination {
  readonly add: (input: Input, report: AnnualReport) => void
  /** Everything that was added, in that order, with what only the reports together show. */
  readonly finish: () => readonly Checked[]
}

const checkOne = ({ name }: Input, report: AnnualReport): Checked => {
  const { organisation, year, edition, otherHandling } = report
  const findings = checkReport(report)
  return { file: name, organisation, year, edition, otherHandling, findings, repairs: repairsOf(report) }
}

/** Of each report only its findings, repairs and digest are kept: some kilobytes. */
export const createExamination = (): Examination => {
  const all: Checked[] = []
  const digests: ReportDigest[] = []
  return {
    add: (input, report) => {
      const checked = detached(checkOne(input, report))
      all.push(checked)
      digests.push(digestOf({ ...report, organisation: checked.organisation }, input.name))
    },
    finish: () => {
      const among = checkAmong(digests)
      return all.map((checked) => ({
        ...checked,
        findings: [...checked.findings, ...(among.get(checked.file) ?? [])],
      }))
    },
  }
}

export const hasErrors = ({ findings }: Checked): boolean =>
  findings.some(({ severity }) => severity === 'error')
