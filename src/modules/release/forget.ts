import type { CaseMemory } from '#modules/requests'
import type { Reading, ReleaseTables } from './schema/index.ts'

const present = (files: readonly (string | null)[]): readonly string[] =>
  files.filter((file) => file !== null)

/**
 * The register's line of documents given out: they go as a whole, with marks, the file as it was sent in and the one
 * made of it. What was given out stands in the archive pack.
 */
export const releaseMemory: CaseMemory<ReleaseTables, Reading> = {
  title: '区分处理的文件',
  tables: { release: 'emptied' },
  forget: async (tx, request) => {
    const rows = await tx
      .deleteFrom('release')
      .where('request', '=', request)
      .returning(['original', 'output'])
      .execute()
    return {
      counts: { releases: rows.length },
      files: present(rows.flatMap(({ original, output }) => [original, output])),
    }
  },
  holds: async (query, files) => {
    const rows = await query
      .selectFrom('release')
      .select(['original', 'output'])
      .where((of) => of.or([of('original', 'in', files), of('output', 'in', files)]))
      .execute()
    return present(rows.flatMap(({ original, output }) => [original, output]))
  },
}
