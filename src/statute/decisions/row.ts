import type { OtherHandling } from '#statute/report-form'

/** The rows of table 3, part 三, in which a request ends: codes of the form of 2021. */
export type ResultRow =
  | '3.1'
  | '3.2'
  | '3.3.1'
  | '3.3.2'
  | '3.3.3'
  | '3.3.4'
  | '3.3.5'
  | '3.3.6'
  | '3.3.7'
  | '3.3.8'
  | '3.4.1'
  | '3.4.2'
  | '3.4.3'
  | '3.5.1'
  | '3.5.2'
  | '3.5.3'
  | '3.5.4'
  | '3.5.5'
  | '3.6.1'
  | '3.6.2'
  | '3.6.3'

/** 国办公开办函〔2019〕60号: （六）其他处理 was one row then; every other row is the same. */
export const printedRow = (row: ResultRow, other: OtherHandling): string =>
  other === 'single' && row.startsWith('3.6.') ? '3.6' : row
