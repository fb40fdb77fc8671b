import type { Migration } from '#platform/db'
import { channelMigration } from './channel-migrations.ts'
import { countedMigration } from './counted-tables.ts'
import { documentTables } from './document-migrations.ts'
import { mapMigration } from './map-migrations.ts'
import { movedInMigration } from './moved-in-migrations.ts'
import { publicTables } from './public-migrations.ts'
import { registerTables } from './register-migrations.ts'
import { findingMigration } from './search-migrations.ts'

/** The tables of this module; behind people's and files'. */
export const publishingMigrations: readonly Migration[] = [
  {
    id: '0009-publishing',
    up: async (tx) => {
      await documentTables(tx)
      await publicTables(tx)
      await registerTables(tx)
    },
  },
  channelMigration,
  mapMigration,
  movedInMigration,
  findingMigration,
  countedMigration,
]
