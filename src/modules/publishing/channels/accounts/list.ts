import type { LocalDate } from '#statute/calendar'
import type { Instant } from '#platform/clock'
import type { OrganisationId } from '#modules/organisations'
import type { Query } from '../../schema/index.ts'
import type { AccountFreshness } from './fresh.ts'
import { accountFreshness } from './fresh.ts'

/** An account as the desk shows it: that it has a secret, never which. */
export interface ChannelAccount extends AccountFreshness {
  readonly appId: string | null
  readonly hasSecret: boolean
  readonly cover: string | null
  readonly author: string
  readonly columns: readonly { readonly id: string; readonly name: string }[]
  readonly testedAt: Instant | null
  readonly testProblem: string | null
}

const columnsOf = (query: Query, organisation: OrganisationId) =>
  query
    .selectFrom('channel_column as each')
    .innerJoin('channel_account as account', 'account.id', 'each.account')
    .innerJoin('publishing_column as column', 'column.id', 'each.column')
    .where('account.organisation', '=', organisation)
    .select(['each.account', 'column.id', 'column.title as name'])
    .orderBy('column.place')
    .execute()

/** The open accounts of a body, with how fresh they are. */
export const accountsOf = async (
  query: Query,
  organisation: OrganisationId,
  today: LocalDate,
): Promise<readonly ChannelAccount[]> => {
  const fresh = await accountFreshness(query, [organisation], today)
  const rows = await query
    .selectFrom('channel_account')
    .selectAll()
    .where('organisation', '=', organisation)
    .execute()
  const columns = await columnsOf(query, organisation)
  return fresh.flatMap((each) => {
    const row = rows.find(({ id }) => id === each.account)
    if (!row) return []
    return [
      {
        ...each,
        appId: row.app_id,
        hasSecret: row.secret !== null,
        cover: row.cover,
        author: row.author,
        columns: columns
          .filter(({ account }) => account === each.account)
          .map(({ id, name }) => ({ id, name })),
        testedAt: row.tested_at,
        testProblem: row.test_problem,
      },
    ]
  })
}
