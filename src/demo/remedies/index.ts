/** Reconsideration and litigation of the example office. */
export { furnishRemedies } from './furnish-remedies.ts'
