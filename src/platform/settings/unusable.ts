import type { ReadOnly } from '#platform/db'
import { isSettingName } from './registry.ts'
import { isUsable } from './stored.ts'
import type { SettingTables } from './tables.ts'

/** Stored settings that this version does not know or cannot use, by name: their presets stand instead. */
export const unusableSettings = async (query: ReadOnly<SettingTables>): Promise<readonly string[]> => {
  const rows = await query.selectFrom('setting').select(['name', 'value']).orderBy('name').execute()
  return rows
    .filter(({ name, value }) => !isSettingName(name) || !isUsable(name, value))
    .map(({ name }) => name)
}
