import { existsSync } from 'node:fs'
import { sm3 } from '#platform/crypto'
import type { Instant } from '#platform/clock'
import { later } from '#platform/clock'
import type { Config } from '#platform/config'
import type { AnyTables, Database } from '#platform/db'
import { sql } from '#platform/db'
import type { Files } from '#platform/files'
import { openFiles } from '#platform/files'
import type { Look, Said } from './finding.ts'
import { bad, note, ok } from './finding.ts'

/** So many stored files are read through. */
const sample = 20
const hour = 3_600_000

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes)
}

/** Puts a small file in and takes it out again. */
const writeProbe = async (files: Files, now: Instant): Promise<void> => {
  const bytes = Buffer.from(`gongkai doctor ${now}`)
  const digest = sm3(bytes)
  await files.putRaw(digest, once(bytes))
  await files.removeOlder(digest, later(now, hour))
}

const digestsIn = async (database: Database<AnyTables>): Promise<readonly string[]> => {
  const rows = await database.read((query) =>
    query
      .selectFrom('file_object')
      .select('digest')
      .orderBy(sql`random()`)
      .limit(sample)
      .execute(),
  )
  return rows.map(({ digest }) => String(digest))
}

const verified = async (files: Files, digests: readonly string[]): Promise<readonly Said[]> => {
  for (const digest of digests) {
    const state = await files.verify(digest)
    if (state === 'missing') return bad(`文件 ${digest} 在数据库里有，存放的地方没有。请从备份恢复文件。`)
    if (state === 'damaged') return bad(`文件 ${digest} 的内容已损坏。请从备份恢复文件，并检查磁盘。`)
  }
  return ok(digests.length === 0 ? '能读写，还没有文件。' : `能读写，抽查${digests.length}个文件，内容无误。`)
}

/** Looks whether stored files can be written, are there, and hold what they held. */
export const filesLook = (config: Config, database: Database<AnyTables> | undefined, now: Instant): Look => ({
  id: 'files',
  title: '文件',
  look: async () => {
    const { files: place } = config
    if (place.kind === 'disk' && !existsSync(place.folder))
      return note(
        `文件夹 ${place.folder} 还没有，程序第一次启动时会建立。如果以前有过文件，请核对 GONGKAI_FILES。`,
      )
    const files = await openFiles({ place })
    await writeProbe(files, now)
    return verified(files, database === undefined ? [] : await digestsIn(database))
  },
})
