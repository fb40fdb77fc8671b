import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import type { Sealer } from '#platform/crypto'
import { assertMay, nextOf } from '../../machine/index.ts'
import type { OnDocument } from '../../review/index.ts'
import { approach } from '../../review/index.ts'
import type { Writing } from '../../schema/index.ts'
import { contentOf, digestOf } from '../../store/index.ts'
import { putRewriting, rewriting } from './rewrite.ts'

/**
 * Gives up a correction begun: the working text is again, as another version, what was last public. What was typed stays
 * among the versions; the public side is left alone. Throws Refusal as the table has it.
 */
export const dropCorrection = async (
  tx: Writing,
  act: Act,
  input: OnDocument,
  sealer: Sealer,
): Promise<void> => {
  const { row, situation } = await approach(tx, act, input)
  const { stage } = nextOf(row, assertMay(situation, 'drop'))
  const { version } = await tx
    .selectFrom('publication')
    .select('version')
    .where('document', '=', row.id)
    .executeTakeFirstOrThrow()
  const content = await contentOf(tx, sealer, row, version)
  // To the letter what was signed, though a body would be tidied otherwise today.
  const digest = digestOf(content, row.index_number)
  const anew = { ...(await rewriting(tx, act, row, content, true)), content, digest }
  const note = `放弃更正，回到公开的第 ${version} 版`
  const now = await putRewriting(tx, act, row, anew, { by: input.caller.person, note, stage }, sealer)
  await record(tx, act, {
    what: 'document.drop',
    subject: `document:${row.id}`,
    organisation: row.organisation,
    before: { stage: row.stage, version: row.version, digest: row.digest },
    after: { stage, version: now, digest },
  })
}
