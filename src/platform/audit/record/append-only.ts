import type { Migration } from '#platform/db'
import { engineOf, sql } from '#platform/db'

const refusal = 'audit is append only'

/** A row put in place of another (`insert or replace`) is no DELETE to SQLite's triggers, so inserts are looked at too. */
const onSqlite = [
  `create trigger audit_no_update before update on audit begin select raise(abort, '${refusal}'); end`,
  `create trigger audit_no_delete before delete on audit begin select raise(abort, '${refusal}'); end`,
  `create trigger audit_no_replace before insert on audit
    when exists (select 1 from audit where sequence = new.sequence)
    begin select raise(abort, '${refusal}'); end`,
]

/** Under the same SQLSTATE as SQLite's refusal has among our kinds of failures. */
const onPostgres = [
  `create function audit_refuse() returns trigger language plpgsql as
    $$ begin raise exception '${refusal}' using errcode = '23503'; end $$`,
  `create trigger audit_no_update before update or delete on audit for each row execute function audit_refuse()`,
  `create trigger audit_no_truncate before truncate on audit for each statement execute function audit_refuse()`,
]

/**
 * Lets the engine itself refuse to change or delete a row of the trail. Whoever owns the database can take the
 * triggers away again; that is what the chain and the anchors are for.
 */
export const appendOnly = async (tx: Parameters<Migration['up']>[0]): Promise<void> => {
  for (const statement of engineOf(tx) === 'sqlite' ? onSqlite : onPostgres)
    await sql.raw(statement).execute(tx)
}
