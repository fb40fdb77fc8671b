import type { LocalDate } from '#statute/calendar'
import { dayOf, later } from '#platform/clock'
import { newId } from '#platform/ids'
import type { Act } from '#platform/audit'
import type { Sealer } from '#platform/crypto'
import { keysFrom, sealer as sealerOf } from '#platform/crypto'
import type { Database, ReadOnly, Tx } from '#platform/db'
import type { HeldGrant, RoleId } from '#modules/identity'
import { addPerson, createIdentity, ensureRoles, grantRole, rolesAll } from '#modules/identity'
import type { OrganisationId, PersonId, PostId } from '#modules/organisations'
import { assignPost, openOrganisation, openPost } from '#modules/organisations'
import type { Caller, ColumnId, Content, DocumentId, DocumentRow } from '#modules/publishing'
import { draftDocument, layOutColumns, saveDocument } from '#modules/publishing'
import { parseLocalDate } from '#statute/calendar'
import type { Tables } from '../../../src/api/index.ts'
import { migrations } from '../../../src/migrations.ts'
import type { TestDatabase } from '../../support/databases.ts'
import { testTime } from '../../support/databases.ts'

/** Everybody in the office of the tests, by what they are there for. */
export const staff = {
  clerk: ['clerk'],
  second: ['clerk'],
  officer: ['information-officer'],
  director: ['office-director'],
  // Has two parts: of the steps, only one may be theirs in a round.
  both: ['information-officer', 'office-director'],
  leader: ['leader'],
  deputyLeader: ['leader'],
  secrecy: ['secrecy-reviewer'],
  secrecyDeputy: ['secrecy-reviewer'],
  guest: ['supervisor'],
} as const satisfies Readonly<Record<string, readonly string[]>>
export type Who = keyof typeof staff
// The keys of the staff are who there is.
export const everybody = Object.keys(staff) as readonly Who[]

/** A body with people, posts and columns, and a clock that can be moved. */
export interface Office {
  readonly database: Database<Tables>
  readonly sealer: Sealer
  readonly organisation: OrganisationId
  readonly column: ColumnId
  readonly otherColumn: ColumnId
  /** Of the director, and of the secrecy review: B岗 are `both` and `secrecyDeputy`. */
  readonly posts: { readonly director: PostId; readonly secrecy: PostId }
  readonly person: (who: Who) => PersonId
  readonly nameOf: (person: PersonId) => Who
  readonly now: () => string
  readonly today: () => LocalDate
  readonly pass: (hours: number) => void
  readonly act: (who?: Who) => Act
  readonly run: <Result>(command: (tx: Tx<Tables>) => Promise<Result>) => Promise<Result>
  readonly ask: <Result>(question: (query: ReadOnly<Tables>) => Promise<Result>) => Promise<Result>
  /** As a session would have them: the person with today's grants. */
  readonly caller: (who: Who) => Promise<Caller>
  readonly row: (document: DocumentId) => Promise<DocumentRow>
  readonly draft: (who: Who, change?: Partial<Content>) => Promise<DocumentId>
  readonly save: (who: Who, document: DocumentId, change?: Partial<Content>) => Promise<readonly string[]>
}

const from = parseLocalDate('2020-01-01')
export const testSealer = sealerOf(keysFrom([Buffer.alloc(32, 3)]))

/** A text nothing is wrong with. */
export const contentFor = (column: ColumnId, change: Partial<Content> = {}): Content => ({
  kind: 'ordinary',
  title: '关于门诊统筹定点药店名单的通知',
  column,
  alsoIn: [],
  documentNumber: null,
  dateWritten: parseLocalDate('2026-01-04'),
  formedOn: parseLocalDate('2026-01-04'),
  topics: ['医疗保障'],
  keywords: ['药店'],
  summary: '新增三家定点药店。',
  source: null,
  body: '<p>新增三家定点药店，名单见下。</p>',
  attachments: [],
  interprets: [],
  disclosure: { mode: 'proactive', basis: null, reason: null, reevaluateOn: null },
  fields: {},
  justified: [],
  ...change,
})

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

const settle = async (database: Database<Tables>) => {
  const act: Act = { who: 'cli:test', at: testTime, from: null }
  const { cells } = createIdentity({
    database,
    keys: keysFrom([Buffer.alloc(32, 3)]),
    clock: () => testTime,
    baseUrl: 'https://gongkai.example.gov.cn',
    policy: () => ({}),
  })
  return database.transaction(async (tx) => {
    await ensureRoles(tx)
    const organisation = await openOrganisation(tx, act, {
      name: `示例县医疗保障局${newId()}`,
      level: 'county',
      kind: 'administrative',
      regionCode: '330482',
      from,
    })
    const people = new Map<Who, PersonId>()
    for (const who of everybody) {
      const person = await addPerson(tx, act, { name: who, organisation }, cells)
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
    const post = async (title: string, holder: Who, deputy: Who) => {
      const id = await openPost(tx, act, { organisation, title, from })
      await assignPost(tx, act, { post: id, role: 'holder', person: person(holder), from })
      await assignPost(tx, act, { post: id, role: 'deputy', person: person(deputy), from })
      return id
    }
    const director = await post('办公室主任', 'director', 'both')
    const secrecy = await post('保密审查', 'secrecy', 'secrecyDeputy')
    await layOutColumns(tx, act, { organisation, template: 'common', slug: `s${organisation.slice(-12)}` })
    return { organisation, people, person, posts: { director, secrecy } }
  })
}

/** Opens an office in an empty database. */
export const openOffice = async ({ open }: Pick<TestDatabase, 'open'>): Promise<Office> => {
  const database = await open<Tables>(migrations)
  return officeIn(database)
}

/** One more office in a database. */
export const officeIn = async (database: Database<Tables>): Promise<Office> => {
  const settled = await settle(database)
  const { organisation, people, person, posts } = settled
  // Two below the same one.
  const columns = await database.read((query) =>
    query
      .selectFrom('publishing_column as own')
      .innerJoin('publishing_column as upper', 'upper.id', 'own.parent')
      .select('own.id')
      .where('own.organisation', '=', organisation)
      .where('upper.parent', 'is', null)
      .orderBy('own.code')
      .execute(),
  )
  const [column, otherColumn] = columns.map(({ id }) => id)
  if (column === undefined || otherColumn === undefined) throw new Error('no columns were laid out')
  let time = testTime
  const now = () => time
  const today = () => dayOf(time)
  const act = (who?: Who): Act => ({
    who: who === undefined ? 'cli:test' : `account:${who}`,
    at: time,
    from: null,
  })
  const caller = (who: Who): Promise<Caller> =>
    database.read(async (query) => ({
      person: person(who),
      grants: await grantsOf(query, person(who), today()),
    }))
  const row = (document: DocumentId): Promise<DocumentRow> =>
    database.read((query) =>
      query.selectFrom('document').selectAll().where('id', '=', document).executeTakeFirstOrThrow(),
    )
  return {
    database,
    sealer: testSealer,
    organisation,
    column,
    otherColumn,
    posts,
    person,
    nameOf: (id) => everybody.find((who) => people.get(who) === id) ?? 'guest',
    now,
    today,
    pass: (hours) => {
      time = later(time, hours * 60 * 60 * 1000)
    },
    act,
    run: database.transaction,
    ask: database.read,
    caller,
    row,
    draft: async (who, change) => {
      const asking = await caller(who)
      const content = contentFor(column, change)
      return database.transaction(async (tx) => {
        const { id } = await draftDocument(
          tx,
          act(who),
          { organisation, content, caller: asking },
          testSealer,
        )
        return id
      })
    },
    save: async (who, document, change) => {
      const asking = await caller(who)
      const { version } = await row(document)
      const content = contentFor(column, change)
      return database.transaction(async (tx) => {
        const saved = await saveDocument(
          tx,
          act(who),
          { document, content, basedOn: version, caller: asking },
          testSealer,
        )
        return saved.voided.map(({ step }) => step)
      })
    },
  }
}
