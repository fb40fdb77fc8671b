import type { Migration } from '#platform/db'
import { createIndex, createTable, date, flag, integer, json, key, text } from '#platform/db'
import { insertBuiltInRoles } from './access/ensure-roles.ts'

const moments = { created_at: text(), changed_at: text() } as const

const peopleAndAccounts: Migration['up'] = async (tx) => {
  await createTable(tx, 'person', {
    columns: {
      id: key(),
      name: text(),
      search_key: text(),
      organisation: text({ optional: true, references: 'organisation.id' }),
      section: text({ optional: true, references: 'section.id' }),
      job_title: text({ optional: true }),
      phone: text({ optional: true }),
      phone_index: text({ optional: true }),
      email: text({ optional: true }),
      email_index: text({ optional: true }),
      status: text(),
      ...moments,
    },
  })
  await createIndex(tx, 'person', ['organisation', 'name'])
  // The list of people is read off this index: in its order, searched and narrowed in it.
  await createIndex(tx, 'person', ['name', 'id', 'search_key', 'organisation', 'status'])
  await createIndex(tx, 'person', ['phone_index'])
  await createIndex(tx, 'person', ['email_index'])
  await createTable(tx, 'account', {
    columns: {
      id: key(),
      person: text({ unique: true, references: 'person.id' }),
      username: text({ unique: true }),
      email: text({ unique: true }),
      second_factor: flag({ preset: 0 }),
      password_set_at: text({ optional: true }),
      ...moments,
    },
  })
  await createTable(tx, 'credential', {
    columns: {
      id: key(),
      account: text({ references: 'account.id' }),
      provider: text(),
      subject: text(),
      password: text({ optional: true }),
      ...moments,
    },
    unique: [
      ['provider', 'subject'],
      ['account', 'provider'],
    ],
  })
}

const signingIn: Migration['up'] = async (tx) => {
  await createTable(tx, 'session', {
    columns: {
      id: key(),
      account: text({ references: 'account.id' }),
      token: text({ unique: true }),
      origin: text({ optional: true }),
      user_agent: text({ optional: true }),
      created_at: text(),
      last_seen_at: text(),
      expires_at: text(),
    },
  })
  await createIndex(tx, 'session', ['account', 'id'])
  await createIndex(tx, 'session', ['expires_at'])
  await createTable(tx, 'challenge', {
    columns: { id: key(), identifier: text(), value: text(), expires_at: text(), ...moments },
  })
  await createIndex(tx, 'challenge', ['identifier'])
  await createTable(tx, 'second_factor', {
    columns: {
      id: key(),
      account: text({ unique: true, references: 'account.id' }),
      secret: text(),
      backup_codes: json(),
      verified: flag(),
      last_code: text({ optional: true }),
    },
  })
  await createTable(tx, 'sign_in_guard', {
    columns: { id: key(), failures: integer(), failed_at: text(), blocked_until: text({ optional: true }) },
  })
  await createTable(tx, 'invite', {
    columns: {
      account: text({ primary: true, references: 'account.id' }),
      digest: text({ unique: true }),
      expires_at: text(),
    },
  })
  await createTable(tx, 'set_up', {
    columns: { id: integer({ primary: true }), digest: text(), expires_at: text() },
  })
}

const rolesAndGrants: Migration['up'] = async (tx) => {
  await createTable(tx, 'role', {
    columns: { id: key(), title: text({ unique: true }), permissions: json(), built_in: flag() },
  })
  await createTable(tx, 'role_grant', {
    columns: {
      id: key(),
      person: text({ references: 'person.id' }),
      role: text({ references: 'role.id' }),
      organisation: text({ optional: true, references: 'organisation.id' }),
      reach: text(),
      valid_from: date(),
      valid_until: date({ optional: true }),
      given_by: text(),
      given_at: text(),
    },
  })
  await createIndex(tx, 'role_grant', ['person', 'id'])
  await createIndex(tx, 'role_grant', ['role'])
}

export const identityMigrations: readonly Migration[] = [
  {
    id: '0003-identity',
    up: async (tx) => {
      await peopleAndAccounts(tx)
      await signingIn(tx)
      await rolesAndGrants(tx)
      await insertBuiltInRoles(tx)
    },
  },
]
