/** Commands on sections. */
export { closeSection, openSection, renameSection } from './commands.ts'
export type { CloseSection, OpenSection, RenameSection } from './commands.ts'
