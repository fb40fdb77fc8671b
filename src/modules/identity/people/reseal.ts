import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import type { Keys } from '#platform/crypto'
import type { Database, PageDone, Tx } from '#platform/db'
import { throughAll } from '#platform/db'
import { secretsOf } from '../sign-in/better-auth/secrets.ts'
import type { IdentityTables } from '../tables.ts'
import type { Cell, PersonCells } from './cells.ts'
import { personCells } from './cells.ts'
import type { PersonRow } from './load-person.ts'

const step = 200

const renewed = (cells: PersonCells, row: PersonRow): Partial<Record<string, string | null>> => {
  const columns = (cell: Cell) => {
    const anew = cells.reseal(cell, row.id, row[cell])
    return anew === null ? {} : { [cell]: anew.sealed, [`${cell}_index`]: anew.index }
  }
  return { ...columns('phone'), ...columns('email') }
}

const resealPage = async (
  tx: Tx<IdentityTables>,
  act: Act,
  cells: PersonCells,
  after: string,
): Promise<PageDone<string>> => {
  const rows = await tx
    .selectFrom('person')
    .selectAll()
    .where('id', '>', after as PersonRow['id'])
    .orderBy('id')
    .limit(step)
    .execute()
  let changed = 0
  for (const row of rows) {
    const columns = renewed(cells, row)
    if (Object.keys(columns).length === 0) continue
    await tx.updateTable('person').set(columns).where('id', '=', row.id).execute()
    changed += 1
  }
  if (changed > 0)
    await record(tx, act, {
      what: 'person.reseal',
      subject: 'person',
      organisation: null,
      after: { changed },
    })
  return { next: rows.length < step ? undefined : rows.at(-1)?.id, changed }
}

/** Better-auth encrypts these itself, each named by its key: ours are given back to it to be encrypted anew. */
const resealSecret = async (keys: Keys, secret: string): Promise<string> => {
  const { symmetricDecrypt, symmetricEncrypt } = await import('better-auth/crypto')
  const secrets = secretsOf(keys)
  const key = {
    keys: new Map(secrets.map(({ version, value }) => [version, value])),
    currentVersion: secrets[0].version,
  }
  return symmetricEncrypt({ key, data: await symmetricDecrypt({ key, data: secret }) })
}

const resealFactors = async (
  tx: Tx<IdentityTables>,
  act: Act,
  keys: Keys,
  after: string,
): Promise<PageDone<string>> => {
  const current = `$ba$${secretsOf(keys)[0].version}$`
  const rows = await tx
    .selectFrom('second_factor')
    .select(['id', 'secret'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(step)
    .execute()
  const old = rows.filter(({ secret }) => !secret.startsWith(current))
  for (const { id, secret } of old)
    await tx
      .updateTable('second_factor')
      .set({ secret: await resealSecret(keys, secret) })
      .where('id', '=', id)
      .execute()
  if (old.length > 0)
    await record(tx, act, {
      what: 'second-factor.reseal',
      subject: 'second-factor',
      organisation: null,
      after: { changed: old.length },
    })
  return { next: rows.length < step ? undefined : rows.at(-1)?.id, changed: old.length }
}

/**
 * Brings what older keys sealed under the current one, two hundred rows a transaction, with blind indexes anew. May be
 * stopped and begun again at any time. Gives how many people and second factors changed.
 */
export const resealPeople = async (
  database: Database<IdentityTables>,
  keys: Keys,
  act: Act,
): Promise<{ readonly people: number; readonly secondFactors: number }> => {
  const cells = personCells(keys)
  const people = await throughAll('', (after) =>
    database.transaction((tx) => resealPage(tx, act, cells, after)),
  )
  const secondFactors = await throughAll('', (after) =>
    database.transaction((tx) => resealFactors(tx, act, keys, after)),
  )
  return { people, secondFactors }
}
