/** Filters of lists a person keeps under a name. */
export { dropFilter, savedFilters, saveFilter } from './filters.ts'
export type { FilterValues, SavedFilter, SaveFilter } from './filters.ts'
