import { refuse } from '#platform/refusal'
import type { OrganisationId, PersonId } from '#modules/organisations'
import type { RequestId } from '#modules/requests'
import type { PlainFact } from '../events/index.ts'
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
    throw refuse('invalid', 'remedy-person', '不能交给这个人', '请从本机构在职的人员里选取。', 'person')
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
  if (known.length < new Set(files).size)
    throw refuse('invalid', 'remedy-file', '没有这份材料', '有材料没有上传成功，请重新上传。', 'files')
}

/** Requests a remedy names must be of its body. Throws Refusal `remedy-requests`. */
export const assertRequests = async (
  query: Query,
  organisation: OrganisationId,
  requests: readonly RequestId[],
): Promise<void> => {
  if (requests.length === 0) return
  const known = await query
    .selectFrom('request')
    .select('id')
    .where('id', 'in', requests)
    .where('organisation', '=', organisation)
    .execute()
  if (known.length < new Set(requests).size)
    throw refuse('invalid', 'remedy-requests', '没有这件申请', '请从本机构的申请里选取。', 'requests')
}

/** People and files a fact names must be of the body. Throws Refusal naming the field. */
export const assertOfBody = async (
  query: Query,
  organisation: OrganisationId,
  fact: PlainFact,
): Promise<void> => {
  if (fact.kind === 'assigned') await assertPerson(query, organisation, fact.person)
  if (fact.kind === 'paper-added') await assertFiles(query, organisation, fact.files)
  if (fact.kind === 'listed')
    await assertFiles(
      query,
      organisation,
      fact.items.flatMap(({ source }) => (source.in === 'file' ? [source.file] : [])),
    )
}
