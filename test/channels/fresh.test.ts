import assert from 'node:assert/strict'
import { changeSetting } from '#platform/settings'
import {
  accountFreshness,
  accountsOf,
  changeChannelAccount,
  closeChannelAccount,
  openChannelAccount,
  recordDissemination,
  resealAccounts,
} from '#modules/publishing'
import type { AccountDetails } from '#modules/publishing'
import { keysFrom, sealer } from '#platform/crypto'
import { eachEngine } from '../support/databases.ts'
import { sealing, sealingKey } from '../support/office.ts'
import { day } from '../support/organisations.ts'
import { actOn, officeIn } from '../support/publications.ts'
import { refusedAs } from '../support/refused.ts'

const details: AccountDetails = {
  name: '甲县医保',
  appId: null,
  cover: null,
  author: '',
  updateDays: 14,
  updateBasis: '国办秘函〔2019〕19号',
  columns: [],
}
const weibo = { ...details, channel: 'weibo', secret: null } as const
const opened = actOn('2026-03-01')

eachEngine(
  'an account is quiet from day 7, near from 10, late from 13, until it is updated',
  async (database) => {
    const { organisation, person, run, ask } = await officeIn(database)
    await run((tx) => openChannelAccount(tx, opened, { ...weibo, organisation }, sealing))
    const ageOn = async (today: string) =>
      (await ask((query) => accountFreshness(query, [organisation], day(today)))).map(
        ({ age, days, dueOn }) => [age, days, dueOn],
      )
    const due = '2026-03-15'
    assert.deepEqual(await ageOn('2026-03-07'), [['fresh', 6, due]])
    assert.deepEqual(await ageOn('2026-03-08'), [['quiet', 7, due]])
    assert.deepEqual(await ageOn('2026-03-11'), [['near', 10, due]])
    assert.deepEqual(await ageOn('2026-03-14'), [['late', 13, due]])
    await run((tx) => changeSetting(tx, opened, { name: 'newMedia.firstAlert', value: 5 }))
    assert.deepEqual(await ageOn('2026-03-06'), [['quiet', 5, due]])
    await run((tx) =>
      recordDissemination(tx, actOn('2026-03-14'), {
        organisation,
        document: null,
        column: null,
        channel: 'weibo',
        title: '简报',
        onDate: day('2026-03-14'),
        link: null,
        note: null,
        by: person,
      }),
    )
    assert.deepEqual(await ageOn('2026-03-14'), [['fresh', 0, '2026-03-28']])
    assert.deepEqual(await ask((query) => accountFreshness(query, [], day('2026-03-14'))), [])
  },
)

eachEngine('where a tighter rule is written down every alert comes earlier with it', async (database) => {
  const { organisation, run, ask } = await officeIn(database)
  await run((tx) => openChannelAccount(tx, opened, { ...weibo, organisation, updateDays: 7 }, sealing))
  const ages = []
  for (const today of ['2026-03-03', '2026-03-04', '2026-03-06', '2026-03-07'])
    ages.push((await ask((query) => accountFreshness(query, 'all', day(today))))[0]?.age)
  assert.deepEqual(ages, ['fresh', 'quiet', 'near', 'late'])
})

eachEngine('one account a platform; a secret is sealed, never shown, and sealed anew', async (test) => {
  const { organisation, database, run, ask, done } = await officeIn(test)
  const secret = 'geheim0geheim0geheim0geheim0'
  const wechat = { ...details, channel: 'wechat', secret, organisation } as const
  const appId = 'wx0123456789abcdef'
  const open = (change: Partial<AccountDetails>) =>
    run((tx) => openChannelAccount(tx, opened, { ...wechat, ...change }, sealing))
  await assert.rejects(open({ appId: 'wx1' }), refusedAs('account-invalid'))
  await assert.rejects(open({ appId, cover: 'none' }), refusedAs('account-invalid'))
  const account = await open({ appId })
  await assert.rejects(open({ appId }), refusedAs('account-exists'))
  const [shown] = await ask((query) => accountsOf(query, organisation, day('2026-03-01')))
  assert.equal(shown?.hasSecret, true)
  assert.doesNotMatch(JSON.stringify(shown), /geheim/u)
  const sealed = async () =>
    (await ask((query) => query.selectFrom('channel_account').select('secret').executeTakeFirst()))?.secret
  const before = await sealed()
  assert.match(before ?? '', /^sm4gcm\./u)
  await run((tx) =>
    changeChannelAccount(tx, opened, { ...details, account, appId, name: '新名', secret: null }, sealing),
  )
  assert.equal(await sealed(), before)
  const keys = keysFrom([Buffer.alloc(32, 8), sealingKey])
  assert.equal(await resealAccounts(database, keys, opened), 1)
  assert.equal(await resealAccounts(database, keys, opened), 0)
  const cell = { table: 'channel_account', column: 'secret', row: account }
  assert.equal(sealer(keys).open((await sealed()) ?? '', cell), secret)
  await run((tx) => closeChannelAccount(tx, opened, { account, reason: '停办' }))
  assert.equal(await sealed(), null)
  assert.deepEqual(await ask((query) => accountsOf(query, organisation, day('2026-03-01'))), [])
  assert.deepEqual((await done()).slice(-4), [
    'channel-account.open',
    'channel-account.change',
    'channel-account.reseal',
    'channel-account.close',
  ])
})
