import { changeSetting } from '#platform/settings'
import { sealer } from '#platform/crypto'
import type { RoleId } from '#modules/identity'
import { grantRole } from '#modules/identity'
import type { DocumentId } from '#modules/publishing'
import {
  contentOf,
  layOutColumns,
  loadDocument,
  publishDocument,
  reviewSecrecy,
  saveDocument,
  signDocument,
  submitDocument,
} from '#modules/publishing'
import type { RequestForm, RequestId } from '#modules/requests'
import { proposalOf, proposeDocument, reuseSweep } from '#modules/reuse'
import type { GroupId } from '#modules/reuse'
import type { TestDatabase } from '../support/databases.ts'
import { testKeys } from '../support/identity.ts'
import { passed } from '../publishing/support/deeds.ts'
import { deedsOf } from '../requests/support/deeds.ts'
import type { Office, Who } from '../requests/support/office.ts'
import { day, openOffice } from '../requests/support/office.ts'

const sealing = sealer(testKeys)
const signal = new AbortController().signal
const released = () => Promise.resolve([])

const giveRole = (office: Office, who: Who, role: string) =>
  office.run((tx) =>
    grantRole(
      tx,
      { ...office.act(), who: 'cli:test' },
      {
        person: office.person(who),
        role: role as RoleId,
        organisation: office.organisation,
        reach: 'own',
        from: day('2019-06-01'),
        until: null,
      },
    ),
  )

/** A proposed document through all its review, in the house of requests. */
const publisherOf = (office: Office) => {
  const { act, run, ask, caller } = office
  const row = (document: DocumentId) => ask((query) => loadDocument(query, document))
  const on = async (who: Who, document: DocumentId) => ({
    document,
    digest: (await row(document)).digest,
    caller: await caller(who),
  })
  const complete = async (document: DocumentId) => {
    const content = await ask(async (query) => contentOf(query, sealing, await loadDocument(query, document)))
    const today = office.today()
    const whole = { ...content, dateWritten: today, formedOn: today, topics: ['建设'], keywords: ['供热'] }
    const input = { document, caller: await caller('clerk'), content: whole, basedOn: 1 }
    await run((tx) => saveDocument(tx, act('clerk'), input, sealing))
  }
  return async (document: DocumentId): Promise<void> => {
    await complete(document)
    const drafted = await on('clerk', document)
    await run((tx) => submitDocument(tx, act('clerk'), drafted, sealing))
    for (const who of ['second', 'director', 'leader'] as const) {
      const seen = await on(who, document)
      await run((tx) => signDocument(tx, act(who), seen, sealing))
    }
    const secrecy = { ...(await on('guest', document)), form: passed }
    await run((tx) => reviewSecrecy(tx, act('guest'), secrecy, sealing))
    const signed = await on('director', document)
    await run((tx) => publishDocument(tx, act('director'), signed, sealing))
  }
}

/** An office with columns, whose requests can be granted and published. */
export const openReuse = async (database: TestDatabase) => {
  const office = await openOffice(database)
  const deeds = deedsOf(office)
  const { act, run, ask, organisation, cells } = office
  const place = { organisation, template: 'common', slug: 'zjj' } as const
  await run((tx) => layOutColumns(tx, act('director'), place))
  await giveRole(office, 'second', 'information-officer')
  await giveRole(office, 'guest', 'secrecy-reviewer')
  const answered = async (
    change: Partial<RequestForm>,
    kind: 'disclosed' | 'alreadyPublic' = 'disclosed',
  ): Promise<RequestId> => {
    const { id } = await office.register(change)
    await deeds.assign(id)
    await deeds.conclude(id, kind)
    return id
  }
  const sweep = () => reuseSweep(cells).run({ database: office.database, now: act().at, signal })
  const preview = (group: GroupId) => ask((query) => proposalOf(query, group, cells, released))
  const propose = async (group: GroupId): Promise<DocumentId> => {
    const { digest: seen } = await preview(group)
    const caller = await office.caller('clerk')
    const tools = { cells, sealer: sealing, released }
    return run((tx) => proposeDocument(tx, act('clerk'), { group, caller, seen }, tools))
  }
  const set = (name: string, value: unknown) =>
    run((tx) => changeSetting(tx, act('director'), { name, value }))
  const textOf = (document: DocumentId) =>
    ask(async (query) => contentOf(query, sealing, await loadDocument(query, document)))
  return { office, deeds, answered, sweep, preview, propose, publish: publisherOf(office), set, textOf }
}
