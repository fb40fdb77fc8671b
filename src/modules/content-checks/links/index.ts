/** 错链: links to elsewhere, asked for in the background. */
export { askLinks, linkStates } from './links.ts'
export type { AskLinks, LinkState } from './links.ts'
export { linkSweep } from './sweep.ts'
