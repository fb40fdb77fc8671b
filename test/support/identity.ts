import type { AuditTables } from '#platform/audit'
import { auditMigrations } from '#platform/audit'
import type { Instant } from '#platform/clock'
import { later } from '#platform/clock'
import { keysFrom } from '#platform/crypto'
import type { Database } from '#platform/db'
import { newId } from '#platform/ids'
import type { OrganisationId, PersonId } from '#modules/organisations'
import { openOrganisation, organisationMigrations } from '#modules/organisations'
import { parseLocalDate } from '#statute/calendar'
import type {
  AccountId,
  Circumstances,
  Identity,
  IdentityPolicy,
  IdentitySettings,
  IdentityTables,
} from '#modules/identity'
import { addPerson, createIdentity, identityMigrations, openAccount } from '#modules/identity'
import type { TestDatabase } from './databases.ts'
import { testTime } from './databases.ts'

/** A hash nobody would use for real: these tests make hundreds. */
const cheap = { memory: 64, passes: 1, parallelism: 1 }

const masters = [1, 2].map((seed) =>
  Buffer.from(Array.from({ length: 32 }, (_, at) => (at * 37 + seed) % 256)),
)

/** Keys of tests: the first alone, or the second with the first as an older one. */
export const testKeys = keysFrom(masters.slice(0, 1))
export const rotatedKeys = keysFrom(masters.toReversed())

export const goodPassword = '竹杖芒鞋轻胜马2026'

/** A house of people with a clock that can be moved. Better-auth's own clock is the machine's, so ours begins there. */
export interface House {
  readonly database: Database<IdentityTables>
  readonly identity: Identity
  readonly now: () => Instant
  readonly wait: (milliseconds: number) => void
  readonly act: (who?: string) => { readonly who: string; readonly at: Instant; readonly from: string }
  /** What the trail says was done, in order. */
  readonly done: () => Promise<readonly string[]>
}

export interface HouseOptions {
  readonly policy?: Partial<IdentityPolicy>
  readonly settings?: Partial<IdentitySettings>
}

export const identityTestMigrations = [...auditMigrations, ...organisationMigrations, ...identityMigrations]

export const openHouse = async (
  { open }: Pick<TestDatabase, 'open'>,
  { policy, settings }: HouseOptions = {},
): Promise<House> => {
  const database = await open<IdentityTables>(identityTestMigrations)
  let moved = 0
  const now = (): Instant => later(new Date().toISOString(), moved)
  const identity = createIdentity({
    database,
    keys: testKeys,
    clock: now,
    baseUrl: 'https://gongkai.example.gov.cn',
    policy: () => policy ?? {},
    passwordCost: cheap,
    ...settings,
  })
  return {
    database,
    identity,
    now,
    wait: (milliseconds) => {
      moved += milliseconds
    },
    act: (who = 'cli:test') => ({ who, at: now(), from: 'test' }),
    done: () => doneIn(database),
  }
}

const doneIn = async (database: Database<AuditTables>): Promise<readonly string[]> => {
  const rows = await database.read((query) =>
    query.selectFrom('audit').select('what').orderBy('sequence').execute(),
  )
  return rows.map(({ what }) => what)
}

/** A body to belong to, below another or on its own. */
export const makeBody = (
  database: Database<IdentityTables>,
  superior?: OrganisationId,
): Promise<OrganisationId> =>
  database.transaction((tx) =>
    openOrganisation(
      tx,
      { who: 'cli:test', at: testTime, from: 'test' },
      {
        name: `某局${newId()}`,
        level: 'county',
        kind: 'administrative',
        regionCode: '330482',
        from: parseLocalDate('2020-01-01'),
        superiors: { territorial: superior },
      },
    ),
  )

export interface Someone {
  readonly person: PersonId
  readonly account: AccountId
  readonly username: string
}

/** A person with an account and the good password. */
export const makeSomeone = async (
  { database, identity, act }: House,
  username: string,
  organisation: OrganisationId | null = null,
): Promise<Someone> => {
  const { person, account, invite } = await database.transaction(async (tx) => {
    const id = await addPerson(tx, act(), { name: `某${username}`, organisation }, identity.cells)
    return { person: id, ...(await openAccount(tx, act(), { person: id, username })) }
  })
  await identity.acceptInvite({ token: invite.token, password: goodPassword }, here)
  return { person, account, username }
}

export const here: Circumstances = { from: '192.0.2.1', agent: '测试浏览器' }

/** A browser: keeps the cookies it is given. */
export interface Browser {
  readonly circumstances: () => Circumstances
  readonly keep: (cookies: readonly string[]) => void
}

export const openBrowser = (from = '192.0.2.1'): Browser => {
  const jar = new Map<string, string>()
  return {
    circumstances: () => ({
      from,
      agent: '测试浏览器',
      cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
    }),
    keep: (cookies) => {
      for (const cookie of cookies) {
        const [pair = '', ...attributes] = cookie.split(';').map((part) => part.trim())
        const at = pair.indexOf('=')
        const gone = attributes.some((attribute) => attribute.toLowerCase() === 'max-age=0')
        if (gone) jar.delete(pair.slice(0, at))
        else jar.set(pair.slice(0, at), pair.slice(at + 1))
      }
    },
  }
}

/** Signs somebody in with the good password. */
export const signInAs = async (
  { identity }: House,
  username: string,
  browser = openBrowser(),
): Promise<Browser> => {
  const { cookies } = await identity.signIn({ username, password: goodPassword }, browser.circumstances())
  browser.keep(cookies)
  return browser
}
