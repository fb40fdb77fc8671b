import type { Act } from '#platform/audit'
import type { Sealer } from '#platform/crypto'
import type { Tx } from '#platform/db'
import type { HeldGrant, RoleId } from '#modules/identity'
import { rolesAll } from '#modules/identity'
import type { OrganisationId, PersonId } from '#modules/organisations'
import type { Caller, ColumnId, Reading } from '#modules/publishing'
import type { AuditTables } from '#platform/audit'
import { people } from './office.ts'

export type DemoTx = Tx<Reading & AuditTables>

/** Who does what in the example office, by the names they sign in with. */
export type Who = 'jingban' | 'xinxi' | 'kezhang' | 'zhuren' | 'lingdao' | 'baomi'

/** The bureau at work: its people as callers, its columns by code. */
export interface AtWork {
  readonly organisation: OrganisationId
  readonly sealer: Sealer
  readonly caller: (who: Who) => Caller
  readonly column: (code: string) => ColumnId
  /** What somebody does at a time. */
  readonly act: (who: Who, at: string) => Act
}

interface Person {
  readonly person: PersonId
  readonly account: string
  readonly grants: readonly HeldGrant[]
}

const personOf = async (tx: DemoTx, username: string, organisation: OrganisationId): Promise<Person> => {
  const { id, person } = await tx
    .selectFrom('account')
    .select(['id', 'person'])
    .where('username', '=', username)
    .executeTakeFirstOrThrow()
  const role = people.find((each) => each.username === username)?.role
  const permissions = (await rolesAll(tx)).find((each) => each.id === role)?.permissions ?? []
  return {
    person,
    account: id,
    grants: [{ role: role as RoleId, permissions, organisation, reach: 'own' }],
  }
}

/** The bureau as it works; undefined where somebody else's office is in the database. */
export const atWork = async (tx: DemoTx, sealer: Sealer): Promise<AtWork | undefined> => {
  const section = await tx
    .selectFrom('portal_section')
    .select('organisation')
    .where('slug', '=', 'ybj')
    .executeTakeFirst()
  if (section === undefined) return undefined
  const { organisation } = section
  const known = new Map<string, Person>()
  for (const who of ['jingban', 'xinxi', 'kezhang', 'zhuren', 'lingdao', 'baomi'])
    known.set(who, await personOf(tx, who, organisation))
  const columns = await tx
    .selectFrom('publishing_column')
    .select(['id', 'code'])
    .where('organisation', '=', organisation)
    .execute()
  const byCode = new Map(columns.map(({ id, code }) => [code, id]))
  const at = <Value>(found: Value | undefined, what: string): Value => {
    if (found === undefined) throw new Error(`the demo names ${what}, which it has not made`)
    return found
  }
  return {
    organisation,
    sealer,
    caller: (who) => at(known.get(who), who),
    column: (code) => at(byCode.get(code), code),
    act: (who, time) => ({ who: at(known.get(who), who).account, at: time, from: null }),
  }
}
