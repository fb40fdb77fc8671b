import type { ReadOnly } from '#platform/db'
import type { FieldProblems } from '#platform/refusal'
import { Refusal } from '#platform/refusal'
import type { OrganisationId, SectionId } from '#modules/organisations'
import type { IdentityTables } from '../tables.ts'

/** What is told of a person. Leave out or give null for what is not known. */
export interface PersonInput {
  readonly name: string
  readonly organisation: OrganisationId | null
  readonly section?: SectionId | null | undefined
  readonly jobTitle?: string | null | undefined
  readonly phone?: string | null | undefined
  readonly email?: string | null | undefined
}

export interface GoodPerson {
  readonly name: string
  readonly organisation: OrganisationId | null
  readonly section: SectionId | null
  readonly jobTitle: string | null
  readonly phone: string | null
  readonly email: string | null
}

const trimmed = (text: string | null | undefined): string | null => {
  const plain = text?.normalize('NFKC').trim() ?? ''
  return plain === '' ? null : plain
}

/** Digits with what people write between them; a mobile phone, a line with its area, an extension. */
const isPhone = (text: string): boolean => /^\+?[\d\s()-]{5,24}(?:(?:转|x|-)\d{1,6})?$/u.test(text)
const isEmail = (text: string): boolean => text.length <= 254 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(text)

const problemsOf = ({ name, jobTitle, phone, email }: GoodPerson): FieldProblems => ({
  ...(name === '' || [...name].length > 50 ? { name: '请填写姓名，最多 50 个字。' } : {}),
  ...([...(jobTitle ?? '')].length > 50 ? { jobTitle: '职务最多 50 个字，请缩短。' } : {}),
  ...(phone !== null && !isPhone(phone)
    ? { phone: '电话号码应当是手机号，或者区号加号码，例如 010-66010000 或者 13800138000。' }
    : {}),
  ...(email !== null && !isEmail(email) ? { email: '电子邮箱的写法不对，例如 name@example.gov.cn。' } : {}),
})

const placeProblems = async (
  query: ReadOnly<IdentityTables>,
  { organisation, section }: GoodPerson,
): Promise<FieldProblems> => {
  if (organisation === null) return section === null ? {} : { section: '先选机构，再选科室。' }
  const body = await query
    .selectFrom('organisation')
    .select('id')
    .where('id', '=', organisation)
    .executeTakeFirst()
  if (!body) return { organisation: '没有这个机构，请从列表里选取。' }
  if (section === null) return {}
  const there = await query
    .selectFrom('section')
    .select('id')
    .where('id', '=', section)
    .where('organisation', '=', organisation)
    .executeTakeFirst()
  return there ? {} : { section: '这个机构没有这个科室，请从列表里选取。' }
}

/** What was typed, trimmed and checked. Throws Refusal `person-invalid` with all that is wrong. */
export const parsePerson = async (
  query: ReadOnly<IdentityTables>,
  input: PersonInput,
): Promise<GoodPerson> => {
  const person: GoodPerson = {
    name: input.name.normalize('NFKC').trim(),
    organisation: input.organisation,
    section: input.section ?? null,
    jobTitle: trimmed(input.jobTitle),
    phone: trimmed(input.phone),
    email: trimmed(input.email),
  }
  const problems = { ...problemsOf(person), ...(await placeProblems(query, person)) }
  if (Object.keys(problems).length === 0) return person
  throw new Refusal('invalid', 'person-invalid', '人员信息有误', Object.values(problems).join(''), problems)
}
