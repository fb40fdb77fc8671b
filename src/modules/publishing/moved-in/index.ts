/** 迁移导入: what was published before, under an approval of a whole run. docs/adr/0034. */
export { leafOf, movedInOf } from './load.ts'
export type { Former } from './load.ts'
export { leadsTo, partSize, proofInParts, treeOf } from './tree.ts'
export type { Tree } from './tree.ts'
