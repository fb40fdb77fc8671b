import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '#platform/db'
import { openFiles, recordFile } from '#platform/files'
import { drawPdf } from '#platform/paper'
import { migrations } from '../../src/migrations.ts'
import type { Tables } from '../../src/api/index.ts'
import { deedsOf } from '../../test/requests/support/deeds.ts'
import { officeIn } from '../../test/requests/support/office.ts'
import { remediesAt } from '../../test/remedies/support/remedies.ts'

const words = '经检索本机关档案室和业务系统，按项目名称、年度和承办科室逐项核对，现将有关情况说明如下。'

/** So many papers of so many pages in the file of a refused request, and its reconsideration. */
export const openPackOffice = async (papers: number, pages: number) => {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-pack-'))
  const database = await openDatabase<Tables>({ url: `sqlite:${join(folder, 'bench.db')}` })
  await database.migrate(migrations, '2026-01-05T01:00:00.000Z')
  const files = await openFiles({ place: { kind: 'disk', folder: join(folder, 'files') } })
  const office = await officeIn(database)
  const deeds = deedsOf(office)
  const remedies = remediesAt(office)
  const { id } = await office.register()
  await deeds.assign(id)
  await deeds.search(id)
  const sheets: Uint8Array[] = []
  for (let paper = 1; paper <= papers; paper += 1) {
    const { bytes } = await drawPdf({
      title: `材料之${paper}`,
      language: 'zh-CN',
      pageNumbers: false,
      blocks: Array.from({ length: pages }, (_, page) => [
        ...(page === 0 ? [] : [{ kind: 'pageBreak' as const }]),
        { kind: 'paragraph' as const, runs: [{ text: `第${page + 1}页。${words.repeat(8)}` }] },
      ]).flat(),
    })
    sheets.push(bytes)
    const taken = await files.take(bytes, { name: `材料${paper}.pdf` })
    const { organisation } = office
    const kept = await office.run((tx) => recordFile(tx, office.act(), { taken, organisation }))
    const fact = { kind: 'material-added', on: office.today(), files: [kept.id], need: null } as const
    await office.fact('clerk', id, fact, { title: `材料之${paper}` })
  }
  await deeds.conclude(id, 'internalMatter')
  office.goTo('2026-09-28')
  const { id: remedy } = await remedies.open({ requests: [id] })
  return {
    binding: { ...remedies.kit, database, files },
    act: office.act(),
    input: { remedy, caller: await office.caller('clerk'), inFull: true },
    sheets,
    close: async () => {
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
