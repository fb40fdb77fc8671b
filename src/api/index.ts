/** The HTTP contract of the modules: JSON below /api, for the workbench and for programs. */
export { registerApi } from './register.ts'
export { routes } from './routes/index.ts'
export type { Route } from './route/route.ts'
export { openApi } from './docs/openapi.ts'
export type { Services } from './services.ts'
export type { Tables } from './tables.ts'
