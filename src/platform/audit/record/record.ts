import type { Tx } from '#platform/db'
import { sql } from '#platform/db'
import { asWritten, chainStart, linkOfWritten } from '../chain/link.ts'
import type { Link } from '../chain/row.ts'
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

/**
 * Writes down one mutation in the transaction that makes it, chained to the row before: there is one writer at
 * a time, so rows have no gaps and no forks. Gives the row's place in the chain.
 */
export const record = async (tx: Tx<AuditTables>, act: Act, done: Done): Promise<Link> => {
  const columns = {
    at: act.at,
    who: act.who,
    what: done.what,
    subject: done.subject,
    organisation: done.organisation,
    before: asWritten(done.before),
    after: asWritten(done.after),
    why: act.why ?? null,
  }
  const { sequence, link } = linkOfWritten(await headOf(tx), { ...columns, from: act.from })
  await insert(tx, { ...columns, sequence, link, origin: act.from })
  return { sequence, link }
}
