import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { dayOf } from '#platform/clock'
import type { Sealer } from '#platform/crypto'
import { assertSource } from '../../gate/index.ts'
import { assertMay, nextOf } from '../../machine/index.ts'
import type { OnDocument } from '../../review/index.ts'
import { approach } from '../../review/index.ts'
import type { Stage, Writing } from '../../schema/index.ts'
import type { DocumentRow } from '../../schema/tables.ts'
import { contentOf } from '../../store/index.ts'

const putStage = async (
  tx: Writing,
  act: Act,
  row: DocumentRow,
  { what, stage }: { readonly what: string; readonly stage: Stage },
): Promise<void> => {
  await tx.updateTable('document').set({ stage, updated_at: act.at }).where('id', '=', row.id).execute()
  await record(tx, act, {
    what,
    subject: `document:${row.id}`,
    organisation: row.organisation,
    before: { stage: row.stage },
    after: { stage, mode: row.mode, version: row.version, digest: row.digest },
  })
}

/** Gives up a draft that was never public; its index number is not used again. Throws Refusal as the table has it. */
export const discardDocument = async (
  tx: Writing,
  act: Act,
  { reason, ...input }: OnDocument & { readonly reason: string },
): Promise<void> => {
  const { row, situation } = await approach(tx, act, input)
  const { stage } = nextOf(row, assertMay(situation, 'discard'))
  await putStage(tx, { ...act, why: reason }, row, { what: 'document.discard', stage })
}

/**
 * Keeps what is not to be published unasked, with why, by which article, and when it is looked at again: 条例第十四条至
 * 第十六条、第十八条. Throws Refusal: what the table of states says, `gate-blocks`.
 */
export const keepDocument = async (
  tx: Writing,
  act: Act,
  input: OnDocument,
  sealer: Sealer,
): Promise<void> => {
  const { row, situation } = await approach(tx, act, input)
  const { stage } = nextOf(row, assertMay(situation, 'keep'))
  assertSource(await contentOf(tx, sealer, row), dayOf(act.at))
  await putStage(tx, act, row, { what: 'document.keep', stage })
}
