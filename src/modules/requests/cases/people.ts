import { refuse } from '#platform/refusal'
import type { OrganisationId, SectionId } from '#modules/organisations'
import type { Fact } from '../events/index.ts'
import type { Query } from '../schema/index.ts'
import { assertFilesOf, assertPersonOf } from './of-body.ts'

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

/** People, sections and files a fact names must be of the body. Throws Refusal naming the field. */
export const assertOfBody = async (query: Query, organisation: OrganisationId, fact: Fact): Promise<void> => {
  if (fact.kind === 'assigned' || fact.kind === 'task-given') {
    if (fact.person !== null)
      await assertPersonOf(query, fact.person, { organisation, code: 'request-person' })
    if (fact.section !== null) await assertSection(query, organisation, fact.section)
  }
  if (fact.kind === 'material-added')
    await assertFilesOf(query, fact.files, { organisation, code: 'request-file' })
}
