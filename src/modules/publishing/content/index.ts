/** 正文: what a body may hold, its text, and what changed between two. docs/adr/0027. */
export { cleanBody, fileIdsIn } from './clean-body.ts'
export type { CleanBody } from './clean-body.ts'
export { linksIn, plainTextOf } from './plain-text.ts'
export type { BodyProblem } from './problems.ts'
export { wordDiff } from './word-diff.ts'
export type { Piece } from './word-diff.ts'
export { contentDiff } from './content-diff.ts'
export type { ContentWords, FieldChange } from './content-diff.ts'
/** A clean body as a tree, for those who write it another way. */
export { parse as parseBody } from './parse.ts'
export { elementsIn, isElement } from './node.ts'
export type { Element, Node } from './node.ts'
