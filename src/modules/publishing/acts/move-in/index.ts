/** 迁移导入: what an existing site had published, looked at, approved, put in, taken out again. docs/adr/0034. */
export { approveMoveIn } from './approve.ts'
export type { ApproveMoveIn } from './approve.ts'
export { moveIn } from './move-in.ts'
export type { MoveIn } from './move-in.ts'
export { prepareMoveIn } from './prepare.ts'
export type { Prepared } from './prepare.ts'
export { undoMoveIn } from './undo.ts'
/** A run is approved by the root of the tree over it, which is read in parts. */
export { partSize, proofInParts, treeOf } from '../../moved-in/index.ts'
export type { Former, Tree } from '../../moved-in/index.ts'
