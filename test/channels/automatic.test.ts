import assert from 'node:assert/strict'
import { changeChannelAccount, openChannelAccount, pushesOf } from '#modules/publishing'
import { recordFile } from '#platform/files'
import { eachEngine } from '../support/databases.ts'
import { withFiles } from '../support/files.ts'
import { deedsOf, signAll } from '../publishing/support/deeds.ts'
import { openOffice } from '../publishing/support/office.ts'
import { pngOf } from './support/desk.ts'

const account = {
  channel: 'wechat',
  name: '甲县医保',
  appId: 'wx0123456789abcdef',
  secret: 'right0right0right0right0',
  author: '',
  updateDays: 14,
  updateBasis: '',
} as const

eachEngine(
  'a column that is set so passes on what is first published in it, in that transaction',
  async (test) => {
    const office = await openOffice(test)
    const { organisation, column, otherColumn, run, ask, act, sealer } = office
    await withFiles({}, async (files) => {
      const taken = await files.take(pngOf(1), { name: '封面.png' })
      const { id: cover } = await run((tx) => recordFile(tx, act(), { taken, organisation }))
      const given = { ...account, organisation, cover, columns: [otherColumn] }
      const id = await run((tx) => openChannelAccount(tx, act(), given, sealer))
      const deeds = deedsOf(office)
      const pushes = async () => (await ask((query) => pushesOf(query, organisation, { limit: 9 }))).rows
      const released = async (title: string) => {
        const document = await office.draft('clerk', { title })
        await signAll(deeds, document)
        await deeds.publish('second', document)
        return document
      }
      await released('不推送的')
      assert.deepEqual(await pushes(), [])
      const change = { ...given, account: id, columns: [column] }
      await run((tx) => changeChannelAccount(tx, act(), { ...change, secret: null }, sealer))
      const document = await released('自动推送的')
      await released(`关于${'很长'.repeat(40)}的通知`)
      const rows = await pushes()
      assert.deepEqual(
        rows.map(({ state, automatic, title }) => [state, automatic, title.slice(0, 5)]),
        [
          ['failed', true, '关于很长很'],
          ['waiting', true, '自动推送的'],
        ],
      )
      assert.match(rows[0]?.problem ?? '', /标题有 .* 字/u)
      assert.equal(rows[1]?.document.id, document)
      const waiting = await ask((query) =>
        query.selectFrom('outbox').select('kind').where('kind', '=', 'wechat-push').execute(),
      )
      assert.equal(waiting.length, 1)
    })
  },
)
