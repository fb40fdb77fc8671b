import { refuse } from '#platform/refusal'
import type { OrganisationId, PersonId, SectionId } from '#modules/organisations'
import type { Fact } from '../events/index.ts'
import type { Query } from '../schema/index.ts'

const assertPerson = async (query: Query, organisation: OrganisationId, id: PersonId): Promise<void> => {
  const person = await query
    .selectFrom('person')
    .select('id')
    .where('id', '=', id)
    .where('organisation', '=', organisation)
    .where('status', '=', 'active')
    .executeTakeFirst()
  if (!person)
    throw refuse('invalid', 'request-person', '不能交给这个人', '请从本机构在职的人员里选取。', 'person')
}

const assertSection = async (query: Query, organisation: OrganisationId, id: SectionId): Promise<void> => {
  const section = await query
    .selectFrom('section')
    .select('id')
    .where('id', '=', id)
    .where('organisation', '=', organisation)
    .executeTakeFirst()
  if (!section)
    throw refuse('invalid', 'request-section', '没有这个科室', '请从本机构的科室里选取。', 'section')
}

const assertFiles = async (
  query: Query,
  organisation: OrganisationId,
  files: readonly string[],
): Promise<void> => {
  if (files.length === 0) return
  const known = await query
    .selectFrom('file')
    .select('id')
    .where('id', 'in', files)
    .where('organisation', '=', organisation)
    .execute()
  if (new Set(known.map(({ id }) => id)).size < new Set(files).size)
    throw refuse('invalid', 'request-file', '没有这份材料', '有材料没有上传成功，请重新上传。', 'files')
}

/** People, sections and files a fact names must be of the body. Throws Refusal naming the field. */
export const assertOfBody = async (query: Query, organisation: OrganisationId, fact: Fact): Promise<void> => {
  if (fact.kind === 'assigned' || fact.kind === 'task-given') {
    if (fact.person !== null) await assertPerson(query, organisation, fact.person)
    if (fact.section !== null) await assertSection(query, organisation, fact.section)
  }
  if (fact.kind === 'material-added') await assertFiles(query, organisation, fact.files)
}
