/** Settings from the environment and the command line, checked once, all problems told at once. */
export { readConfig } from './read-config.ts'
export type { Config } from './config.ts'
