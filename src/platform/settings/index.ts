/** What an administrator changes while the program runs, as data: every setting with its words, its rule, its preset. */
export { registry as settingRegistry } from './registry.ts'
/** All settings at this moment, presets filled in. */
export { settingsOf, settingList } from './settings-of.ts'
/** Changes one, with its audit row. */
export { changeSetting } from './change-setting.ts'
/** Names of stored settings this version cannot use. */
export { unusableSettings } from './unusable.ts'
export { settingMigrations } from './tables.ts'
export type { SettingTables } from './tables.ts'
