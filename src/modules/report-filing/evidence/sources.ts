import type { CellName } from '#statute/report-form'
import { chargeSource, decisionSource } from './counted.ts'
import { processingFeeSource } from './processing-fees.ts'
import { registerSource } from './register.ts'
import { remedySource } from './remedies.ts'
import { requestSource } from './requests.ts'
import type { Source } from './source.ts'

/** Everything figures of the report come from, in the order lists show it. */
export const sources: readonly Source[] = [
  registerSource,
  decisionSource,
  chargeSource,
  processingFeeSource,
  requestSource,
  remedySource,
]

/** A source by its word. Throws TypeError on one there is none of. */
export const sourceBy = (code: string): Source => {
  const found = sources.find((source) => source.code === code)
  if (found) return found
  throw new TypeError(`no source of evidence: ${code}`)
}

/** The words of the edition of 2021 in those of a form: （六）其他处理 may be one row. */
export const cellOfForm = (cell: CellName, cells: { readonly has: (name: CellName) => boolean }) =>
  cells.has(cell) ? cell : (cell.replace(/^requests\.3\.6\.[123]\./u, 'requests.3.6.') as CellName)
