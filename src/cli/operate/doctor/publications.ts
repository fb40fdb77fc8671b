import type { Config } from '#platform/config'
import { sealer } from '#platform/crypto'
import type { Database } from '#platform/db'
import type { Reading } from '#modules/publishing'
import { verifyPublications } from '#modules/publishing'
import { keysThere } from '../keys-there.ts'
import type { Look } from './finding.ts'
import { bad, ok } from './finding.ts'

/** So many of the newest public documents are compared with what was signed. */
const newest = 200

/** Looks whether what the public reads is what was signed, and whether enough people signed it. */
export const publicationsLook = (config: Config, database: Database<Reading>): Look => ({
  id: 'publications',
  title: '公开的文件',
  look: async () => {
    const keys = sealer(keysThere(config))
    const { checked, faults } = await database.snapshot((query) =>
      verifyPublications(query, keys, { newest }),
    )
    if (faults.length > 0)
      return faults.map(({ number, sentence }) => bad(`第 ${number} 号：${sentence}请查审计记录。`)).flat()
    return ok(checked === 0 ? '还没有公开的文件。' : `核对最新${checked}件，都与签署的版本一致。`)
  },
})
