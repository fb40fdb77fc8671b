import type { Act } from '#platform/audit'
import type { Case, DeliverAnswer, GivenOut, RequestCells } from '#modules/requests'
import { deliverAnswer, loadCase } from '#modules/requests'
import type { Choice, Chosen } from '../giving/index.ts'
import { chosenFor } from '../giving/index.ts'
import type { Writing } from '../schema/tables.ts'

interface DeliverByHand extends Omit<DeliverAnswer, 'given'>, Choice {}

const givenOut = ({ files, giving }: Chosen): GivenOut | undefined =>
  giving === null
    ? undefined
    : { how: giving, files: files.map(({ release, digest, size }) => ({ release, digest, size })) }

/**
 * An answer that went out without a letter of the house, written into its case by hand: held to the same as any other
 * that hands something over, and what went out with it is written there too. Throws Refusal as `chosenFor` and
 * `deliverAnswer` do.
 */
export const deliverByHand = async (
  tx: Writing,
  act: Act,
  { files, giving, ...input }: DeliverByHand,
  cells: RequestCells,
): Promise<Case> => {
  const { request } = input
  const { outcome } = (await loadCase(tx, request)).found
  const chosen = outcome && (await chosenFor(tx, { kind: outcome.decision, request }, { files, giving }))
  return deliverAnswer(tx, act, { ...input, given: chosen === null ? undefined : givenOut(chosen) }, cells)
}
