/** Compound documents (DOC, XLS, WPS): what is in them. */
export { openOle } from './ole/ole.ts'
export { OleBroken } from './ole/chain.ts'
export type { ReadAt } from './ole/chain.ts'
