import { newId } from '#platform/ids'
import { dayOf } from '#platform/clock'
import type { Act, AuditTables } from '#platform/audit'
import type { Database, ReadOnly, Tx } from '#platform/db'
import type { OrganisationId, PersonId } from '#modules/organisations'
import { openOrganisation } from '#modules/organisations'
import type { IdentityTables } from '#modules/identity'
import type { ColumnId, Content, DocumentId, KindCode, PublishingTables } from '#modules/publishing'
import { bumpRevision, columnsAbove } from '#modules/publishing'
import { yearOf } from '#statute/calendar'
import { migrations } from '../../src/migrations.ts'
import type { Tables as AllTables } from '../../src/api/index.ts'
import type { TestDatabase } from './databases.ts'
import { body, day } from './organisations.ts'

/** Every table of the program, for tests of modules, which know no face. */
export type Tables = AllTables

/** The circumstances of a command on a day at nine in the morning in China. */
export const actOn = (on: string): Act => ({ who: 'account:1', at: `${on}T01:00:00.000Z`, from: '127.0.0.1' })

/** A document as these tests need one. */
export interface Given {
  readonly kind?: KindCode
  readonly title?: string
  readonly column: ColumnId
  readonly alsoIn?: readonly ColumnId[]
  /** The day it was published. */
  readonly on: string
  readonly dateWritten?: string
  readonly dueOn?: string
  readonly fields?: Content['fields']
  readonly interprets?: readonly DocumentId[]
}

/** A body with one person, in a database of its own. */
export interface Office {
  readonly database: Database<Tables>
  readonly organisation: OrganisationId
  readonly person: PersonId
  readonly run: <Result>(command: (tx: Tx<Tables>) => Promise<Result>) => Promise<Result>
  readonly ask: <Result>(question: (query: ReadOnly<Tables>) => Promise<Result>) => Promise<Result>
  /** Puts a public document into the tables as publishing one does. */
  readonly publish: (given: Given) => Promise<DocumentId>
  /** Actions of the trail in their order. */
  readonly done: () => Promise<readonly string[]>
}

type Writing = Tx<PublishingTables & IdentityTables & AuditTables>

const putPerson = async (tx: Writing, organisation: OrganisationId): Promise<PersonId> => {
  const id = newId() as PersonId
  const at = '2020-01-01T00:00:00.000Z'
  const none = {
    section: null,
    job_title: null,
    phone: null,
    phone_index: null,
    email: null,
    email_index: null,
  }
  await tx
    .insertInto('person')
    .values({
      id,
      name: '经办员',
      search_key: '',
      organisation,
      ...none,
      status: 'active',
      created_at: at,
      changed_at: at,
    })
    .execute()
  return id
}

/** What a test's document says. */
export const contentOf = ({
  kind = 'ordinary',
  title = '示例',
  dateWritten,
  on,
  ...given
}: Given): Content => ({
  kind,
  title,
  column: given.column,
  alsoIn: given.alsoIn ?? [],
  documentNumber: null,
  dateWritten: day(dateWritten ?? on),
  formedOn: day(dateWritten ?? on),
  topics: [],
  keywords: [],
  summary: '示例。',
  source: null,
  body: '<p>示例</p>',
  attachments: [],
  interprets: given.interprets ?? [],
  disclosure: { mode: 'proactive', basis: null, reason: null, reevaluateOn: null },
  fields: given.fields ?? {},
  justified: [],
})

const putDocument = async (
  tx: Writing,
  given: Given,
  { organisation, person, at }: { organisation: OrganisationId; person: PersonId; at: string },
): Promise<DocumentId> => {
  const id = newId() as DocumentId
  const { kind, title, column, formedOn } = contentOf(given)
  await tx
    .insertInto('document')
    .values({
      id,
      organisation,
      kind,
      title,
      column,
      section: null,
      drafter: person,
      stage: 'settled',
      visibility: 'public',
      mode: 'proactive',
      index_number: `index-${id}`,
      version: 1,
      digest: 'd',
      round: 1,
      formed_on: formedOn,
      due_on: given.dueOn === undefined ? null : day(given.dueOn),
      scheduled_for: null,
      scheduled_by: null,
      scheduled_act: null,
      reevaluate_on: null,
      created_at: at,
      updated_at: at,
    })
    .execute()
  await tx
    .insertInto('publication_act')
    .values({
      id: newId(),
      document: id,
      organisation,
      kind: 'publish',
      version: 1,
      digest: 'd',
      person,
      at,
      scheduled_for: null,
      reason: null,
      notice: null,
      other: null,
    })
    .execute()
  return id
}

const putPublic = async (
  tx: Writing,
  document: DocumentId,
  given: Given,
  organisation: OrganisationId,
  at: string,
) => {
  const { kind, title, column, alsoIn, dateWritten, interprets } = contentOf(given)
  const last = await tx
    .selectFrom('publication')
    .select('number')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const number = (last?.number ?? 0) + 1
  await tx
    .insertInto('publication')
    .values({
      document,
      number,
      organisation,
      column,
      kind,
      status: 'public',
      title,
      index_number: `index-${document}`,
      document_number: null,
      date_written: dateWritten,
      published_at: at,
      year: yearOf(dayOf(at)),
      changed_at: at,
      validity: 'none',
      effective_on: null,
      expires_on: null,
      topics: '[]',
      keywords: '[]',
      summary: '',
      source: null,
      body: '',
      attachments: '[]',
      fields: '{}',
      notices: '[]',
      replaced_by: null,
      version: 1,
      digest: 'd',
      emergency: 0,
    })
    .execute()
  const own = [column, ...alsoIn]
  const all = new Set(own)
  for (const each of own) for (const above of await columnsAbove(tx, each)) all.add(above)
  for (const each of all)
    await tx
      .insertInto('publication_place')
      .values({ column: each, published_at: at, number, document, own: own.includes(each) ? 1 : 0 })
      .execute()
  for (const other of interprets)
    await tx.insertInto('interpretation_link').values({ interpretation: document, document: other }).execute()
  await bumpRevision(tx)
}

/** Puts a public document into the tables as publishing one does, without its review. */
export const putPublished = async (
  tx: Writing,
  given: Given,
  { organisation, person }: { readonly organisation: OrganisationId; readonly person: PersonId },
): Promise<DocumentId> => {
  const { at } = actOn(given.on)
  const id = await putDocument(tx, given, { organisation, person, at })
  await putPublic(tx, id, given, organisation, at)
  return id
}

/** Opens a body with a person in it. */
export const officeIn = async ({ open }: TestDatabase, name = '甲县医保局'): Promise<Office> => {
  const database = await open<Tables>(migrations)
  const { transaction: run, read: ask } = database
  const organisation = await run((tx) => openOrganisation(tx, actOn('2020-01-02'), body(name)))
  const person = await run((tx) => putPerson(tx, organisation))
  return {
    database,
    organisation,
    person,
    run,
    ask,
    publish: (given) => run((tx) => putPublished(tx, given, { organisation, person })),
    done: async () => {
      const rows = await ask((query) =>
        query.selectFrom('audit').select('what').orderBy('sequence').execute(),
      )
      return rows.map(({ what }) => what)
    },
  }
}
