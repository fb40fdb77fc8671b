import assert from 'node:assert/strict'
import type { RequestForm } from '#modules/requests'
import {
  askedMost,
  avoidedBy,
  countFollowed,
  groupsOf,
  groupView,
  noteSuggestion,
  publishedAnswers,
  publishedAnswersTo,
  reuseMemory,
} from '#modules/reuse'
import { sealer } from '#platform/crypto'
import { eachEngine } from '../support/databases.ts'
import { testKeys } from '../support/identity.ts'
import { refusedAs } from '../support/refused.ts'
import { openReuse } from './support.ts'

const heating = '2025年县城集中供热管网改造工程的招标文件和中标通知书'

const people: readonly Partial<RequestForm>[] = [
  { description: `申请公开${heating}` },
  { name: '李四', idNumber: '330482198501010017', description: `请公开${heating}，电话13812345678` },
  { name: '王小明', description: heating },
  { name: '赵六', idNumber: '330482197001010018', description: '县人民医院2024年设备采购合同' },
]

eachEngine('what several ask for becomes one group, with its evidence', async (database) => {
  const { office, answered, sweep } = await openReuse(database)
  const { ask, organisation, cells } = office
  for (const form of people) await answered(form)
  assert.deepEqual(await sweep(), { done: 4, failed: 0 })
  assert.deepEqual(await sweep(), { done: 0, failed: 0 }, 'each is looked at once')
  const { rows } = await ask((query) => groupsOf(query, { organisation, limit: 10 }, cells))
  const [group, ...others] = rows
  assert.deepEqual([others.length, group?.requests, group?.applicants, group?.state], [0, 3, 2, 'open'])
  assert.ok(group)
  const view = await ask((query) => groupView(query, group.id, cells))
  assert.deepEqual(
    view.members.map(({ part, applicant }) => [part, applicant]),
    [
      ['anchor', 1],
      ['alike', 2],
      ['alike', 1],
    ],
  )
  assert.ok(view.members.every(({ likeness }) => likeness >= 60))
  assert.ok(!JSON.stringify(view).includes('13812345678'), 'numbers in what was asked are covered')
})

eachEngine('one applicant is enough where they proposed to publish it', async (database) => {
  const { office, answered, sweep } = await openReuse(database)
  const { ask, organisation, cells, run, act } = office
  const request = await answered({ description: heating })
  await sweep()
  const list = () => ask((query) => groupsOf(query, { organisation, limit: 10 }, cells))
  assert.equal((await list()).rows.length, 0)
  const caller = await office.caller('clerk')
  await run((tx) => noteSuggestion(tx, act(), { request, caller, suggested: true }))
  assert.deepEqual(
    (await list()).rows.map(({ suggested, applicants }) => [suggested, applicants]),
    [[1, 1]],
  )
})

eachEngine('a group is proposed, published, and later requests are pointed to it', async (database) => {
  const { office, answered, sweep, preview, propose, publish, textOf } = await openReuse(database)
  const { ask, organisation, cells } = office
  for (const form of people) await answered(form)
  await sweep()
  const [group] = (await ask((query) => groupsOf(query, { organisation, limit: 10 }, cells))).rows
  assert.ok(group)
  const shown = await preview(group.id)
  assert.ok(shown.title.startsWith('2025年县城集中供热'), shown.title)
  assert.ok(shown.column !== null)
  const document = await propose(group.id)
  const text = JSON.stringify(await textOf(document))
  for (const told of ['王小明', '李四', '13812345678', '13800138000', '330482'])
    assert.ok(!text.includes(told), told)
  await assert.rejects(propose(group.id), refusedAs('group-linked'))
  const asked = { organisation, text: `想要${heating}` }
  const found = () => ask((query) => publishedAnswers(query, asked, cells))
  assert.deepEqual(await found(), [], 'a draft is not public')
  await publish(document)
  assert.deepEqual(
    (await found()).map(({ title }) => title),
    [shown.title],
  )
  const later = await office.register({ name: '孙七', idNumber: null, proof: null, description: heating })
  assert.equal((await ask((query) => publishedAnswersTo(query, later.id, cells))).length, 1)
  await answered({ name: '周八', idNumber: null, proof: null, description: heating }, 'alreadyPublic')
  await sweep()
  assert.deepEqual(await ask((query) => avoidedBy(query, organisation)), {
    published: 1,
    pointed: 1,
    followed: 0,
  })
  const most = await ask((query) => askedMost(query, organisation, 5))
  assert.deepEqual(
    most.map(({ title }) => title),
    [shown.title],
  )
  await office.run((tx) => countFollowed(tx, group.id, office.act().at))
  await office.run((tx) => countFollowed(tx, group.id, office.act().at))
  assert.equal((await ask((query) => avoidedBy(query, organisation))).followed, 2)
  const [now] = (await ask((query) => groupsOf(query, { organisation, limit: 10 }, cells))).rows
  assert.deepEqual([now?.state, now?.requests, now?.pointed], ['public', 3, 1])
})

eachEngine('counts stay when the text of a request is forgotten', async (database) => {
  const { office, answered, sweep } = await openReuse(database)
  const { ask, organisation, cells, run, act } = office
  const requests = []
  for (const form of people) requests.push(await answered(form))
  await sweep()
  const counts = async () =>
    (await ask((query) => groupsOf(query, { organisation, limit: 10 }, cells))).rows.map(
      ({ requests: many, applicants }) => [many, applicants],
    )
  const before = await counts()
  const [first] = requests
  assert.ok(first)
  const kit = { cells, sealer: sealer(testKeys), at: act().at }
  const { counts: taken } = await run((tx) => reuseMemory.forget(tx, first, kit))
  assert.ok((taken['marks'] ?? 0) > 0)
  assert.deepEqual(await counts(), before)
  const left = await ask((query) =>
    query.selectFrom('reuse_mark').select('mark').where('request', '=', first).execute(),
  )
  assert.deepEqual(left, [])
})
