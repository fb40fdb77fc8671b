import { refuse } from '#platform/refusal'
import type { OrganisationId } from '#modules/organisations'
import type { RequestId } from '#modules/requests'
import { assertFilesOf, assertPersonOf } from '#modules/requests'
import type { PlainFact } from '../events/index.ts'
import type { Query } from '../schema/index.ts'

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
  const files = { organisation, code: 'remedy-file' }
  if (fact.kind === 'assigned')
    await assertPersonOf(query, fact.person, { organisation, code: 'remedy-person' })
  if (fact.kind === 'paper-added') await assertFilesOf(query, fact.files, files)
  if (fact.kind === 'listed')
    await assertFilesOf(
      query,
      fact.items.flatMap(({ source }) => (source.in === 'file' ? [source.file] : [])),
      files,
    )
}
