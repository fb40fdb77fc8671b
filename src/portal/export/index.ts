/** 静态副本: the whole public site as files that any web server can send. */
export { exportSite } from './export-site.ts'
export type { Exported, ExportOptions } from './export-site.ts'
