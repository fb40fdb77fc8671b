/** 年报: read, check, repair, write, compare and aggregate the statutory annual report. */
export * from './model/index.ts'
export * from './read/index.ts'
export * from './write/index.ts'
export * from './repair/index.ts'
export * from './compare/index.ts'
export * from './aggregate/index.ts'
export * from './check/index.ts'
