/** 雷同: by what a published text is known again. */
export { alikeTo, dropPrint, putPrint } from './prints.ts'
export type { Alike } from './prints.ts'
