import assert from 'node:assert/strict'
import type { Case } from '#modules/requests'
import { naiveDue } from './naive.ts'

/** What must hold of every case after every step. */
export const assertSound = (found: Case): void => {
  const { stage, outcome, lateness, clock, draft } = found
  const naive = clock === null ? undefined : naiveDue(found.events)
  const why = () => JSON.stringify(found.events.map(({ kind, on }) => [kind, on]))
  assert.equal(lateness.due, naive, why())
  if (['decided', 'settled', 'closed', 'archived'].includes(stage)) assert.ok(outcome, why())
  if (['settled', 'closed', 'archived'].includes(stage)) assert.ok(lateness.concludedOn, why())
  if (['unconfirmed', 'registered', 'handling', 'review', 'approved'].includes(stage))
    assert.equal(outcome, null, why())
  if (stage === 'unconfirmed') assert.equal(clock, null)
  if (stage === 'approved') {
    const signers = draft?.signatures.map(({ by }) => by) ?? []
    assert.equal(signers.length, 3, why())
    assert.equal(new Set(signers).size, signers.length, why())
    assert.ok(
      ![draft?.by, draft?.submitted?.by].some((by) => by !== undefined && signers.includes(by)),
      why(),
    )
    assert.ok(draft?.signatures.every(({ digest }) => digest === draft.digest))
  }
}
