/** Work that would hold up other people's pages, done on a thread or in a process of its own. */
export { createWorkshop } from './workshop.ts'
export { createRestingWorkshop } from './resting.ts'
export type { Workshop } from './workshop.ts'
