/** Archive packs: of one case, of a period; looked through again by whoever holds one. 条例第四十五条. */
export { takePackOut } from './take-out.ts'
export type { PackTools } from './take-out.ts'
export { batchOf } from './batch.ts'
export type { BatchAsked } from './batch.ts'
export { verifyPack } from './verify.ts'
export type { Verified } from './verify.ts'
export type { Source } from './read-zip.ts'
