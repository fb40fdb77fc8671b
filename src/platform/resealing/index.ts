/** Cells sealed anew behind a change of keys, page by page; docs/adr/0013. */
export { resealRows } from './rows.ts'
export { resealColumn } from './column.ts'
export { resealNumbered } from './numbered.ts'
