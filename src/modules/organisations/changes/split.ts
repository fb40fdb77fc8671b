import type { LocalDate } from '#statute/calendar'
import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import type { OrganisationId } from '../ids.ts'
import type { Check } from '../input.ts'
import { assertFields, basisCheck, longTextDefect, refuse, tidied } from '../input.ts'
import { loadOrganisation } from '../schema/load.ts'
import type { Writing } from '../schema/tables.ts'
import { endOrganisation } from './end.ts'
import { passOn } from './pass-on.ts'
import { takeOver } from './take-over.ts'
import type { Reached, Target } from './target.ts'
import { reach } from './target.ts'

/** A body that takes a part of the duties over, and which. */
export type SplitPart = Target & { readonly duties?: string | null | undefined }

export interface SplitOrganisation {
  readonly organisation: OrganisationId
  /** Two or more. */
  readonly into: readonly SplitPart[]
  readonly on: LocalDate
  readonly basis?: string | null | undefined
  /** Which part, by its place in `into` from 0, takes the subordinates. */
  readonly subordinatesTo?: number | undefined
}

const checksOf = ({ into, basis, subordinatesTo }: SplitOrganisation): readonly Check[] => [
  ['into', into.length < 2 ? '分立至少要有两个承接的机构；只划转一部分职责，请用“职权划转”。' : undefined],
  [
    'subordinatesTo',
    subordinatesTo !== undefined && into[subordinatesTo] === undefined
      ? '请从承接的机构里选取一个接管下级机构。'
      : undefined,
  ],
  ...into.map(({ duties }, index): Check => [
    `into.${index}.duties`,
    longTextDefect(duties, '承接的职责', 500),
  ]),
  basisCheck(basis),
]

/**
 * Ends a body in favour of several, each of which answers for its part. Gives their ids in order. Where the body is to
 * stay, open the new ones and use `moveDuties`. Throws Refusal as merging does, and `organisation-has-subordinates`.
 */
export const splitOrganisation = async (
  tx: Writing,
  act: Act,
  input: SplitOrganisation,
): Promise<readonly OrganisationId[]> => {
  const { organisation, into, on, subordinatesTo } = input
  assertFields(checksOf(input))
  const basis = tidied(input.basis)
  await endOrganisation(tx, await loadOrganisation(tx, organisation, 'organisation'), on, 'organisation')
  const parts: Reached[] = []
  for (const [index, part] of into.entries()) {
    const path = `into.${index}`
    const reached = await reach(tx, part, on, basis, path)
    if (parts.some(({ id }) => id === reached.id))
      throw refuse('invalid', 'split-twice', '同一个机构选了两次', '同一个机构只填一次，职责写在一起。', path)
    await passOn(tx, {
      organisation,
      kind: 'split',
      on,
      successor: reached.id,
      place: index,
      duties: part.duties,
      basis,
    })
    parts.push(reached)
  }
  const to = subordinatesTo === undefined ? undefined : parts[subordinatesTo]?.id
  const moved = await takeOver(tx, { from: organisation, to, on, basis, path: 'subordinatesTo' })
  await record(tx, act, {
    what: 'organisation.split',
    subject: `organisation:${organisation}`,
    organisation,
    after: {
      on,
      basis,
      moved,
      into: parts.map(({ id, opened }, index) => ({ id, opened, duties: tidied(into[index]?.duties) })),
    },
  })
  return parts.map(({ id }) => id)
}
