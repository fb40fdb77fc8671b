import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { dayOf } from '#platform/clock'
import type { Tx } from '#platform/db'
import { newId } from '#platform/ids'
import { Refusal } from '#platform/refusal'
import type { PersonId } from '#modules/organisations'
import { keepingAdministrator } from '../access/grants/administrator.ts'
import { endSessions } from '../sign-in/sessions.ts'
import type { IdentityTables, PersonStatus } from '../tables.ts'
import type { PersonCells } from './cells.ts'
import type { GoodPerson, PersonInput } from './input.ts'
import { parsePerson } from './input.ts'
import type { PersonRow } from './load-person.ts'
import { accountOfPerson, loadPerson } from './load-person.ts'
import { searchKeyOf } from './search-key.ts'

const columnsOf = (cells: PersonCells, id: PersonId, person: GoodPerson) => {
  const phone = cells.seal('phone', id, person.phone)
  const email = cells.seal('email', id, person.email)
  return {
    name: person.name,
    organisation: person.organisation,
    section: person.section,
    job_title: person.jobTitle,
    phone: phone.sealed,
    phone_index: phone.index,
    email: email.sealed,
    email_index: email.index,
  }
}

const toldOf = (row: PersonRow) => ({
  name: row.name,
  organisation: row.organisation,
  section: row.section,
  job_title: row.job_title,
  phone: row.phone,
  phone_index: row.phone_index,
  email: row.email,
  email_index: row.email_index,
})

/** Enters a person. Their telephone and e-mail are sealed before they reach the database or the trail. Throws Refusal `person-invalid`. */
export const addPerson = async (
  tx: Tx<IdentityTables>,
  act: Act,
  input: PersonInput,
  cells: PersonCells,
): Promise<PersonId> => {
  const person = await parsePerson(tx, input)
  const id = newId() as PersonId
  const columns = columnsOf(cells, id, person)
  await tx
    .insertInto('person')
    .values({
      id,
      ...columns,
      search_key: searchKeyOf(person.name),
      status: 'active',
      created_at: act.at,
      changed_at: act.at,
    })
    .execute()
  await record(tx, act, {
    what: 'person.add',
    subject: `person:${id}`,
    organisation: person.organisation,
    after: columns,
  })
  return id
}

/** Changes what is told of a person: all of it is given anew. Throws Refusal `person-missing`, `person-invalid`. */
export const changePerson = async (
  tx: Tx<IdentityTables>,
  act: Act,
  { person: id, ...input }: PersonInput & { readonly person: PersonId },
  cells: PersonCells,
): Promise<void> => {
  const before = await loadPerson(tx, id)
  const account = await accountOfPerson(tx, id)
  const person = await parsePerson(tx, input)
  const columns = columnsOf(cells, id, person)
  await tx
    .updateTable('person')
    .set({ ...columns, search_key: searchKeyOf(person.name, account?.username), changed_at: act.at })
    .where('id', '=', id)
    .execute()
  await record(tx, act, {
    what: 'person.change',
    subject: `person:${id}`,
    organisation: person.organisation,
    before: toldOf(before),
    after: columns,
  })
}

const setStatus = (tx: Tx<IdentityTables>, act: Act, id: PersonId, status: PersonStatus): Promise<unknown> =>
  tx.updateTable('person').set({ status, changed_at: act.at }).where('id', '=', id).execute()

const alreadySo = (sentence: string): Refusal =>
  new Refusal('conflict', 'person-status', '状态没有变化', sentence)

/** Keeps a person from signing in and ends their sessions. Throws Refusal `person-missing`, `person-status`, `last-administrator`. */
export const disablePerson = async (
  tx: Tx<IdentityTables>,
  act: Act,
  { person: id }: { readonly person: PersonId },
): Promise<void> => {
  const person = await loadPerson(tx, id)
  if (person.status === 'disabled') throw alreadySo('这个人已经停用。')
  const account = await accountOfPerson(tx, id)
  await keepingAdministrator(tx, dayOf(act.at), () => setStatus(tx, act, id, 'disabled'))
  const sessions = account === undefined ? [] : await endSessions(tx, account.id)
  await record(tx, act, {
    what: 'person.disable',
    subject: `person:${id}`,
    organisation: person.organisation,
    before: { status: person.status, sessions },
    after: { status: 'disabled' },
  })
}

/** Lets a person sign in again. Throws Refusal `person-missing`, `person-status`. */
export const enablePerson = async (
  tx: Tx<IdentityTables>,
  act: Act,
  { person: id }: { readonly person: PersonId },
): Promise<void> => {
  const person = await loadPerson(tx, id)
  if (person.status === 'active') throw alreadySo('这个人没有停用。')
  await setStatus(tx, act, id, 'active')
  await record(tx, act, {
    what: 'person.enable',
    subject: `person:${id}`,
    organisation: person.organisation,
    before: { status: person.status },
    after: { status: 'active' },
  })
}
