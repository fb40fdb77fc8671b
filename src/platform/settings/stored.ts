import type { SettingName, Settings } from './registry.ts'
import { registry } from './registry.ts'

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What a row holds, where it is still what the setting may be; else the preset stands, and doctor says so. */
export const storedValue = (name: SettingName, text: string | undefined): unknown => {
  if (text === undefined) return registry[name].preset
  const read = registry[name].schema.safeParse(parsed(text))
  return read.success ? read.data : registry[name].preset
}

/** Whether a row holds what this version cannot use. */
export const isUsable = (name: SettingName, text: string): boolean =>
  registry[name].schema.safeParse(parsed(text)).success

/** All settings from the rows there are. Each value went through the schema of its name. */
export const settingsFrom = (rows: ReadonlyMap<string, string>): Settings =>
  Object.fromEntries(
    Object.keys(registry).map((name) => [name, storedValue(name as SettingName, rows.get(name))]),
  ) as never
