/** Two years of requests of the example office, and what lies on its desks today. */
export { furnishRequests } from './furnish-requests.ts'
