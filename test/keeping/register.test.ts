import assert from 'node:assert/strict'
import { test } from 'node:test'
import { catalogueOf } from '#platform/db'
import { apart, memories } from '#modules/keeping'
import { migrations } from '../../src/migrations.ts'
import { eachEngine } from '../support/databases.ts'

/** Every table the register tells of: by its module, or apart with why. */
const told = [
  ...memories.flatMap(({ tables }) => Object.keys(tables)),
  ...apart.flatMap(({ tables }) => tables),
]

const sorted = (names: readonly string[]) => names.toSorted()

/** What the program needs to know of the schema itself. */
const ofTheSchema = new Set(['migration', 'migration_lock'])

eachEngine('every table forgets, or it is said why it need not', async (database) => {
  const open = await database.open(migrations)
  const shapes = await open.read((query) => catalogueOf(query, database.engine))
  const there = shapes.map(({ name }) => name).filter((name) => !ofTheSchema.has(name))
  const known = new Set(told)
  assert.deepEqual(
    there.filter((name) => !known.has(name)),
    [],
    'write the table into the memory of its module, or with the reason into keeping/register/apart.ts (docs/adr/0049)',
  )
  assert.deepEqual(
    sorted(told).filter((name) => !there.includes(name)),
    [],
    'told of in the register, and not there any more',
  )
})

test('no table is told of twice, and each reason is a sentence of words', () => {
  assert.deepEqual(sorted(told), sorted([...new Set(told)]))
  const reasons = [
    ...apart.map(({ why }) => why),
    ...memories.flatMap(({ tables }) =>
      Object.values<'emptied' | { readonly kept: string }>(tables).flatMap((fate) =>
        fate === 'emptied' ? [] : [fate.kept],
      ),
    ),
  ]
  for (const reason of reasons) assert.match(reason, /[\u4e00-\u9fff]{4,}/u)
})
