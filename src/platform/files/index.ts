/** Files of this machine, for those who may touch them: composition and the command line. */
export { readFolder } from './read-folder.ts'
export type { FolderResult } from './read-folder.ts'
