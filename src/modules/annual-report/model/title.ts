import type { AnnualReport } from './report.ts'

/** The title as printed in the report, or as the form words it. */
export const titleOf = ({ title, organisation, year }: AnnualReport): string =>
  title ?? `${organisation ?? ''}${year === null ? '' : `${year}年`}政府信息公开工作年度报告`
