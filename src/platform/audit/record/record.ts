import { canonicalJson } from '#platform/crypto'
import type { Tx } from '#platform/db'
import { chainStart, linkOf } from '../chain/link.ts'
import type { AuditRow, Link } from '../chain/row.ts'
import type { Act, Done } from './act.ts'
import { headOf } from './head.ts'
import type { AuditTables } from './tables.ts'

const asText = (value: unknown): string | null =>
  value === undefined || value === null ? null : canonicalJson(value)

/**
 * Writes down one mutation in the transaction that makes it, chained to the row before: there is one writer at
 * a time, so rows have no gaps and no forks. Gives the row's place in the chain.
 */
export const record = async (tx: Tx<AuditTables>, act: Act, done: Done): Promise<Link> => {
  const row: AuditRow = {
    at: act.at,
    who: act.who,
    what: done.what,
    subject: done.subject,
    organisation: done.organisation,
    before: done.before ?? null,
    after: done.after ?? null,
    why: act.why ?? null,
    from: act.from,
  }
  const { sequence, link } = linkOf((await headOf(tx)) ?? chainStart, row)
  const { from, before, after, ...columns } = row
  await tx
    .insertInto('audit')
    .values({ ...columns, sequence, link, origin: from, before: asText(before), after: asText(after) })
    .execute()
  return { sequence, link }
}
