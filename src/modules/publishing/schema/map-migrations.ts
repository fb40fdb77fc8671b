import type { Migration } from '#platform/db'
import { createIndex } from '#platform/db'

/** The site map of machines is read from an index: a million lines, and no text. */
export const mapMigration: Migration = {
  id: '0013-site-map',
  up: async (tx) => {
    await createIndex(tx, 'publication', ['status', 'number', 'changed_at'])
  },
}
