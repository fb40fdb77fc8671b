import type { Migration } from '#platform/db'
import { createIndex, createTable, date, flag, integer, key, text } from '#platform/db'

type Step = Migration['up']

const optional = text({ optional: true })
const ofBody = text({ references: 'organisation.id' })
const ofAccount = text({ references: 'channel_account.id' })

const accountTables: Step = async (tx) => {
  await createTable(tx, 'channel_account', {
    columns: {
      id: key(),
      organisation: ofBody,
      channel: text(),
      name: text(),
      app_id: optional,
      secret: optional,
      cover: text({ optional: true, references: 'file.id' }),
      author: text(),
      update_days: integer(),
      update_basis: text(),
      opened_on: date(),
      closed_on: date({ optional: true }),
      tested_at: optional,
      test_problem: optional,
    },
  })
  await createIndex(tx, 'channel_account', ['organisation', 'channel'])
  await createTable(tx, 'channel_column', {
    columns: { account: ofAccount, column: text({ references: 'publishing_column.id' }) },
    primary: ['account', 'column'],
  })
  await createIndex(tx, 'channel_column', ['column'])
  await createTable(tx, 'channel_media', {
    columns: { account: ofAccount, digest: text(), place: text(), reference: text(), uploaded_at: text() },
    primary: ['account', 'digest', 'place'],
  })
}

const pushTable: Step = async (tx) => {
  await createTable(tx, 'channel_push', {
    columns: {
      id: key(),
      organisation: ofBody,
      account: ofAccount,
      document: text({ references: 'document.id' }),
      version: integer(),
      title: text(),
      digest: text(),
      form: text(),
      automatic: flag(),
      requested_by: text({ references: 'person.id' }),
      requested_at: text(),
      state: text(),
      problem: optional,
      outbox: optional,
      tries: integer(),
      drafting_at: optional,
      draft: optional,
      submitting_at: optional,
      task: optional,
      article: optional,
      link: optional,
      published_at: optional,
      check_at: optional,
      checks: integer(),
      dissemination: text({ optional: true, references: 'dissemination.id' }),
      updated_at: text(),
    },
    unique: [['account', 'document', 'version']],
  })
  await createIndex(tx, 'channel_push', ['organisation', 'requested_at', 'id'])
  await createIndex(tx, 'channel_push', ['organisation', 'state'])
  await createIndex(tx, 'channel_push', ['state', 'outbox'])
  await createIndex(tx, 'channel_push', ['check_at'])
  await createIndex(tx, 'channel_push', ['document'])
}

/** Accounts on other platforms, what they have already, what is passed on to them. */
export const channelMigration: Migration = {
  id: '0010-channels',
  up: async (tx) => {
    await accountTables(tx)
    await pushTable(tx)
    // Freshness asks for the last day of a channel; two records of one thing are found by it.
    await createIndex(tx, 'dissemination', ['organisation', 'channel', 'on_date'])
  },
}
