import type { Migration } from '#platform/db'
import { createIndex, createTable, integer, key, text } from '#platform/db'

interface FileObjectRow {
  readonly digest: string
  readonly size: number
  readonly media_type: string
  readonly created_at: string
}

interface FileRow {
  readonly id: string
  readonly digest: string
  readonly name: string
  readonly media_type: string
  readonly size: number
  readonly created_at: string
  readonly created_by: string
  readonly organisation: string | null
}

/** Objects by their digest, and the files people know: one object may be several files. */
export interface FilesTables {
  readonly file_object: FileObjectRow
  readonly file: FileRow
}

export const filesMigrations: readonly Migration[] = [
  {
    id: '0006-files',
    up: async (tx) => {
      await createTable(tx, 'file_object', {
        columns: { digest: key(), size: integer(), media_type: text(), created_at: text() },
      })
      await createTable(tx, 'file', {
        columns: {
          id: key(),
          digest: text({ references: 'file_object.digest' }),
          name: text(),
          media_type: text(),
          size: integer(),
          created_at: text(),
          created_by: text(),
          organisation: text({ optional: true }),
        },
      })
      await createIndex(tx, 'file', ['digest'])
      await createIndex(tx, 'file', ['organisation', 'created_at', 'id'])
    },
  },
]
