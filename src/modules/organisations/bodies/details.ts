import type { CreditCode } from '../codes/index.ts'
import {
  creditCodeDefect,
  isForeignToGovernment,
  parseCreditCode,
  parseRegionCode,
  parseSiteCode,
  regionCodeDefect,
  siteCodeDefect,
} from '../codes/index.ts'
import type { Check } from '../input.ts'
import { tidied } from '../input.ts'
import type { DetailRow } from '../schema/tables.ts'
import type { Level, OrganisationKind } from '../schema/words.ts'
import type { ContactInput } from './contact.ts'
import { contactChecks } from './contact.ts'

/** What may be told of a body. What is left out stays as it is; null empties what may be empty. */
export interface DetailsInput {
  readonly level?: Level | undefined
  readonly kind?: OrganisationKind | undefined
  readonly regionCode?: string | undefined
  readonly siteCode?: string | null | undefined
  readonly contact?: ContactInput | undefined
}

/** What is published of a body, without the days it holds. */
export type Details = Omit<DetailRow, 'id' | 'organisation' | 'valid_from' | 'valid_until'>

/** What a row says, without where and when. */
export const detailsIn = (row: DetailRow): Details => ({
  level: row.level,
  kind: row.kind,
  region_code: row.region_code,
  site_code: row.site_code,
  address: row.address,
  postcode: row.postcode,
  phone: row.phone,
  fax: row.fax,
  email: row.email,
  office_hours: row.office_hours,
  website: row.website,
})

/** The defect of a text that may be left out. */
const defectIn = (
  text: string | null | undefined,
  defectOf: (text: string) => string | undefined,
): string | undefined => {
  const kept = tidied(text)
  return kept === null ? undefined : defectOf(kept)
}

/** What to look at in what is told, each by its path behind `path`. */
export const detailChecks = (input: DetailsInput, path: string): readonly Check[] => [
  [
    `${path}regionCode`,
    input.regionCode === undefined ? undefined : regionCodeDefect(input.regionCode.trim()),
  ],
  [`${path}siteCode`, defectIn(input.siteCode, siteCodeDefect)],
  ...contactChecks(input.contact, `${path}contact`),
]

/** What holds after what is told, by what held before. The checks have been passed. */
export const detailsAfter = (before: Details, input: DetailsInput): Details => {
  const { level, kind, regionCode, siteCode, contact = {} } = input
  const site = tidied(siteCode)
  const text = (given: string | null | undefined, kept: string | null): string | null =>
    given === undefined ? kept : tidied(given)
  return {
    level: level ?? before.level,
    kind: kind ?? before.kind,
    region_code: regionCode === undefined ? before.region_code : parseRegionCode(regionCode),
    site_code: siteCode === undefined ? before.site_code : site === null ? null : parseSiteCode(site),
    address: text(contact.address, before.address),
    postcode: text(contact.postcode, before.postcode),
    phone: text(contact.phone, before.phone),
    fax: text(contact.fax, before.fax),
    email: text(contact.email, before.email),
    office_hours: text(contact.officeHours, before.office_hours),
    website: text(contact.website, before.website),
  }
}

const organs: readonly OrganisationKind[] = ['government', 'government-office', 'administrative']

/** What to look at in a credit code: itself, and that the authority that gave it gives codes to such bodies. */
export const creditCodeChecks = (
  text: string | null | undefined,
  kind: OrganisationKind,
  path: string,
): readonly Check[] => {
  const defect = defectIn(text?.toUpperCase(), creditCodeDefect)
  const code = defect === undefined ? creditCodeOf(text) : null
  return [
    [path, defect],
    [
      path,
      code !== null && organs.includes(kind) && isForeignToGovernment(code)
        ? `这个代码以“${code.charAt(0)}”开头，是企业、社会组织或者工会的，不是行政机关的，请对照证书核对。`
        : undefined,
    ],
  ]
}

/** The code told; null for none. The checks have been passed. */
export const creditCodeOf = (text: string | null | undefined): CreditCode | null => {
  const kept = tidied(text)
  return kept === null ? null : parseCreditCode(kept)
}
