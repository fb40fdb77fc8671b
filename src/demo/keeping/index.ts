/** What becomes of the answers of the example office. */
export { furnishKeeping } from './furnish-keeping.ts'
