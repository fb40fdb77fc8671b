/** 年报: read, check, repair, write, compare and aggregate the statutory annual report. */
export * from './model/index.ts'
export * from './read/index.ts'
