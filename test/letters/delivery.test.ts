import assert from 'node:assert/strict'
import { parseLocalDate } from '#statute/calendar'
import { createTextReader } from '#platform/text'
import type { Attempt, DeliveryId, Ending, LetterId } from '#modules/letters'
import {
  beginDelivery,
  deliveryOf,
  deliveryPage,
  deliveryPapers,
  deliveryStatesOf,
  deliverySweep,
  endDelivery,
  printDeliveries,
  strikeDelivery,
} from '#modules/letters'
import type { RequestId } from '#modules/requests'
import { contentFor, deedsOf } from '../requests/support/deeds.ts'
import type { Office, Who } from '../requests/support/office.ts'
import { openOffice } from '../requests/support/office.ts'
import { eachEngine } from '../support/databases.ts'
import { refusedAs } from '../support/refused.ts'
import { lettersIn } from './support/bench.ts'

const day = parseLocalDate
const post: Attempt = { way: 'post', carrier: 'ems', mailNumber: 'EA123456789CN' }

/** An office that issues letters and delivers them, each by a command in a transaction of its own. */
const deliveriesIn = (office: Office) => {
  const letters = lettersIn(office)
  const { act, ask, caller, organisation, run, today } = office
  const begin = async (letter: LetterId, attempt: Attempt, change: { on?: string; who?: Who } = {}) => {
    const { on = today(), who = 'clerk' } = change
    const input = {
      letter,
      attempt,
      on: day(on),
      note: '',
      files: [],
      giving: null,
      caller: await caller(who),
    }
    return run((tx) => beginDelivery(tx, act(who), input, letters.kit))
  }
  const end = async (letter: LetterId, delivery: DeliveryId, ending: Ending) => {
    const input = { letter, delivery, ending, caller: await caller('clerk') }
    return run((tx) => endDelivery(tx, act(), input, letters.kit))
  }
  const list = async () =>
    (
      await ask((query) =>
        deliveryPage(query, { organisation, limit: 50 }, { today: today(), within: 'all' }),
      )
    ).rows
  return {
    letters,
    begin,
    end,
    list,
    arrived: async (letter: LetterId, delivery: DeliveryId, on = today()) =>
      end(letter, delivery, {
        state: 'delivered',
        on,
        taker: 'self',
        takerName: '',
        proof: await office.file(),
        note: '',
      }),
    failed: (letter: LetterId, delivery: DeliveryId) =>
      end(letter, delivery, { state: 'failed', on: today(), failure: 'unclaimed', proof: null, note: '' }),
    strike: async (letter: LetterId, delivery: DeliveryId) => {
      const input = { letter, delivery, reason: '邮件号写错', caller: await caller('clerk') }
      return run((tx) => strikeDelivery(tx, act(), input, letters.kit.sealer))
    },
    view: (letter: LetterId, plain = true) =>
      ask((query) => deliveryOf(query, letter, { today: today(), plain }, letters.kit.sealer)),
    decided: async (): Promise<{ id: RequestId; letter: LetterId }> => {
      const deeds = deedsOf(office)
      await letters.settle()
      const { id } = await office.register()
      await deeds.assign(id)
      await deeds.search(id, 'none')
      await deeds.draft(id, contentFor('nonexistent'))
      await deeds.signOff(id)
      await deeds.decide(id)
      return { id, letter: (await letters.issue(id, 'nonexistent')).id }
    },
  }
}

eachEngine('an answer posted counts on that day at once, and is proved later', async (database) => {
  const office = await openOffice(database)
  const desk = deliveriesIn(office)
  const { id, letter } = await desk.decided()
  office.goTo('2026-09-17')
  const courier: Attempt = { way: 'post', carrier: 'private', mailNumber: '1' }
  await assert.rejects(desk.begin(letter, courier), refusedAs('delivery-courier'))
  const sf: Attempt = { ...post, mailNumber: 'SF1234567890123' }
  await assert.rejects(desk.begin(letter, sf), refusedAs('delivery-courier'))
  await assert.rejects(desk.begin(letter, { ...post, mailNumber: '12' }), refusedAs('delivery-number'))
  await assert.rejects(desk.begin(letter, post, { on: '2026-09-13' }), refusedAs('delivery-day'))
  await assert.rejects(desk.begin(letter, post, { on: '2026-09-18' }), refusedAs('delivery-day'))
  await assert.rejects(desk.begin(letter, post, { who: 'guest' }), refusedAs('delivery-not-yours'))
  const sent = await desk.begin(letter, { ...post, mailNumber: 'ea 123456789 cn' }, { on: '2026-09-16' })
  const { stage, lateness, events } = await office.found(id)
  assert.deepEqual([stage, lateness.concludedOn], ['settled', '2026-09-16'])
  const fact = events.find(({ kind }) => kind === 'delivered')
  assert.ok(fact?.kind === 'delivered' && fact.proof === '邮政特快专递（EMS），邮件号EA123456789CN')
  await assert.rejects(desk.begin(letter, post), refusedAs('delivery-open'))
  assert.deepEqual(
    (await desk.list()).map(({ state, situation }) => [state, situation]),
    [['attempted', null]],
  )
  office.goTo('2026-09-23')
  assert.equal((await desk.list())[0]?.situation, 'to-prove')
  const unproved: Ending = {
    state: 'delivered',
    on: day('2026-09-18'),
    taker: 'self',
    takerName: '',
    proof: 'nothing',
    note: '',
  }
  await assert.rejects(desk.end(letter, sent, unproved), refusedAs('delivery-proof'))
  await desk.arrived(letter, sent, day('2026-09-18'))
  assert.deepEqual(await desk.list(), [])
  assert.equal((await office.found(id)).lateness.concludedOn, '2026-09-16')
  assert.equal((await office.ask((query) => deliveryStatesOf(query, [letter]))).get(letter), 'delivered')
  await assert.rejects(desk.begin(letter, post), refusedAs('delivery-done'))
  await assert.rejects(desk.arrived(letter, sent), refusedAs('delivery-changed'))
})

eachEngine('handed over it counts when signed for; who took it is sealed', async (database) => {
  const office = await openOffice(database)
  const desk = deliveriesIn(office)
  const { id, letter } = await desk.decided()
  const handed = await desk.begin(letter, { way: 'in-person' })
  assert.equal((await office.found(id)).stage, 'decided')
  office.goTo('2026-09-15')
  const left: Ending = {
    state: 'delivered',
    on: day('2026-09-15'),
    taker: 'left',
    takerName: '',
    proof: await office.file(),
    note: '门口张贴并拍照',
  }
  await assert.rejects(desk.end(letter, handed, left), refusedAs('delivery-taker'))
  await desk.end(letter, handed, { ...left, takerName: '见证人李四' })
  const { stage, lateness } = await office.found(id)
  assert.deepEqual([stage, lateness.concludedOn], ['settled', '2026-09-15'])
  assert.equal((await desk.view(letter)).attempts[0]?.details?.taker, '见证人李四')
  assert.equal((await desk.view(letter, false)).attempts[0]?.details, null)
  const stored = await office.ask((query) => query.selectFrom('letter_delivery').selectAll().execute())
  assert.ok(!JSON.stringify(stored).includes('李四'))
})

eachEngine('what came back is sent again, and announced only then, for its term', async (database) => {
  const office = await openOffice(database)
  const desk = deliveriesIn(office)
  const { id, letter } = await desk.decided()
  const place: Attempt = { way: 'announcement', place: '机关门户网站' }
  await assert.rejects(desk.begin(letter, place), refusedAs('delivery-announce'))
  await assert.rejects(desk.begin(letter, { way: 'electronic', consent: ' ' }), refusedAs('delivery-consent'))
  const handed = await desk.begin(letter, { way: 'in-person' })
  await desk.failed(letter, handed)
  assert.equal((await desk.list())[0]?.situation, 'to-resend')
  const announced = await desk.begin(letter, place)
  const { attempts } = await desk.view(letter)
  assert.deepEqual(
    attempts.map(({ attempt, way, state, until }) => [attempt, way, state, until]),
    [
      [1, 'in-person', 'failed', null],
      [2, 'announcement', 'attempted', '2026-10-14'],
    ],
  )
  office.goTo('2026-10-14')
  await assert.rejects(desk.arrived(letter, announced), refusedAs('delivery-early'))
  assert.equal((await office.found(id)).stage, 'decided')
  office.goTo('2026-10-15')
  assert.equal((await desk.list())[0]?.situation, 'to-expire')
  await desk.arrived(letter, announced, day('2026-10-14'))
  assert.equal((await office.found(id)).lateness.concludedOn, '2026-10-14')
})

eachEngine('a third party reached has its term, a record struck out counts no more', async (database) => {
  const office = await openOffice(database)
  const desk = deliveriesIn(office)
  const deeds = deedsOf(office)
  await desk.letters.settle()
  const { id } = await office.register()
  await deeds.assign(id)
  const { party } = await deeds.askThirdParty(id)
  const { id: letter } = await desk.letters.issue(id, 'thirdPartyInquiry', { party })
  const wrong = await desk.begin(letter, post)
  assert.equal((await office.found(id)).waits[0]?.limit, undefined)
  await desk.strike(letter, wrong)
  assert.equal((await desk.view(letter)).state, 'open')
  const sent = await desk.begin(letter, { ...post, carrier: 'registered', mailNumber: 'XA12345678901' })
  await assert.rejects(desk.strike(letter, wrong), refusedAs('delivery-changed'))
  office.goTo('2026-09-16')
  await desk.arrived(letter, sent)
  assert.deepEqual((await office.found(id)).waits, [{ for: 'third-party', party, limit: '2026-10-13' }])
})

eachEngine(
  'a letter that waits is told once, and again when it waits for something else',
  async (database) => {
    const office = await openOffice(database)
    const desk = deliveriesIn(office)
    const { letter } = await desk.decided()
    const { sealer } = desk.letters.kit
    const sweep = deliverySweep({ sealer, site: 'https://gongkai.example.gov.cn' })
    const told = async (on: string) => {
      office.goTo(on)
      const now = office.act().at
      const due = await office.ask((query) => sweep.pending?.(query, now) ?? Promise.resolve(true))
      const { signal } = new AbortController()
      return due ? (await sweep.run({ database: office.database, now, signal })).done : 'nothing'
    }
    assert.equal(await told('2026-09-14'), 0)
    assert.equal(await told('2026-09-14'), 'nothing')
    assert.equal(await told('2026-09-15'), 1)
    assert.equal(await told('2026-09-16'), 0)
    await desk.begin(letter, post)
    assert.equal(await told('2026-09-22'), 0)
    assert.equal(await told('2026-09-23'), 1)
  },
)

eachEngine(
  'receipts, the sheet for the post and labels are printed, with a row of the trail',
  async (database) => {
    const office = await openOffice(database)
    const desk = deliveriesIn(office)
    const { letter } = await desk.decided()
    const reader = createTextReader()
    try {
      for (const [as, words] of [
        ['receipt', '送达回证'],
        ['sheet', '交寄清单'],
        ['labels', '王小明　收'],
      ] as const) {
        const input = { organisation: office.organisation, letters: [letter], as }
        const papers = await office.run((tx) => deliveryPapers(tx, office.act(), input, office.cells))
        const { text } = await reader.textOf(await printDeliveries(papers), 'application/pdf')
        for (const word of [words, '王小明', '示例县人民路1号', '示建公开〔2026〕第1号'])
          assert.ok(text.replaceAll(/\s/gu, '').includes(word.replaceAll(/\s/gu, '')), `${as}: ${word}`)
      }
      const other = await openOffice(database)
      const foreign = { organisation: other.organisation, letters: [letter], as: 'sheet' } as const
      await assert.rejects(
        other.run((tx) => deliveryPapers(tx, other.act(), foreign, other.cells)),
        refusedAs('letter-missing'),
      )
    } finally {
      await reader.close()
    }
  },
)

eachEngine('what was delivered is not voided; what is under way is stopped with it', async (database) => {
  const office = await openOffice(database)
  const desk = deliveriesIn(office)
  const { letters } = desk
  const { id, letter } = await desk.decided()
  const struck = async (of: LetterId) =>
    (await desk.view(of)).attempts.map(({ state, details }) => [state, details?.note ?? ''])
  const handed = await desk.begin(letter, { way: 'in-person' })
  await letters.void(letter)
  assert.deepEqual(await struck(letter), [['struck', '文书作废，停止送达']])
  await assert.rejects(desk.arrived(letter, handed), refusedAs('delivery-void'))
  const again = (await letters.issue(id, 'nonexistent', { replaces: letter })).id
  const delivery = await desk.begin(again, { way: 'in-person' })
  await desk.arrived(again, delivery)
  await assert.rejects(letters.void(again), refusedAs('letter-delivered'))
  assert.deepEqual(
    (await letters.of(id)).map(({ state }) => state),
    ['void', 'issued'],
  )
})

eachEngine('an answer in the post counts as answered, and is not voided', async (database) => {
  const office = await openOffice(database)
  const desk = deliveriesIn(office)
  const { letter } = await desk.decided()
  await desk.begin(letter, post)
  await assert.rejects(desk.letters.void(letter), refusedAs('letter-sent'))
})
