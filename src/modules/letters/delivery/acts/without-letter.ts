import { handsOver } from '#statute/decisions'
import type { Act } from '#platform/audit'
import { assertConfirmed } from '#modules/release'
import type { Case, DeliverAnswer, RequestCells } from '#modules/requests'
import { deliverAnswer, loadCase } from '#modules/requests'
import type { Writing } from '../schema/tables.ts'

/**
 * An answer that went out without a letter of the house, written into its case by hand: held to the same as any other
 * that hands something over. Throws Refusal `release-unconfirmed`, and as `deliverAnswer` does.
 */
export const deliverByHand = async (
  tx: Writing,
  act: Act,
  input: DeliverAnswer,
  cells: RequestCells,
): Promise<Case> => {
  const { outcome } = (await loadCase(tx, input.request)).found
  if (outcome !== null && handsOver(outcome.decision)) await assertConfirmed(tx, input.request)
  return deliverAnswer(tx, act, input, cells)
}
