import type { Migration } from '#platform/db'
import { createTable, json, key, text } from '#platform/db'

/** What was changed from its preset: one row a setting. */
export interface SettingTables {
  readonly setting: {
    readonly name: string
    /** JSON. */
    readonly value: string
    readonly changed_at: string
    readonly changed_by: string
  }
}

export const settingMigrations: readonly Migration[] = [
  {
    id: '0007-settings',
    up: async (tx) => {
      await createTable(tx, 'setting', {
        columns: { name: key(), value: json(), changed_at: text(), changed_by: text() },
      })
    },
  },
]
