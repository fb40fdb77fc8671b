import { recordFile } from '#platform/files'
import type { Attachment } from '#modules/publishing'
import type { TestDatabase } from '../../support/databases.ts'
import { eachEngine } from '../../support/databases.ts'
import type { Open } from './portal.ts'
import { openPortal } from './portal.ts'

/** Markup where only words belong. */
export const attack = `"><script>alert(1)</script><img src=x onerror=alert(1)>'=1+1`

/** A test of an office with its portal, on each engine. */
export const withPortal = (
  name: string,
  body: (open: Open, database: TestDatabase) => Promise<void>,
): void => {
  eachEngine(name, async (database) => {
    const open = await openPortal(database)
    try {
      await body(open, database)
    } finally {
      await open.close()
    }
  })
}

/** A text file of the office as an attachment, its text read. */
export const attachText = async (
  { office, files }: Open,
  name = '名单.txt',
  words = '一二三四五六七',
): Promise<Attachment> => {
  const taken = await files.take(new TextEncoder().encode(words), { name })
  const { organisation } = office
  const file = await office.run((tx) => recordFile(tx, office.act('clerk'), { taken, organisation }))
  const text = { text: words, problem: null, read_at: office.now() }
  await office.run((tx) =>
    tx
      .insertInto('attachment_text')
      .values({ digest: file.digest, ...text })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  )
  return { file: file.id, name: file.name, digest: file.digest, mediaType: file.mediaType, size: file.size }
}

/** The code of the column the office's documents stand in. */
export const columnCode = async ({ office }: Open): Promise<string> =>
  (
    await office.ask((query) =>
      query
        .selectFrom('publishing_column')
        .select('code')
        .where('id', '=', office.column)
        .executeTakeFirstOrThrow(),
    )
  ).code
