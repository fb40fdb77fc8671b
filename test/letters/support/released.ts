import type { Files } from '#platform/files'
import { recordFile } from '#platform/files'
import { sealer } from '#platform/crypto'
import type { ReleaseId } from '#modules/release'
import { confirmRelease, dropRelease, prepareRelease, saveMarks, startRelease } from '#modules/release'
import type { RequestId } from '#modules/requests'
import type { Office } from '../../requests/support/office.ts'
import { testKeys } from '../../support/identity.ts'

const seal = sealer(testKeys)

/** Documents of a case on their way out, each step by a command: text files, since they need no process. */
export const releasesIn = (office: Office, files: Files) => {
  const { act, caller, database, organisation, run } = office
  return {
    /** Marked, words not yet taken out. */
    start: async (request: RequestId, name = '会议记录.txt'): Promise<ReleaseId> => {
      const taken = await files.take(Buffer.from('参会人员：李大力。其余内容可以公开。'), { name })
      const by = await caller('clerk')
      return run(async (tx) => {
        const { id: file } = await recordFile(tx, act(), { taken, organisation })
        const release = await startRelease(tx, act(), { request, file, caller: by }, seal)
        const place = { is: 'text', text: '李大力' } as const
        const marks = [{ id: 'a', place, reason: 'privacy', source: 'hand' } as const]
        await saveMarks(tx, act(), { release, seen: 1, marks }, seal)
        return release
      })
    },
    /** Words taken out; gives the digest of what came of it. */
    prepare: async (release: ReleaseId): Promise<string> => {
      const on = { release, seen: 2, caller: await caller('clerk') }
      return (await prepareRelease({ database, files, sealer: seal }, act(), on)).output ?? ''
    },
    confirm: async (release: ReleaseId, digest: string): Promise<void> => {
      const on = { release, seen: 3, digest, caller: await caller('head') }
      await run((tx) => confirmRelease(tx, act('head'), on))
    },
    drop: (release: ReleaseId, seen: number) => run((tx) => dropRelease(tx, act(), { release, seen })),
  }
}
