import assert from 'node:assert/strict'
import type { DecisionKind } from '#statute/decisions'
import { decisionOf } from '#statute/decisions'
import type { RequestId } from '#modules/requests'
import { requestCell } from '#statute/report-form'
import {
  answerConsultation,
  consultationOf,
  placedRequests,
  requestCellsAt,
  statisticsOf,
} from '#modules/requests'
import { eachEngine } from '../support/databases.ts'
import { refusedAs } from '../support/refused.ts'
import { deedsOf } from './support/deeds.ts'
import type { Office } from './support/office.ts'
import { day, openOffice } from './support/office.ts'

/** The rows of table 3 of 2026 a case stands in, in the column of natural persons. */
const rowsIn2026 = async ({ ask, organisation }: Office, request: RequestId) => {
  const period = { organisation, from: day('2026-01-01'), until: day('2026-12-31') }
  const { cells, broken } = await ask((query) => statisticsOf(query, period))
  assert.deepEqual(broken, [])
  const placed = (await ask((query) => placedRequests(query, period))).find((one) => one.request === request)
  return placed === undefined
    ? []
    : [...cells.values()]
        .filter(({ column }) => column === 0)
        .map(({ row }) => row)
        .filter((row) => requestCellsAt(placed.place).includes(requestCell(row, 0)))
}

eachEngine('clarified, a third party asked, extended, given in part: 3.2, in time', async (database) => {
  const office = await openOffice(database)
  const deeds = deedsOf(office)
  const { id, due } = await office.register()
  assert.equal(due, '2026-10-16')
  await deeds.assign(id)
  office.goTo('2026-09-17')
  const asked = { kind: 'clarification-asked', on: office.today(), until: day('2026-09-30') } as const
  const waiting = await office.fact('clerk', id, asked, { points: '请写明工程名称。' })
  assert.equal(waiting.lateness.due, undefined)
  assert.deepEqual(waiting.waits, [{ for: 'clarification', party: '', limit: '2026-09-30' }])
  office.goTo('2026-09-22')
  const clarified = { kind: 'clarified', on: office.today() } as const
  assert.equal(
    (await office.fact('clerk', id, clarified, { text: '供热管网改造' })).lateness.due,
    '2026-10-27',
  )
  office.goTo('2026-09-28')
  const { party, token } = await deeds.askThirdParty(id)
  assert.equal(party, '第三方1')
  office.goTo('2026-10-12')
  const shown = await office.ask((query) => consultationOf(query, token, office.act().at, office.cells))
  assert.equal(shown.question, '是否同意公开报价单？')
  assert.ok(!JSON.stringify(shown).includes('王小明'))
  const answer = { token, agrees: false, opinion: '报价单是商业秘密。' }
  await office.run((tx) => answerConsultation(tx, office.act('public'), answer, office.cells))
  await assert.rejects(
    office.run((tx) => answerConsultation(tx, office.act('public'), answer, office.cells)),
    refusedAs('link-unknown'),
  )
  // Six working days from 2026-09-29 to 2026-10-12 are not counted.
  const before = await office.found(id)
  assert.equal(before.lateness.due, '2026-11-04')
  await assert.rejects(deeds.extend(id), refusedAs('request-extension-approved'))
  await deeds.approveExtension(id, 10)
  assert.equal((await deeds.extend(id)).lateness.due, '2026-11-18')
  office.goTo('2026-11-10')
  await deeds.search(id)
  const closed = await deeds.conclude(id, 'disclosed', 'thirdParty')
  assert.equal(closed.stage, 'closed')
  assert.equal(closed.outcome?.decision, 'partial')
  assert.deepEqual(closed.outcome.parts, ['disclosed', 'thirdParty'])
  assert.equal(closed.lateness.late, false)
  assert.deepEqual(await rowsIn2026(office, id), ['1', '3.2', '3.7'])
})

eachEngine('the same again after it was answered: 3.5.2', async (database) => {
  const office = await openOffice(database)
  const deeds = deedsOf(office)
  const { id } = await office.register()
  await deeds.assign(id)
  const closed = await deeds.conclude(id, 'repeated')
  assert.equal(closed.outcome?.row, '3.5.2')
  assert.deepEqual(await rowsIn2026(office, id), ['1', '3.5.2', '3.7'])
})

eachEngine('a fee left unpaid: 3.6.2, and not before its term is over', async (database) => {
  const office = await openOffice(database)
  const deeds = deedsOf(office)
  for (let nth = 0; nth < 10; nth += 1) await office.register({ description: `第${nth}件另外的事项` })
  const { id } = await office.register()
  await deeds.assign(id)
  await assert.rejects(
    deeds.fee(id, { scheme: 'pages', pages: 30, alreadyPublic: false }),
    refusedAs('request-fee'),
  )
  // The eleventh of the same applicant in the month: 国办函〔2020〕109号第四条.
  assert.equal((await deeds.fee(id, { scheme: 'pieces', pieces: 1 })).fen, 100_00)
  office.goTo('2026-09-16')
  const reached = await office.fact('clerk', id, { kind: 'fee-notice-reached', on: office.today() })
  const limit = reached.waits[0]?.limit
  assert.equal(limit, '2026-10-20')
  office.goTo('2026-10-20')
  const content = {
    parts: [{ about: '', kind: 'feeLapsed' as const }],
    principal: null,
    texts: {},
    reasons: '逾期未缴费。',
  }
  await deeds.draft(id, content)
  await deeds.signOff(id)
  await assert.rejects(deeds.decide(id), refusedAs('clock-too-early'))
  office.goTo('2026-10-21')
  const decided = await deeds.decide(id)
  assert.deepEqual([decided.stage, decided.outcome?.row], ['decided', '3.6.2'])
  assert.equal((await deeds.deliver(id)).stage, 'settled')
  assert.deepEqual(await rowsIn2026(office, id), ['1', '3.6.2', '3.7'])
})

eachEngine('withdrawn: 3.6.3, without a letter; unreachable: recorded', async (database) => {
  const office = await openOffice(database)
  const deeds = deedsOf(office)
  const { id } = await office.register()
  await deeds.assign(id)
  const withdrawn = await office.fact(
    'clerk',
    id,
    { kind: 'withdrawn', on: office.today() },
    { record: '申请人来函撤回。' },
  )
  assert.deepEqual([withdrawn.stage, withdrawn.outcome?.row], ['settled', '3.6.3'])
  assert.deepEqual(await rowsIn2026(office, id), ['1', '3.6.3', '3.7'])
  const { id: other } = await office.register({ description: '另一件' })
  await deeds.assign(other)
  assert.equal((await deeds.conclude(other, 'unreachable')).stage, 'closed')
})

/** What has to have happened before a kind may be decided; the rest may at once. */
const before: Readonly<
  Partial<Record<DecisionKind, readonly ('search' | 'clarify' | 'explain' | 'third')[]>>
> = {
  nonexistent: ['search'],
  stillUnclear: ['clarify'],
  excessive: ['explain'],
  thirdParty: ['third'],
}

eachEngine('every kind of decision comes out of commands in its own row', async (database) => {
  const office = await openOffice(database)
  const deeds = deedsOf(office)
  const kinds: readonly DecisionKind[] = [
    'alreadyPublic',
    'stateSecret',
    'forbiddenByLaw',
    'endangersSecurity',
    'thirdParty',
    'internalMatter',
    'process',
    'enforcementFile',
    'queryMatter',
    'nonexistent',
    'notOurs',
    'needsMaking',
    'stillUnclear',
    'petition',
    'publication',
    'excessive',
    'reconfirmation',
    'notInformation',
    'archived',
  ]
  for (const kind of kinds) {
    const { id } = await office.register({ description: `事项：${kind}` })
    await deeds.assign(id)
    const on = office.today()
    for (const step of before[kind] ?? []) {
      if (step === 'search') await deeds.search(id, 'none')
      if (step === 'clarify') {
        const asked = { kind: 'clarification-asked', on, until: day('2026-09-30') } as const
        await office.fact('clerk', id, asked, { points: '什么工程？' })
        await office.fact('clerk', id, { kind: 'clarified', on }, { text: '所有工程' })
      }
      if (step === 'explain') {
        const asked = { kind: 'explanation-asked', on, until: day('2026-09-30') } as const
        await office.fact('clerk', id, asked, { points: '为什么申请这么多？' })
        await office.fact('clerk', id, { kind: 'explained', on }, { text: '不为什么' })
      }
      if (step === 'third') {
        const { party } = await deeds.askThirdParty(id)
        const answered = { kind: 'third-party-answered', on, party, agrees: false } as const
        await office.fact('clerk', id, answered, { opinion: '不同意' })
      }
    }
    const closed = await deeds.conclude(id, kind)
    assert.deepEqual([closed.outcome?.row, closed.outcome?.decision], [decisionOf(kind).row, kind])
    assert.deepEqual(await rowsIn2026(office, id), ['1', decisionOf(kind).row, '3.7'])
  }
})
