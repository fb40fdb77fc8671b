/** What the example office gives out: documents with words taken out, letters on their way. */
export { furnishDeliveries } from './furnish-deliveries.ts'
export { furnishReleases } from './furnish-releases.ts'
