import type { Migration } from '#platform/db'
import { createIndex, createTable, integer, json, key, text } from '#platform/db'

const optional = text({ optional: true })
const ofPerson = text({ references: 'person.id' })
const ofRun = text({ references: 'moving_run.id' })
const ofBody = text({ references: 'organisation.id' })

const runs: Migration['up'] = async (tx) => {
  await createTable(tx, 'moving_run', {
    columns: {
      id: key(),
      organisation: ofBody,
      title: text(),
      way: text(),
      state: text(),
      made_by: ofPerson,
      made_at: text(),
      changed_at: text(),
      who: text(),
      origin: json(),
      profile: optional,
      mapping: json({ optional: true }),
      target: optional,
      items: integer(),
      progress: integer(),
      goal: integer(),
      problem: optional,
      bytes: integer(),
      root: optional,
      approval: text({ optional: true, references: 'moving_approval.id' }),
      approved_by: text({ optional: true, references: 'person.id' }),
      approved_at: optional,
    },
  })
  await createIndex(tx, 'moving_run', ['organisation', 'made_at', 'id'])
  await createIndex(tx, 'moving_run', ['state'])
}

const items: Migration['up'] = async (tx) => {
  await createTable(tx, 'moving_item', {
    columns: {
      run: ofRun,
      seq: integer(),
      organisation: ofBody,
      state: text(),
      raw: optional,
      content: optional,
      title: text(),
      address: optional,
      verdict: optional,
      sentence: optional,
      kind: optional,
      published_at: optional,
      text_digest: optional,
      title_digest: optional,
      leaf: optional,
      // Without a reference: a document that is taken out again leaves its verdict behind.
      document: optional,
    },
    primary: ['run', 'seq'],
  })
  await createIndex(tx, 'moving_item', ['run', 'state', 'seq'])
  await createIndex(tx, 'moving_item', ['run', 'verdict', 'seq'])
  await createIndex(tx, 'moving_item', ['run', 'title_digest'])
  await createIndex(tx, 'moving_item', ['organisation', 'text_digest'])
  await createTable(tx, 'moving_page', {
    columns: {
      run: ofRun,
      address: text(),
      seq: integer(),
      kind: text(),
      column: text(),
      depth: integer(),
      state: text(),
      sentence: optional,
    },
    primary: ['run', 'address'],
  })
  await createIndex(tx, 'moving_page', ['run', 'state', 'seq'])
  await createTable(tx, 'old_address', {
    columns: { path: text(), host: text(), document: text({ references: 'document.id' }) },
    primary: ['path', 'host'],
  })
  await createIndex(tx, 'old_address', ['document'])
}

/** Runs of moving in, their items, the pages a crawl knows, old addresses; behind the tables of publishing. */
export const movingMigrations: readonly Migration[] = [
  {
    id: '0030-moving',
    up: async (tx) => {
      await runs(tx)
      await items(tx)
    },
  },
  {
    // Of those before it under one title the first: without the order in the index all of a run are gone through.
    id: '0034-moving-titles',
    up: (tx) => createIndex(tx, 'moving_item', ['run', 'title_digest', 'seq']),
  },
]
