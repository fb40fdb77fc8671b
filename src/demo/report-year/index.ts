/** Last year's report of the example office, filed with its evidence, and this year's under way. */
export { furnishReports } from './furnish-reports.ts'
