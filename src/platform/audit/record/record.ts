import { canonicalJson } from '#platform/crypto'
import type { Tx } from '#platform/db'
import { sql } from '#platform/db'
import { chainStart, linkOf } from '../chain/link.ts'
import type { AuditRow, Link } from '../chain/row.ts'
import type { Act, Done } from './act.ts'
import type { AuditRecord, AuditTables } from './tables.ts'

/** Both statements are written out, as every mutation pays for them: building them takes longer than running them. */
const headOf = async (tx: Tx<AuditTables>): Promise<Link> => {
  const { rows } = await sql<Link>`select sequence, link from audit order by sequence desc limit 1`.execute(
    tx,
  )
  return rows[0] ?? chainStart
}

const insert = async (tx: Tx<AuditTables>, row: AuditRecord): Promise<void> => {
  const { sequence, at, who, what, subject, organisation, before, after, why, origin, link } = row
  await sql`insert into audit
    ("sequence", "at", "who", "what", "subject", "organisation", "before", "after", "why", "origin", "link")
    values (${sequence}, ${at}, ${who}, ${what}, ${subject}, ${organisation}, ${before}, ${after}, ${why}, ${origin}, ${link})`.execute(
    tx,
  )
}

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
  const { sequence, link } = linkOf(await headOf(tx), row)
  const { from, before, after, ...columns } = row
  await insert(tx, { ...columns, sequence, link, origin: from, before: asText(before), after: asText(after) })
  return { sequence, link }
}
