/** 门户: public pages, rendered on the server, usable without script. */
export { shelve } from './shelve.ts'
export type { ReportFile } from './shelve.ts'
export type { Shelf } from './shelf.ts'
export { createSite } from './site.ts'
export type { Site } from './site.ts'
export { errorPage } from './failure.ts'
export { registerPortal } from './routes.ts'
export { styleSheets } from './style-sheets.ts'
/** The whole site as files that any web server can send. */
export { exportSite } from './export/index.ts'
export type { Exported, ExportOptions } from './export/index.ts'
