import type { Act } from '#platform/audit'
import type { Instant } from '#platform/clock'
import type { Sealer } from '#platform/crypto'
import { Refusal } from '#platform/refusal'
import type { PersonId } from '#modules/organisations'
import type { Event } from '../../machine/index.ts'
import { assertMay, nextOf } from '../../machine/index.ts'
import type { Review, Seen } from '../../review/index.ts'
import { approach, assertSeen, standingOver } from '../../review/index.ts'
import type { ActKind, Visibility, Writing } from '../../schema/index.ts'
import type { DocumentRow } from '../../schema/tables.ts'
import { putAct, release } from '../release.ts'
import type { Telling, Told } from '../told.ts'
import { told } from '../told.ts'

export interface PublishDocument extends Seen, Telling {}

/** What publishing means by what the public sees now. */
const kinds: Readonly<Record<Visibility, ActKind>> = {
  none: 'publish',
  public: 'correct',
  withdrawn: 'restore',
}

/** The event of the table that publishing is in a state. */
const publishing = ({ visibility }: DocumentRow): Event => (visibility === 'public' ? 'correct' : 'publish')

/** 先审后发. Throws Refusal `chain-incomplete` where no complete chain of different people stands under these very bytes. */
export const assertChain = (row: DocumentRow, review: Review): void => {
  if (standingOver({ ...review, overrides: [] }, row.drafter, row) === 'chain') return
  throw new Refusal(
    'conflict',
    'chain-incomplete',
    '审核没有走完',
    '现在这一版没有完整的签署（三审三校和保密审查，各由不同的人签署），不能发布。',
  )
}

interface Letting extends Told {
  readonly person: PersonId
  readonly scheduledFor?: Instant | undefined
}

/** Publishes an approved version whose chain holds; gives its number. */
export const letOut = async (
  tx: Writing,
  act: Act,
  { row, review }: { readonly row: DocumentRow; readonly review: Review },
  letting: Letting,
  sealer: Sealer,
): Promise<number> => {
  assertChain(row, review)
  const kind = kinds[row.visibility]
  const { version, digest } = row
  const deed = { ...letting, kind, version, digest }
  const number = await release(tx, act, row, { ...deed, emergency: false }, sealer)
  await putAct(tx, act, row, deed, { what: `document.${kind}`, stage: 'settled', visibility: 'public' })
  return number
}

/**
 * Publishes a document that all have signed: 条例第二十三条. One that is public is corrected, one that was withdrawn
 * comes back, both with a reason and a notice. Gives its number. Throws Refusal: what the table of states says,
 * `document-changed`, `act-untold`, `chain-incomplete`, `gate-blocks`, `column-closed`, `attachment-missing`.
 */
export const publishDocument = async (
  tx: Writing,
  act: Act,
  { digest, reason, notice, ...input }: PublishDocument,
  sealer: Sealer,
): Promise<number> => {
  const { row, situation, review } = await approach(tx, act, input)
  nextOf(row, assertMay(situation, publishing(row)))
  assertSeen(row, digest)
  const said = told({ reason, notice }, row.visibility !== 'none')
  return letOut(tx, act, { row, review }, { ...said, person: input.caller.person }, sealer)
}
