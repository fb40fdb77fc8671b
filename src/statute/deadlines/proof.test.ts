import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { calendarOf, parseLocalDate as on } from '#statute/calendar'
import type { ClockEvent, Proof } from './index.ts'
import { proof, proofText } from './index.ts'
import {
  clarificationAsked,
  extended,
  happened,
  received,
  thirdParty,
} from '../../../test/support/clock-events.ts'

const calendar = calendarOf()

const proofOf = (...events: readonly ClockEvent[]): Proof => {
  const found = proof(events, calendar)
  assert.ok(found.kind === 'proof')
  return found
}

const row = (found: Proof, date: string) => {
  const one = found.rows.find((other) => other.date === on(date))
  assert.ok(one !== undefined)
  return [one.weekday, one.mark, one.number, one.why, one.article]
}

const law = '《政府信息公开条例》'

describe('条例第三十三条: the 期限计算书', () => {
  const consulted = proofOf(
    received('2026-09-14'),
    thirdParty('asked', '2026-09-18'),
    thirdParty('reached', '2026-09-21'),
    thirdParty('answered', '2026-09-29'),
  )

  test('has a row for every day from receipt to the due date', () => {
    assert.deepEqual([consulted.rows[0]?.date, consulted.rows.at(-1)?.date], ['2026-09-14', '2026-10-27'])
    assert.equal(consulted.rows.length, 44)
    assert.deepEqual(consulted.totals, {
      zero: 1,
      counted: 20,
      rest: 16,
      consulting: 7,
      waiting: 0,
      held: 0,
      voided: 0,
    })
  })

  /** What each day is, and why: a table a lawyer can read. */
  const days = [
    ['2026-09-14', '星期一', 'zero', null, '期限开始之日', `${law}第三十一条第一项`],
    ['2026-09-15', '星期二', 'counted', 1, '工作日', `${law}第三十三条第二款`],
    ['2026-09-18', '星期五', 'counted', 4, '工作日', `${law}第三十三条第二款`],
    ['2026-09-19', '星期六', 'rest', null, '周休息日', '国务院关于职工工作时间的规定第七条'],
    ['2026-09-20', '星期日', 'consulting', null, '征求意见所需时间（甲公司）', `${law}第三十三条第三款`],
    ['2026-09-25', '星期五', 'rest', null, '中秋节放假', '国办发明电〔2025〕7号'],
    ['2026-09-29', '星期二', 'consulting', null, '征求意见所需时间（甲公司）', `${law}第三十三条第三款`],
    ['2026-09-30', '星期三', 'counted', 5, '工作日', `${law}第三十三条第二款`],
    ['2026-10-10', '星期六', 'counted', 8, '调休上班', '国办发明电〔2025〕7号'],
    ['2026-10-27', '星期二', 'counted', 20, '工作日', `${law}第三十三条第二款`],
  ] as const
  for (const [date, ...expected] of days)
    test(`${date} ${expected[1]}: ${expected[3]}`, () => {
      assert.deepEqual(row(consulted, date), expected)
    })

  test('days of a term that began anew later are shown and do not count', () => {
    const restarted = proofOf(
      received('2026-04-28'),
      clarificationAsked('2026-05-11', '2026-05-25'),
      happened('clarified', '2026-05-19'),
    )
    assert.deepEqual(row(restarted, '2026-04-29'), [
      '星期三',
      'voided',
      1,
      '工作日，后来期限重新计算',
      `${law}第三十三条第二款`,
    ])
    assert.deepEqual(row(restarted, '2026-05-12'), [
      '星期二',
      'waiting',
      null,
      '等待申请人补正',
      `${law}第三十条`,
    ])
    assert.deepEqual(row(restarted, '2026-05-19'), ['星期二', 'zero', null, '期限开始之日', `${law}第三十条`])
    assert.deepEqual([restarted.totals.voided, restarted.totals.counted, restarted.totals.zero], [7, 20, 2])
  })

  test('waiting for the fee, and a due date held up to the day an answer is in', () => {
    const unpaid = proofOf(received('2026-06-08'), happened('fee-noticed', '2026-06-22'))
    assert.equal(unpaid.clock.due, undefined)
    const paid = proofOf(
      received('2026-06-08'),
      happened('fee-noticed', '2026-06-22'),
      happened('fee-paid', '2026-07-01'),
    )
    assert.deepEqual(row(paid, '2026-06-23'), [
      '星期二',
      'waiting',
      null,
      '等待申请人缴费',
      '国办函〔2020〕109号第六条',
    ])
    const held = proofOf(
      received('2026-06-08'),
      thirdParty('asked', '2026-07-07'),
      thirdParty('answered', '2026-07-11'),
    )
    assert.deepEqual(row(held, '2026-07-13'), [
      '星期一',
      'held',
      null,
      '期限已满，意见收到后的第一个工作日',
      `${law}第三十三条第三款`,
    ])
  })

  test('an irregular list has no proof', () => {
    assert.equal(proof([extended('2026-06-08')], calendar).kind, 'irregular')
  })
})

describe('the 期限计算书 as text', () => {
  test('says the term, each day, what happened, and the sum', () => {
    const text = proofText(proofOf(received('2026-09-28'), extended('2026-10-30')))
    const lines = text.split('\n')
    assert.deepEqual(lines.slice(0, 6), [
      '答复期限计算书',
      '收到申请之日：2026-09-28',
      `答复期限：40个工作日（${law}第三十三条第二款），自2026-09-28次日起算`,
      '答复期限届满之日：2026-11-27',
      '',
      `2026-09-28 星期一 不计入 期限开始之日［${law}第三十一条第一项］ ｜ 收到申请（${law}第三十一条第一项）`,
    ])
    assert.ok(
      lines.includes(
        `2026-10-30 星期五 第20个工作日 工作日［${law}第三十三条第二款］ ｜ 告知延长答复期限（${law}第三十三条第二款）`,
      ),
    )
    assert.equal(
      lines.at(-1),
      '合计：计入40日，休息日、节假日20日，征求意见0日，等待申请人0日，开始之日1日，重新计算前0日',
    )
  })

  test('says what is provisional, unknown, and what came too late', () => {
    assert.match(
      proofText(proofOf(received('2026-12-28'))),
      /届满之日：2027-01-26（暂定：有的年份放假安排尚未公布，公布后重新计算）/u,
    )
    assert.match(
      proofText(proofOf(received('2026-04-28'), clarificationAsked('2026-05-12', '2026-05-25'))),
      /届满之日：目前不能确定[^]*需要注意：\n1\. 补正告知最迟应当在2026-05-11发出，.*第三十条）$/u,
    )
  })
})
