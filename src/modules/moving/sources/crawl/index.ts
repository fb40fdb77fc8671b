/** Reading an old site page by page: as its robots.txt lets it, on its own host, within bounds. */
export { plainAddress } from './links.ts'
export { robotsOf } from './robots.ts'
export type { Robots } from './robots.ts'
export { visit } from './visit.ts'
export type { Visit } from './visit.ts'
