/** The litigation pack in one go. */
export { makePack } from './make.ts'
export type { Binding, MadePack, MakePack } from './make.ts'
