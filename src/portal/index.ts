/** 门户: public pages, rendered on the server, usable without script. */
export { shelve } from './shelve.ts'
export type { ReportFile } from './shelve.ts'
export type { Shelf } from './shelf.ts'
export { createSite } from './site.ts'
export type { Site } from './site.ts'
export { errorPage } from './failure.ts'
export { registerPortal } from './routes.ts'
export { styleSheets } from './style-sheets.ts'
