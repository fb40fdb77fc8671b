import type { CellName } from '#statute/report-form'

/** The address of a report's page. */
export const reportPath = (id: string): string => `/reports/${encodeURIComponent(id)}`

/** The id of a cell on its page, so that findings can point at it. */
export const cellAnchor = (cell: CellName): string => cell

/** The id of a finding on its page; findings are numbered from 1. */
export const findingAnchor = (number: number): string => `finding-${number}`
