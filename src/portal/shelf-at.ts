import type { Query, Reading } from '#modules/publishing'
import type { Shelf } from './shelf.ts'

/** What the shelf is read out of. */
export type ShelfReading = Reading

/** The annual reports of a moment: those of the folder, and those that were filed. */
export type ShelfAt = (query: Query) => Promise<Shelf>

/** The reports of a folder, and beside them those that were filed here. */
export const shelfOver =
  (folder: Shelf): ShelfAt =>
  () =>
    Promise.resolve(folder)
