import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { calendarOf, parseLocalDate as on } from '#statute/calendar'
import { citation } from '#statute/dated'
import type { Delivery, Duty, Receipt } from './index.ts'
import { announcedUntil, deliveryDate, dueOf, dutyTerms, lengthText, receiptDate } from './index.ts'

const calendar = calendarOf()
const never = undefined

/** 条例第三十一条, as a table. */
const receipts: readonly (readonly [receipt: Receipt, received: string | null, article: string])[] = [
  [{ channel: 'counter', submittedOn: on('2026-06-08') }, '2026-06-08', '第三十一条第一项'],
  [{ channel: 'signed-mail', signedOn: on('2026-06-09') }, '2026-06-09', '第三十一条第二项'],
  [
    { channel: 'ordinary-mail', arrivedOn: on('2026-06-08'), confirmedOn: on('2026-06-10') },
    '2026-06-10',
    '第三十一条第二项',
  ],
  [{ channel: 'ordinary-mail', arrivedOn: on('2026-06-08'), confirmedOn: never }, null, '第三十一条第二项'],
  [
    { channel: 'misdirected-mail', arrivedOn: on('2026-06-08'), confirmedOn: on('2026-06-12') },
    '2026-06-12',
    '国办公开办函〔2015〕207号',
  ],
  ...(['online', 'email', 'fax'] as const).flatMap(
    (channel): readonly (readonly [Receipt, string | null, string])[] => [
      [
        { channel, agencyConfirmedOn: on('2026-06-08'), applicantConfirmedOn: on('2026-06-13') },
        '2026-06-13',
        '第三十一条第三项',
      ],
      [
        { channel, agencyConfirmedOn: on('2026-06-15'), applicantConfirmedOn: on('2026-06-13') },
        '2026-06-15',
        '第三十一条第三项',
      ],
      [
        { channel, agencyConfirmedOn: on('2026-06-15'), applicantConfirmedOn: never },
        null,
        '第三十一条第三项',
      ],
    ],
  ),
]

describe('条例第三十一条: when a request counts as received', () => {
  for (const [receipt, expected, article] of receipts)
    test(`${receipt.channel}: ${expected ?? 'not yet'}`, () => {
      const found = receiptDate(receipt)
      assert.equal(found.kind === 'received' ? found.on : null, expected)
      assert.ok(citation(found.basis).endsWith(article))
      if (found.kind === 'waiting') assert.match(found.message, /确认/u)
    })
})

test('国办公开办函〔2016〕235号: post counts on the day of posting, the rest on the day of signature or sending', () => {
  const ways: readonly (readonly [Delivery, string])[] = [
    [{ way: 'in-person', signedOn: on('2026-06-08') }, '2026-06-08'],
    [{ way: 'entrusted', signedOn: on('2026-06-09') }, '2026-06-09'],
    [{ way: 'post', postedOn: on('2026-06-10') }, '2026-06-10'],
    [{ way: 'electronic', sentOn: on('2026-06-11') }, '2026-06-11'],
  ]
  for (const [delivery, expected] of ways) assert.equal(deliveryDate(delivery), expected)
})

/** When other duties are due: a table a lawyer can read. */
const duties: readonly (readonly [duty: Duty, event: string, due: string, why: string])[] = [
  ['publication', '2026-09-14', '2026-10-16', '条例第二十六条: 20 working days'],
  ['agencyReport', '2025-12-31', '2026-01-31', '条例第四十九条: a Saturday stays the last day'],
  ['governmentReport', '2026-06-30', '2027-03-31', '条例第四十九条: 31 March'],
  ['budget', '2026-02-10', '2026-03-02', '预算法第十四条: calendar days'],
  ['licence', '2026-04-28', '2026-05-11', '7 working days over Labour Day'],
  ['penalty', '2026-02-10', '2026-02-26', '7 working days over the Spring Festival'],
  ['penaltyWithdrawal', '2026-04-29', '2026-05-07', '行政处罚法第四十八条、第八十五条: 3 working days'],
  ['draftComment', '2026-06-01', '2026-07-01', '30 days at least'],
  ['courtAnswer', '2026-09-18', '2026-10-08', '15 days end on a holiday: the next working day'],
  ['reconsiderationAnswer', '2026-06-08', '2026-06-23', '10 working days'],
  ['simpleReconsiderationAnswer', '2026-06-08', '2026-06-15', '5 working days'],
]

describe('when other duties are due', () => {
  for (const [duty, event, expected, why] of duties)
    test(`${duty} of ${event}: ${expected}, ${why}`, () => {
      assert.equal(dueOf(duty, on(event), calendar).date, expected)
    })

  test('each says what it stands on and how sure that is', () => {
    for (const { title, entries } of Object.values(dutyTerms))
      for (const { value, basis } of entries) {
        assert.ok(title.length > 3 && basis.document !== '')
        assert.match(lengthText(value), /^(?:\d+个工作日|\d+日|次年\d+月\d+日前)$/u)
      }
    assert.equal(dueOf('otherMessage', on('2026-06-08'), calendar).basis.certainty, 'memory')
  })

  test('a day before the rule is refused', () => {
    assert.throws(() => dueOf('penaltyWithdrawal', on('2021-07-14'), calendar), { code: 'not-in-force' })
  })
})

test('an announcement counts as delivered after sixty days, after thirty since 2022', () => {
  assert.equal(announcedUntil(on('2021-12-31')).until, '2022-03-01')
  const { until, days, basis } = announcedUntil(on('2026-09-14'))
  assert.deepEqual([until, days, basis.certainty], ['2026-10-14', 30, 'memory'])
  assert.equal(deliveryDate({ way: 'announcement', until }), '2026-10-14')
  assert.throws(() => announcedUntil(on('2019-05-14')), /公告送达/u)
})
