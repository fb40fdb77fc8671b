import type { Basis } from '#statute/dated'
import { certaintyText, citation } from '#statute/dated'

/** What is wrong with what a kind asks for. */
export interface FieldProblem {
  /** `fields.decidedOn`, `documentNumber`, `title`. */
  readonly where: string
  readonly code: string
  /** Whether it must be mended before anybody signs. */
  readonly blocks: boolean
  /** What is wrong and what to mend. */
  readonly sentence: string
  /** What it stands on, and how sure that is where the text was not read. */
  readonly basis: string
}

/** A basis in words; how sure it is stands behind it where its text was not read. */
export const basisText = (basis: Basis): string =>
  basis.certainty === 'read' ? citation(basis) : `${citation(basis)}（${certaintyText(basis.certainty)}）`

/** Writes a problem down in one line. */
export const problem = (
  where: string,
  code: string,
  blocks: boolean,
  sentence: string,
  basis: Basis,
): FieldProblem => ({ where, code, blocks, sentence, basis: basisText(basis) })
