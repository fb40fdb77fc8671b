import type { LocalDate } from '#statute/calendar'
import { parseLocalDate } from '#statute/calendar'
import type { Act } from '#platform/audit'
import { dayOf } from '#platform/clock'
import { newId } from '#platform/ids'
import type { Database, ReadOnly, Tx } from '#platform/db'
import type { HeldGrant, RoleId } from '#modules/identity'
import { addPerson, createIdentity, ensureRoles, grantRole, rolesAll } from '#modules/identity'
import type { OrganisationId, PersonId, PostId, SectionId } from '#modules/organisations'
import { assignPost, openOrganisation, openPost, openSection } from '#modules/organisations'
import type { Caller } from '#modules/sign-off'
import type {
  Case,
  IntakeChannel,
  PlainFact,
  Registration,
  RequestCells,
  RequestForm,
  RequestId,
} from '#modules/requests'
import { loadCase, recordFact, registerRequest, requestCells } from '#modules/requests'
import type { Tables } from '../../../src/api/index.ts'
import { migrations } from '../../../src/migrations.ts'
import type { TestDatabase } from '../../support/databases.ts'
import { testTime } from '../../support/databases.ts'
import { testKeys } from '../../support/identity.ts'

/** Everybody in the office of the tests, by what they are there for. */
export const staff = {
  clerk: ['clerk'],
  second: ['clerk'],
  head: ['section-head'],
  otherHead: ['section-head'],
  director: ['office-director'],
  deputy: ['office-director'],
  leader: ['leader'],
  both: ['section-head', 'leader'],
  guest: ['supervisor'],
} as const satisfies Readonly<Record<string, readonly string[]>>
export type Who = keyof typeof staff
// The keys of the staff are who there is.
export const everybody = Object.keys(staff) as readonly Who[]

export const day = parseLocalDate

/** A form nothing is wrong with. */
export const formOf = (change: Partial<RequestForm> = {}): RequestForm => ({
  applicantKind: 'naturalPerson',
  name: '王小明',
  proof: 'identity-card',
  idNumber: '330482199003070011',
  proofFiles: [],
  contact: null,
  phone: '13800138000',
  email: null,
  address: '示例县人民路1号',
  postcode: null,
  agent: null,
  description: '2025年县城集中供热管网改造工程的招标文件和中标通知书',
  form: 'paper',
  way: 'post',
  help: null,
  ...change,
})

/** A body with people and a clock that can be set. */
export interface Office {
  readonly database: Database<Tables>
  readonly cells: RequestCells
  readonly organisation: OrganisationId
  readonly section: SectionId
  readonly post: PostId
  readonly person: (who: Who) => PersonId
  readonly today: () => LocalDate
  /** Makes it nine in the morning of a day. */
  readonly goTo: (on: string) => void
  readonly act: (who?: string) => Act
  readonly run: <Result>(command: (tx: Tx<Tables>) => Promise<Result>) => Promise<Result>
  readonly ask: <Result>(question: (query: ReadOnly<Tables>) => Promise<Result>) => Promise<Result>
  readonly caller: (who: Who) => Promise<Caller>
  readonly found: (request: RequestId) => Promise<Case>
  readonly register: (
    change?: Partial<RequestForm>,
    how?: { readonly channel?: IntakeChannel; readonly cameOn?: string; readonly confirmedOn?: string },
  ) => Promise<Registration>
  /** Writes a plain fact down, as somebody who has seen the newest file. */
  readonly fact: (
    who: Who,
    request: RequestId,
    fact: PlainFact,
    secret?: Readonly<Record<string, string>>,
  ) => Promise<Case>
  /** What a command on a request is told. */
  readonly on: (
    who: Who,
    request: RequestId,
  ) => Promise<{ readonly request: RequestId; readonly caller: Caller; readonly seen: number }>
  /** A file of the body, as the store would have it. */
  readonly file: () => Promise<string>
}

const from = day('2019-06-01')

const settle = async (database: Database<Tables>) => {
  const act: Act = { who: 'cli:test', at: testTime, from: null }
  const { cells } = createIdentity({
    database,
    keys: testKeys,
    clock: () => testTime,
    baseUrl: 'https://gongkai.example.gov.cn',
    policy: () => ({}),
  })
  return database.transaction(async (tx) => {
    await ensureRoles(tx)
    const organisation = await openOrganisation(tx, act, {
      name: `示例县住房和城乡建设局${newId()}`,
      level: 'county',
      kind: 'administrative',
      regionCode: '330482',
      from,
    })
    const section = await openSection(tx, act, { organisation, name: '建设科', from })
    const people = new Map<Who, PersonId>()
    for (const who of everybody) {
      const input = { name: who, organisation, section: who === 'otherHead' ? section : null }
      const person = await addPerson(tx, act, input, cells)
      people.set(who, person)
      for (const role of staff[who])
        await grantRole(tx, act, {
          person,
          role: role as RoleId,
          organisation,
          reach: 'own',
          from,
          until: null,
        })
    }
    const person = (who: Who) => people.get(who) ?? ('' as PersonId)
    const post = await openPost(tx, act, { organisation, title: '办公室主任', from })
    await assignPost(tx, act, { post, role: 'holder', person: person('director'), from })
    await assignPost(tx, act, { post, role: 'deputy', person: person('deputy'), from })
    return { organisation, section, person, post }
  })
}

const grantsOf = async (
  query: ReadOnly<Tables>,
  person: PersonId,
  on: LocalDate,
): Promise<readonly HeldGrant[]> => {
  const roles = new Map((await rolesAll(query)).map((role) => [role.id, role.permissions]))
  const rows = await query.selectFrom('role_grant').selectAll().where('person', '=', person).execute()
  return rows
    .filter(({ valid_from, valid_until }) => valid_from <= on && (valid_until === null || valid_until >= on))
    .map(({ role, organisation, reach }) => ({
      role,
      organisation,
      reach,
      permissions: roles.get(role) ?? [],
    }))
}

/** An office in an empty database. */
export const openOffice = async ({ open }: Pick<TestDatabase, 'open'>): Promise<Office> =>
  officeIn(await open<Tables>(migrations))

/** One more office in a database. */
export const officeIn = async (database: Database<Tables>): Promise<Office> => {
  const { organisation, section, person, post } = await settle(database)
  const cells = requestCells(testKeys)
  let time = '2026-09-14T01:00:00.000Z'
  const today = () => dayOf(time)
  const act = (who = 'clerk'): Act => ({ who: `account:${who}`, at: time, from: '192.0.2.1' })
  // Nobody's grants change in these tests.
  const callers = new Map<Who, Caller>()
  const caller = async (who: Who): Promise<Caller> => {
    const grants = () => database.read((query) => grantsOf(query, person(who), today()))
    const known = callers.get(who) ?? { person: person(who), grants: await grants() }
    callers.set(who, known)
    return known
  }
  const found = async (request: RequestId) => (await database.read((query) => loadCase(query, request))).found
  const on: Office['on'] = async (who, request) => ({
    request,
    caller: await caller(who),
    seen: (await found(request)).seq,
  })
  return {
    database,
    cells,
    organisation,
    section,
    post,
    person,
    today,
    goTo: (date) => {
      time = `${date}T01:00:00.000Z`
    },
    act,
    run: database.transaction,
    ask: database.read,
    caller,
    found,
    on,
    register: async (change, { channel = 'counter', cameOn = today(), confirmedOn } = {}) => {
      const asking = await caller('clerk')
      const input = {
        organisation,
        form: formOf(change),
        channel,
        cameOn: day(cameOn),
        confirmedOn: confirmedOn === undefined ? undefined : day(confirmedOn),
        caller: asking,
      }
      return database.transaction((tx) => registerRequest(tx, act(), input, cells))
    },
    fact: async (who, request, fact, secret) => {
      const input = { ...(await on(who, request)), fact, secret }
      return database.transaction((tx) => recordFact(tx, act(who), input, cells))
    },
    file: () =>
      database.transaction(async (tx) => {
        const id = newId()
        const digest = newId()
        const at = time
        await tx
          .insertInto('file_object')
          .values({ digest, size: 1, media_type: 'application/pdf', created_at: at })
          .execute()
        await tx
          .insertInto('file')
          .values({
            id,
            digest,
            name: '证明.pdf',
            media_type: 'application/pdf',
            size: 1,
            created_at: at,
            created_by: 'test',
            organisation,
          })
          .execute()
        return id
      }),
  }
}
