import assert from 'node:assert/strict'
import { eachEngine } from '../support/databases.ts'
import type { Answer } from './support/ask.ts'
import { asking, rowsInTrail } from './support/ask.ts'
import { applicant, furnish, signedIn } from './support/office.ts'
import { serverOn } from './support/server.ts'

const ok = (answer: Answer): Answer['json'] => {
  assert.equal(answer.status, 200, answer.body)
  return answer.json
}

const idsIn = ({ rows = [] }: Answer['json']): readonly unknown[] => rows.map(({ id }) => id)

eachEngine('the list: what presses first, page by page, narrowed down', async (test) => {
  const server = await serverOn(test)
  try {
    const { organisation, request } = await furnish(server, '甲县医保局')
    const cookie = await signedIn(server, organisation, [{ role: 'clerk', organisation, reach: 'own' }])
    const clerk = asking(server, cookie)
    const register = async (channel: string, cameOn: string, name: string) => {
      const form = { ...applicant, name, idNumber: null, proof: null, description: `${name}要的材料目录` }
      const sent = { channel, cameOn, form }
      return ok(await clerk('POST', `/organisations/${organisation}/requests`, sent))['id']
    }
    const second = await register('counter', '2026-01-07', '钱某')
    const third = await register('fax', '2026-01-08', '孙某')
    const fourth = await register('oral', '2026-01-09', '李某')

    const first = ok(await clerk('GET', '/requests?state=open&limit=2'))
    const behind = String(first['next'])
    const rest = ok(await clerk('GET', `/requests?state=open&limit=2&after=${behind}`))
    // Not confirmed yet before all, then by the due date.
    assert.deepEqual([...idsIn(first), ...idsIn(rest)], [third, request, second, fourth])
    assert.equal(rest['next'], undefined)
    assert.deepEqual(idsIn(ok(await clerk('GET', '/requests?limit=1'))), [fourth])
    assert.deepEqual(idsIn(ok(await clerk('GET', '/requests?channel=oral'))), [fourth])
    assert.deepEqual(idsIn(ok(await clerk('GET', '/requests?stage=unconfirmed'))), [third])
    assert.deepEqual(idsIn(ok(await clerk('GET', `/requests?search=${encodeURIComponent('〕2号')}`))), [
      second,
    ])
    assert.deepEqual(idsIn(ok(await clerk('GET', `/requests?search=${encodeURIComponent('孙某')}`))), [third])
    assert.deepEqual(idsIn(ok(await clerk('GET', `/requests?search=${encodeURIComponent('%')}`))), [])
    assert.deepEqual(
      idsIn(ok(await clerk('GET', '/requests?late=1'))).toSorted(),
      [request, second, fourth].toSorted(),
    )
    assert.equal((await clerk('GET', '/requests?after=nonsense')).status, 400)
    assert.equal((await clerk('GET', '/requests?stage=nonsense')).status, 422)

    const { seq } = ok(await clerk('GET', `/requests/${String(third)}`))
    const early = { seen: seq, confirmedOn: '2026-01-07' }
    assert.equal((await clerk('POST', `/requests/${String(third)}/confirm`, early)).status, 422)
    const confirmed = { seen: seq, confirmedOn: '2026-01-12' }
    const { receivedOn, due } = ok(await clerk('POST', `/requests/${String(third)}/confirm`, confirmed))
    assert.deepEqual([receivedOn, due], ['2026-01-12', '2026-02-09'])
  } finally {
    await server.close()
  }
})

eachEngine('a record is put right by another, a form with two matters becomes two requests', async (test) => {
  const server = await serverOn(test)
  try {
    const { organisation, request, seen } = await furnish(server, '甲县医保局')
    const as = async (role: string) =>
      asking(server, await signedIn(server, organisation, [{ role, organisation, reach: 'own' }]))
    const [clerk, director] = [await as('clerk'), await as('office-director')]
    const at = `/requests/${request}`
    const mend = {
      seen,
      replaces: 1,
      truth: { on: '2026-01-05', applicantKind: 'enterprise' },
      reason: '类别登记错了',
    }
    assert.equal((await clerk('POST', `${at}/corrections`, mend)).status, 403)
    ok(await director('POST', `${at}/corrections`, mend))
    const mended = ok(await clerk('GET', at)) as unknown as {
      readonly seq: number
      readonly applicantKind: string
      readonly events: readonly { readonly seq: number; readonly corrected: unknown }[]
    }
    assert.equal(mended.applicantKind, 'enterprise')
    assert.deepEqual(mended.events[0]?.corrected, { by: 3, struck: false })
    const moved = { ...mend, seen: mended.seq, truth: null }
    assert.equal(
      (await director('POST', `${at}/corrections`, moved)).status,
      409,
      'a registration is not struck out',
    )

    const matters = ['二〇二五年度分配方案', '中标单位的报价']
    const before = await rowsInTrail(server)
    const split = ok(
      await director('POST', `${at}/split`, { seen: mended.seq, matters, reason: '一事一申请' }),
    )
    assert.equal((await rowsInTrail(server)) - before, 1)
    const parts = split.rows ?? []
    assert.equal(new Set(parts.map(({ code }) => code)).size, 2)
    const open = ok(await clerk('GET', '/requests?state=open')).rows ?? []
    assert.deepEqual(
      open.map(({ id, dueOn }) => [id, dueOn]),
      parts.map(({ id }) => [id, '2026-02-02']),
    )
    const parent = ok(await clerk('GET', at))
    assert.deepEqual([parent['stage'], parent['counted'], parent['dueOn']], ['split', false, parent['dueOn']])
    assert.match(JSON.stringify(parent['others']), /拆分为/u)
  } finally {
    await server.close()
  }
})

eachEngine('a body sets who signs its answers; a level nobody could sign is refused', async (test) => {
  const server = await serverOn(test)
  try {
    const { organisation } = await furnish(server, '甲县医保局')
    const as = async (role: string) =>
      asking(server, await signedIn(server, organisation, [{ role, organisation, reach: 'own' }]))
    const [clerk, director] = [await as('clerk'), await as('office-director')]
    const at = `/organisations/${organisation}/request-sign-off`
    const preset = ok(await clerk('GET', at))
    assert.deepEqual([preset['from'], (preset['steps'] as unknown[]).length], [null, 3])
    assert.match(String(preset['problem']), /科室审核/u)
    const from = '2099-01-04'
    const step = (role: string) => ({ code: role, title: role, seat: { by: 'role', role } })
    assert.equal((await clerk('PUT', at, { from, steps: [step('office-director')] })).status, 403)
    assert.equal((await director('PUT', at, { from, steps: [step('leader')] })).status, 422)
    const past = { from: '2020-01-02', steps: [step('office-director')] }
    assert.equal((await director('PUT', at, past)).status, 422)
    assert.equal(ok(await director('PUT', at, { from, steps: [step('office-director')] }))['done'], true)
    assert.equal(ok(await clerk('GET', at))['from'], null, 'not before its day')
  } finally {
    await server.close()
  }
})
