import type { Act, AuditTables } from '#platform/audit'
import type { Instant } from '#platform/clock'
import { dayOf, dayStart } from '#platform/clock'
import type { Database } from '#platform/db'
import { changeSetting } from '#platform/settings'
import type { Identity, RoleId } from '#modules/identity'
import { addPerson, grantRole, openAccount, resetPassword } from '#modules/identity'
import type { OrganisationId, PersonId, SectionId } from '#modules/organisations'
import { assignPost, openOrganisation, openPost, openSection } from '#modules/organisations'
import type { Reading } from '#modules/publishing'
import { layOutColumns } from '#modules/publishing'
import type { DemoTx } from './at-work.ts'
import { bodies, people, posts, sections, since, site } from './office.ts'

/** Every account's; the demo is refused in production. */
export const demoPassword = 'gongkai-yanshi-2026'

type Known<Id> = ReadonlyMap<string, Id>

const at = <Id>(known: Known<Id>, key: string): Id => {
  const id = known.get(key)
  if (id === undefined) throw new Error(`the demo names ${key}, which it has not made`)
  return id
}

const seedBodies = async (tx: DemoTx, act: Act): Promise<Known<OrganisationId>> => {
  const known = new Map<string, OrganisationId>()
  for (const { key, territorial, line, ...body } of bodies) {
    const superiors = {
      territorial: territorial === undefined ? undefined : at(known, territorial),
      line: line === undefined ? undefined : at(known, line),
    }
    known.set(key, await openOrganisation(tx, act, { ...body, superiors, from: since }))
  }
  return known
}

const seedSections = async (
  tx: DemoTx,
  act: Act,
  organisation: OrganisationId,
): Promise<Known<SectionId>> => {
  const known = new Map<string, SectionId>()
  for (const name of sections)
    known.set(name, await openSection(tx, act, { organisation, name, from: since }))
  return known
}

interface Made {
  readonly people: Known<PersonId>
  readonly tokens: readonly string[]
}

const seedPeople = async (
  tx: DemoTx,
  act: Act,
  { cells }: Identity,
  known: { readonly bodies: Known<OrganisationId>; readonly sections: Known<SectionId> },
): Promise<Made> => {
  const made = new Map<string, PersonId>()
  const tokens: string[] = []
  for (const { username, name, role, at: place, reach, section, jobTitle } of people) {
    const organisation = place === null ? null : at(known.bodies, place)
    const told = { name, organisation, section: section && at(known.sections, section), jobTitle }
    const person = await addPerson(tx, act, told, cells)
    made.set(username, person)
    const { invite } = await openAccount(tx, act, { person, username })
    tokens.push(invite.token)
    const grant = { person, role: role as RoleId, organisation, reach }
    // Their signatures go back over the two years of the example.
    await grantRole(tx, act, { ...grant, from: since, until: null })
  }
  return { people: made, tokens }
}

const seedPosts = async (
  tx: DemoTx,
  act: Act,
  organisation: OrganisationId,
  known: { readonly sections: Known<SectionId>; readonly people: Known<PersonId> },
): Promise<void> => {
  for (const { title, section, holder, deputy } of posts) {
    const post = await openPost(tx, act, {
      organisation,
      title,
      section: at(known.sections, section),
      from: since,
    })
    const from = dayOf(act.at)
    await assignPost(tx, act, { post, role: 'holder', person: at(known.people, holder), from })
    await assignPost(tx, act, { post, role: 'deputy', person: at(known.people, deputy), from })
  }
}

const seedAll = async (tx: DemoTx, act: Act, identity: Identity): Promise<readonly string[]> => {
  const known = await seedBodies(tx, act)
  const bureau = at(known, 'bureau')
  const inBureau = await seedSections(tx, act, bureau)
  const made = await seedPeople(tx, act, identity, { bodies: known, sections: inBureau })
  await seedPosts(tx, act, bureau, { sections: inBureau, people: made.people })
  const opening = { ...act, at: dayStart(since) }
  await layOutColumns(tx, opening, { organisation: bureau, template: 'medical-security', slug: 'ybj' })
  for (const [name, value] of Object.entries(site)) await changeSetting(tx, act, { name, value })
  return made.tokens
}

/**
 * New links for the accounts an earlier start made and had no time to give a password: passwords are hashed behind the
 * transaction that makes the accounts, and a start can be killed in between.
 */
const linksAnew = async (tx: DemoTx, act: Act): Promise<readonly string[]> => {
  const without = await tx
    .selectFrom('account')
    .select('id')
    .where(
      'username',
      'in',
      people.map(({ username }) => username),
    )
    .where('password_set_at', 'is', null)
    .orderBy('id')
    .execute()
  const tokens: string[] = []
  for (const { id } of without)
    tokens.push((await resetPassword(tx, act, { account: id, secondFactor: 'keep' })).token)
  return tokens
}

/**
 * Makes the demo's office in an empty database, through the same commands a person would use. Where people are already it
 * only ends what a start broken off left: the first passwords of its accounts.
 */
export const seedDemo = async (
  database: Database<Reading & AuditTables>,
  identity: Identity,
  now: Instant,
): Promise<void> => {
  const act: Act = { who: 'system:demo', at: now, from: null }
  const tokens = await database.transaction(async (tx) => {
    const somebody = await tx.selectFrom('person').select('id').limit(1).executeTakeFirst()
    return somebody ? linksAnew(tx, act) : seedAll(tx, act, identity)
  })
  await Promise.all(
    tokens.map((token) => identity.acceptInvite({ token, password: demoPassword }, { from: null })),
  )
}
