import type { Act } from '#platform/audit'
import type { PersonId } from '#modules/organisations'
import { afterSave } from '../../machine/index.ts'
import type { Stage, Writing } from '../../schema/index.ts'
import type { DocumentRow } from '../../schema/tables.ts'
import type { Voided } from './common.ts'
import { voidRound } from './common.ts'

export interface Edit {
  /** The document as it was before. */
  readonly row: DocumentRow
  readonly by: PersonId
  /** Of the new text. */
  readonly digest: string
}

export interface Edited {
  /** Where the document is now: for the saving command to write. */
  readonly stage: Stage
  /** Whose signatures ceased to hold, in the order they were given. */
  readonly voided: readonly Voided[]
}

const underReview: ReadonlySet<Stage> = new Set<Stage>(['review', 'approved', 'scheduled'])

/**
 * What a save does to a review: another digest voids every signature of a round under way and cancels a planned moment;
 * what is published keeps its own. Writes no row of the trail: that is the save's. The same digest changes nothing.
 */
export const onEdit = async (tx: Writing, act: Act, { row, by, digest }: Edit): Promise<Edited> => {
  const stage = digest === row.digest ? row.stage : (afterSave(row) ?? row.stage)
  if (digest === row.digest || !underReview.has(row.stage)) return { stage, voided: [] }
  const voided = await voidRound(tx, act, row, by)
  if (row.stage === 'scheduled')
    await tx
      .updateTable('document')
      .set({ scheduled_for: null, scheduled_by: null, scheduled_act: null })
      .where('id', '=', row.id)
      .execute()
  return { stage, voided }
}
