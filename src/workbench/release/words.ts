import type { Given } from '../api/operations.ts'

/** A document to be given out, whole. */
export type Release = Given<'release'>
export type Mark = Release['marks'][number]
export type Reason = Mark['reason']
export type Guide = Given<'releaseGuide'>
export type PageText = Given<'releasePage'>
export type Side = 'before' | 'after'

/** A piece of a page, in points from its upper left corner. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Whether marks may still be changed. */
export const isOpen = ({ state }: Release): boolean => state === 'marking' || state === 'checked'
