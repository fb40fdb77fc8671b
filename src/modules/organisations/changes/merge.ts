import type { LocalDate } from '#statute/calendar'
import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import type { OrganisationId } from '../ids.ts'
import { assertFields, basisCheck, tidied } from '../input.ts'
import { loadOrganisation } from '../schema/load.ts'
import type { Writing } from '../schema/tables.ts'
import { endOrganisation } from './end.ts'
import { passOn } from './pass-on.ts'
import { takeOver } from './take-over.ts'
import type { Target } from './target.ts'
import { reach } from './target.ts'

export interface MergeOrganisations {
  /** The bodies that end: one or more into a body there is, two or more into a new one. */
  readonly merged: readonly OrganisationId[]
  readonly into: Target
  readonly on: LocalDate
  readonly basis?: string | null | undefined
}

const mergedDefect = (merged: readonly OrganisationId[], into: Target): string | undefined => {
  if (new Set(merged).size < merged.length) return '同一个机构选了两次，请删去一个。'
  if ('opening' in into) return merged.length < 2 ? '合并成新机构，至少要有两个机构。' : undefined
  if (merged.length === 0) return '请选取被合并的机构。'
  return merged.includes(into.organisation) ? '合并后的机构不能同时是被合并的机构。' : undefined
}

/**
 * Ends several bodies in favour of one, which answers for all of theirs and takes their subordinates. Gives its id.
 * Throws Refusal: `organisation-invalid`, `organisation-missing`, `organisation-not-yet`, `organisation-ended`,
 * `date-order`, `superior-circle`, and those of opening a body.
 */
export const mergeOrganisations = async (
  tx: Writing,
  act: Act,
  input: MergeOrganisations,
): Promise<OrganisationId> => {
  const { merged, into, on } = input
  assertFields([['merged', mergedDefect(merged, into)], basisCheck(input.basis)])
  const basis = tidied(input.basis)
  for (const [index, id] of merged.entries())
    await endOrganisation(tx, await loadOrganisation(tx, id, `merged.${index}`), on, `merged.${index}`)
  const { id: successor, opened } = await reach(tx, into, on, basis, 'into')
  const moved: OrganisationId[] = []
  for (const [index, organisation] of merged.entries()) {
    const path = `merged.${index}`
    moved.push(...(await takeOver(tx, { from: organisation, to: successor, on, basis, path })))
    await passOn(tx, { organisation, kind: 'merged', on, successor, place: index, basis })
  }
  await record(tx, act, {
    what: 'organisation.merge',
    subject: `organisation:${successor}`,
    organisation: successor,
    before: { merged },
    after: { on, basis, opened, moved },
  })
  return successor
}
