import type { Migration } from '#platform/db'
import { createIndex, createTable, date, integer, key, text } from '#platform/db'

const dates = { valid_from: date(), valid_until: date() }
const optional = text({ optional: true })
const ofBody = text({ references: 'organisation.id' })
const bodyTables: Migration['up'] = async (tx) => {
  await createTable(tx, 'organisation', {
    columns: {
      id: key(),
      credit_code: text({ optional: true, unique: true }),
      basis: optional,
      ...dates,
    },
  })
  await createIndex(tx, 'organisation', ['valid_until'])
  await createIndex(tx, 'organisation', ['valid_from'])
  await createTable(tx, 'organisation_name', {
    columns: {
      id: key(),
      organisation: ofBody,
      full_name: text(),
      short_name: optional,
      search_key: text(),
      basis: optional,
      ...dates,
    },
    unique: [['organisation', 'valid_from']],
  })
  // The list of bodies is read off this index: in its order, searched in it, old names passed over.
  await createIndex(tx, 'organisation_name', ['full_name', 'organisation', 'search_key'])
  await createTable(tx, 'organisation_detail', {
    columns: {
      id: key(),
      organisation: ofBody,
      level: text(),
      kind: text(),
      region_code: text(),
      site_code: optional,
      address: optional,
      postcode: optional,
      phone: optional,
      fax: optional,
      email: optional,
      office_hours: optional,
      website: optional,
      ...dates,
    },
    unique: [['organisation', 'valid_from']],
  })
}

const lineageTables: Migration['up'] = async (tx) => {
  await createTable(tx, 'organisation_superior', {
    columns: {
      id: key(),
      organisation: ofBody,
      kind: text(),
      superior: ofBody,
      basis: optional,
      ...dates,
    },
    unique: [['organisation', 'kind', 'valid_from']],
  })
  await createIndex(tx, 'organisation_superior', ['superior', 'valid_until'])
  await createTable(tx, 'organisation_change', {
    columns: {
      id: key(),
      organisation: ofBody,
      kind: text(),
      on_date: date(),
      place: integer(),
      successor: text({ optional: true, references: 'organisation.id' }),
      duties: optional,
      basis: optional,
    },
  })
  await createIndex(tx, 'organisation_change', ['organisation', 'on_date'])
  await createIndex(tx, 'organisation_change', ['successor', 'on_date'])
}

const sectionTables: Migration['up'] = async (tx) => {
  await createTable(tx, 'section', { columns: { id: key(), organisation: ofBody, ...dates } })
  await createIndex(tx, 'section', ['organisation'])
  await createTable(tx, 'section_name', {
    columns: { id: key(), section: text({ references: 'section.id' }), name: text(), ...dates },
    unique: [['section', 'valid_from']],
  })
}

const postTables: Migration['up'] = async (tx) => {
  const ofPost = text({ references: 'post.id' })
  await createTable(tx, 'post', { columns: { id: key(), organisation: ofBody, ...dates } })
  await createIndex(tx, 'post', ['organisation'])
  await createTable(tx, 'post_detail', {
    columns: {
      id: key(),
      post: ofPost,
      section: text({ optional: true, references: 'section.id' }),
      title: text(),
      ...dates,
    },
    unique: [['post', 'valid_from']],
  })
  await createIndex(tx, 'post_detail', ['section'])
  await createTable(tx, 'post_assignment', {
    columns: { id: key(), organisation: ofBody, post: ofPost, role: text(), person: text(), ...dates },
    unique: [['post', 'role', 'valid_from']],
  })
  await createIndex(tx, 'post_assignment', ['person', 'valid_until'])
  await createIndex(tx, 'post_assignment', ['organisation', 'valid_until'])
  await createTable(tx, 'post_absence', {
    columns: { id: key(), organisation: ofBody, person: text(), reason: text(), ...dates },
  })
  await createIndex(tx, 'post_absence', ['organisation', 'person', 'valid_until'])
}

/** The tables of this module; behind the trail's, before those of people. */
export const organisationMigrations: readonly Migration[] = [
  {
    id: '0002-organisations',
    up: async (tx) => {
      await bodyTables(tx)
      await lineageTables(tx)
      await sectionTables(tx)
      await postTables(tx)
    },
  },
]
