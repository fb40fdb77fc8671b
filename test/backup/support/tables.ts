import type { AuditTables } from '#platform/audit'
import { auditMigrations, record } from '#platform/audit'
import type { Generated, Migration, Tx } from '#platform/db'
import {
  addColumn,
  counter,
  createIndex,
  createTable,
  date,
  flag,
  integer,
  json,
  key,
  text,
} from '#platform/db'
import { testTime } from '../../support/databases.ts'

interface CaseTables {
  readonly office: {
    readonly id: string
    readonly parent: string | null
    readonly name: string
    readonly a: string
  }
  readonly letter: {
    readonly seq: Generated<number>
    readonly office: string
    readonly title: string
    readonly day: string
    readonly open: number
    readonly pages: number
    readonly data: string | null
  }
  readonly answer: { readonly letter: number; readonly place: number; readonly body: string }
}

/** Tables of every kind there is: counted, of a key of two, pointing at themselves, pointing at later names. */
export type Tables = AuditTables & CaseTables

export const migrations: readonly Migration[] = [
  ...auditMigrations,
  {
    id: '0900-cases',
    up: async (tx) => {
      await createTable(tx, 'office', {
        columns: { id: key(), parent: text({ optional: true, references: 'office.id' }), name: text() },
      })
      await createTable(tx, 'letter', {
        columns: {
          seq: counter(),
          office: text({ references: 'office.id' }),
          title: text({ unique: true }),
          day: date(),
          open: flag(),
          pages: integer(),
          data: json({ optional: true }),
        },
      })
      await createTable(tx, 'answer', {
        columns: { letter: integer({ references: 'letter.seq' }), place: integer(), body: text() },
        primary: ['letter', 'place'],
      })
      await createIndex(tx, 'letter', ['day', 'seq'])
      await tx.insertInto('office').values({ id: 'z', name: '办公室' }).execute()
      await addColumn(tx, 'office', 'a', text({ preset: 'x' }))
    },
  },
]

const act = { who: 'account:1', at: testTime, from: null }

/** One letter with its answers and its audit row, as a command would write it. */
export const writeLetter = async (tx: Tx<Tables>, title: string, body = '答复'): Promise<number> => {
  const letter = { office: 'z', title, day: '2026-01-05', open: 1, pages: title.length, data: null }
  const { seq } = await tx.insertInto('letter').values(letter).returning('seq').executeTakeFirstOrThrow()
  const answers = [1, 2].map((place) => ({ letter: seq, place, body: `${body} ${place}` }))
  await tx.insertInto('answer').values(answers).execute()
  await record(tx, act, {
    what: 'letter.write',
    subject: `letter:${seq}`,
    organisation: 'z',
    after: { title },
  })
  return seq
}
