import type { LocalDate } from '#statute/calendar'
import { newId } from '#platform/ids'
import { parseRegionCode } from '../codes/index.ts'
import { forever } from '../dates/span.ts'
import { attach } from '../hierarchy/attach.ts'
import type { OrganisationId } from '../ids.ts'
import { organisationId } from '../ids.ts'
import { assertFields, basisCheck, dateCheck, tidied } from '../input.ts'
import type { OrganisationRow, Writing } from '../schema/tables.ts'
import type { Level, OrganisationKind, SuperiorKind } from '../schema/words.ts'
import { superiorKinds } from '../schema/words.ts'
import { assertCodeFree } from './code-free.ts'
import type { Details, DetailsInput } from './details.ts'
import { creditCodeChecks, creditCodeOf, detailChecks, detailsAfter } from './details.ts'
import type { NameInput } from './names.ts'
import { giveName, nameChecks } from './names.ts'

/** What a new body is. */
export interface NewOrganisation extends NameInput, DetailsInput {
  readonly level: Level
  readonly kind: OrganisationKind
  readonly regionCode: string
  readonly creditCode?: string | null | undefined
  /** The bodies above it from its first day on, one of each kind at most. */
  readonly superiors?: Partial<Readonly<Record<SuperiorKind, OrganisationId | undefined>>> | undefined
}

export interface Opening {
  readonly from: LocalDate
  readonly basis: string | null | undefined
}

const empty = ({ level, kind, regionCode }: NewOrganisation): Details => ({
  level,
  kind,
  region_code: parseRegionCode(regionCode),
  site_code: null,
  address: null,
  postcode: null,
  phone: null,
  fax: null,
  email: null,
  office_hours: null,
  website: null,
})

const writtenOf = (body: OrganisationRow, input: NewOrganisation, details: Details): object => ({
  name: tidied(input.name),
  shortName: tidied(input.shortName),
  creditCode: body.credit_code,
  ...details,
  territorial: input.superiors?.territorial ?? null,
  line: input.superiors?.line ?? null,
  from: body.valid_from,
  basis: body.basis,
})

export interface Inserted {
  readonly body: OrganisationRow
  /** What was written, for the trail. */
  readonly written: object
}

/** Writes a new body and where it belongs; the trail is the caller's. Paths of what is wrong begin with `path`. */
export const insertOrganisation = async (
  tx: Writing,
  input: NewOrganisation,
  { from, basis }: Opening,
  path = '',
): Promise<Inserted> => {
  assertFields([
    ...nameChecks(input, path),
    ...detailChecks(input, path),
    ...creditCodeChecks(input.creditCode, input.kind, `${path}creditCode`),
    basisCheck(basis),
    dateCheck(from, 'from'),
  ])
  const code = creditCodeOf(input.creditCode)
  await assertCodeFree(tx, code, `${path}creditCode`)
  const dates = { valid_from: from, valid_until: forever }
  const body = { id: organisationId(newId()), credit_code: code, basis: tidied(basis), ...dates }
  await tx.insertInto('organisation').values(body).execute()
  await giveName(tx, body, { ...input, from, basis: body.basis })
  const details = detailsAfter(empty(input), input)
  await tx
    .insertInto('organisation_detail')
    .values({ id: newId(), organisation: body.id, ...details, ...dates })
    .execute()
  for (const kind of superiorKinds) {
    const superior = input.superiors?.[kind]
    if (superior !== undefined)
      await attach(tx, body, { kind, superior, from, basis: body.basis, path: `${path}superiors.${kind}` })
  }
  return { body, written: writtenOf(body, input, details) }
}
