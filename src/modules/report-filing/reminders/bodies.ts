import type { OrganisationId } from '#modules/organisations'
import type { Query } from '../schema/index.ts'

/** Bodies that report: those that publish on this site, and those that have begun a report. */
export const reportingBodies = async (query: Query): Promise<readonly OrganisationId[]> => {
  const publishing = await query.selectFrom('portal_section').select('organisation').execute()
  const reporting = await query.selectFrom('report_year').select('organisation').distinct().execute()
  return [...new Set([...publishing, ...reporting].map(({ organisation }) => organisation))].toSorted()
}
