import type { ReadOnly } from '#platform/db'
import { z } from 'zod'
import type { SettingName, Settings } from './registry.ts'
import { registry, settingGroups, settingNames } from './registry.ts'
import { settingsFrom, storedValue } from './stored.ts'
import type { SettingTables } from './tables.ts'

/**
 * All settings, those never changed as they are preset. Read anew each time, in one query by microseconds: so every
 * process of the installation follows a change at once.
 */
export const settingsOf = async (query: ReadOnly<SettingTables>): Promise<Settings> => {
  const rows = await query.selectFrom('setting').select(['name', 'value']).execute()
  return settingsFrom(new Map(rows.map(({ name, value }) => [name, value])))
}

/** A setting as a screen shows it. */
export interface ShownSetting {
  readonly name: SettingName
  readonly group: string
  readonly title: string
  readonly help: string
  readonly value: unknown
  readonly preset: unknown
  /** What it may be, as JSON Schema: a form is drawn from it. */
  readonly shape: unknown
  /** Null where it was never changed. */
  readonly changedAt: string | null
  readonly changedBy: string | null
}

/** Every setting with its words, its value and who changed it last, in the order of the registry. */
export const settingList = async (query: ReadOnly<SettingTables>): Promise<readonly ShownSetting[]> => {
  const rows = await query.selectFrom('setting').selectAll().execute()
  const byName = new Map(rows.map((row) => [row.name, row]))
  return settingNames.map((name) => {
    const { group, title, help, preset, schema } = registry[name]
    const row = byName.get(name)
    return {
      name,
      group: settingGroups[group],
      title,
      help,
      value: storedValue(name, row?.value),
      preset,
      shape: z.toJSONSchema(schema),
      changedAt: row?.changed_at ?? null,
      changedBy: row?.changed_by ?? null,
    }
  })
}
