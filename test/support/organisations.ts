import assert from 'node:assert/strict'
import { parseLocalDate } from '#statute/calendar'
import type { Act, AuditTables } from '#platform/audit'
import { auditMigrations } from '#platform/audit'
import type { Database, ReadOnly, Tx } from '#platform/db'
import { Refusal } from '#platform/refusal'
import type {
  NewOrganisation,
  OpenOrganisation,
  OrganisationId,
  OrganisationTables,
} from '#modules/organisations'
import { openOrganisation, organisationMigrations } from '#modules/organisations'
import type { TestDatabase } from './databases.ts'

export type Tables = OrganisationTables & AuditTables

export const act: Act = { who: 'account:1', at: '2026-01-05T01:00:00.000Z', from: '127.0.0.1' }

export const day = parseLocalDate

/** A body by its name, to be set up on the way; the rest is as good as any. */
export const newBody = (name: string): NewOrganisation => ({
  name,
  level: 'county',
  kind: 'administrative',
  regionCode: '330482',
})

/** The same with the day it begins. */
export const body = (name: string, rest: Partial<OpenOrganisation> = {}): OpenOrganisation => ({
  ...newBody(name),
  from: day('2019-01-01'),
  ...rest,
})

/** What a test does with bodies, each command in its own transaction. */
export interface Bodies {
  readonly database: Database<Tables>
  readonly run: <Result>(command: (tx: Tx<Tables>) => Promise<Result>) => Promise<Result>
  readonly ask: <Result>(question: (query: ReadOnly<Tables>) => Promise<Result>) => Promise<Result>
  readonly open: (name: string, rest?: Partial<OpenOrganisation>) => Promise<OrganisationId>
  /** How many rows the trail has. */
  readonly trail: () => Promise<number>
  /** Expects a refusal by its code, which leaves nothing behind; gives the fields it names. */
  readonly refused: (
    code: string,
    command: (tx: Tx<Tables>) => Promise<unknown>,
  ) => Promise<readonly string[]>
}

const tables = [
  'organisation',
  'organisation_name',
  'organisation_detail',
  'organisation_superior',
  'organisation_change',
  'section',
  'section_name',
  'post',
  'post_detail',
  'post_assignment',
  'post_absence',
  'audit',
] as const

/** All that is stored, to see that nothing changed. */
const stored = (query: ReadOnly<Tables>): Promise<unknown> =>
  Promise.all(tables.map((table) => query.selectFrom(table).selectAll().execute()))

/** Bodies in an empty database. */
export const bodiesIn = async ({ open }: TestDatabase): Promise<Bodies> => {
  const database = await open<Tables>([...auditMigrations, ...organisationMigrations])
  const { transaction: run, read: ask } = database
  return {
    database,
    run,
    ask,
    open: (name, rest) => run((tx) => openOrganisation(tx, act, body(name, rest))),
    trail: async () => {
      const last = await ask((query) =>
        query.selectFrom('audit').select('sequence').orderBy('sequence', 'desc').limit(1).executeTakeFirst(),
      )
      return last?.sequence ?? 0
    },
    refused: async (code, command) => {
      const before = await ask(stored)
      const error = await run(command).then(
        () => undefined,
        (reason: unknown) => reason,
      )
      assert.ok(error instanceof Refusal, `not refused as ${code}: ${String(error)}`)
      assert.equal(error.code, code)
      assert.match(error.detail, /[。]$/u)
      assert.deepEqual(await ask(stored), before, 'a refused command left something behind')
      return Object.keys(error.fields)
    },
  }
}
