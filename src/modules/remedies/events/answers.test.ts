import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { calendarOf, parseLocalDate as day } from '#statute/calendar'
import type { Instance, Procedure } from '#statute/remedies'
import type { PersonId } from '#modules/organisations'
import type { PlainFact, RemedyEvent } from './index.ts'
import { remedyOn } from './index.ts'

const calendar = calendarOf()

/** A file of facts, each written down on its own day. */
const fileOf = (...facts: readonly PlainFact[]): readonly RemedyEvent[] =>
  facts.map((fact, index) => ({
    ...fact,
    seq: index + 1,
    recordedAt: `${fact.on}T01:00:00.000Z`,
    by: 'clerk' as PersonId,
    hasSecret: false,
  }))

interface Copy {
  readonly instance: Instance
  readonly procedure?: Procedure
  readonly on: string
  readonly until?: string
}

const noticed = ({ instance, procedure = 'ordinary', on, until }: Copy): PlainFact => ({
  kind: 'noticed',
  on: day(on),
  instance,
  procedure,
  reference: '',
  until: until === undefined ? null : day(until),
})

const answerOf = (copy: Copy, answeredOn?: string) => {
  const form = copy.instance === 'review' ? 'reconsideration' : 'litigation'
  const opened: PlainFact = {
    ...{ kind: 'opened', on: day(copy.on), form, number: '1', organ: '示例县人民政府' },
    ...{ against: 'decision', requests: [], afterReview: false, review: null },
  }
  const answered: readonly PlainFact[] =
    answeredOn === undefined
      ? []
      : [{ kind: 'answered', on: day(answeredOn), instance: copy.instance, proof: null }]
  const file = fileOf(opened, noticed(copy), ...answered)
  return remedyOn(file, day('2026-12-01'), calendar).answer ?? assert.fail()
}

/** A later day the organ or court allowed in writing; the law's own day stays beside it. */
const extensions: readonly (readonly [copy: Copy, due: string, lawful: string, why: string])[] = [
  [{ instance: 'review', on: '2026-09-14' }, '2026-09-28', '2026-09-28', 'nothing was allowed'],
  [
    { instance: 'review', on: '2026-09-14', until: '2026-10-12' },
    '2026-10-12',
    '2026-09-28',
    'allowed until behind National Day',
  ],
  [
    { instance: 'review', on: '2026-09-14', until: '2026-09-21' },
    '2026-09-28',
    '2026-09-28',
    'an earlier day takes nothing from the term of the law',
  ],
  [
    { instance: 'review', procedure: 'simple', on: '2026-09-30', until: '2026-10-10' },
    '2026-10-13',
    '2026-10-13',
    '5 working days end on 10-13 as it is',
  ],
  [
    { instance: 'first', on: '2026-09-18', until: '2026-10-30' },
    '2026-10-30',
    '2026-10-08',
    '行政诉讼法第三十六条: evidence later by leave of the court',
  ],
  [
    { instance: 'first', on: '2026-07-03', until: '2026-08-01' },
    '2026-08-01',
    '2026-07-20',
    'a day that was allowed is taken as it is, a Saturday too',
  ],
  [{ instance: 'review', on: '2023-12-29' }, '2024-01-08', '2024-01-08', 'by the law before 2024'],
  [{ instance: 'review', on: '2024-01-02' }, '2024-01-16', '2024-01-16', 'by the law since 2024'],
]

describe('until when to answer, with what was allowed', () => {
  for (const [copy, due, lawful, why] of extensions)
    test(`${copy.instance}, ${copy.on}${copy.until === undefined ? '' : ` until ${copy.until}`}: ${due}, ${why}`, () => {
      const answer = answerOf(copy)
      assert.deepEqual([answer.due, answer.lawful.date], [due, lawful])
    })

  test('what is in on the allowed day is in time, the day after it is late', () => {
    const copy = { instance: 'review', on: '2026-09-14', until: '2026-10-12' } as const
    assert.equal(answerOf(copy, '2026-10-12').late, false)
    assert.equal(answerOf(copy, '2026-10-13').late, true)
    assert.equal(answerOf({ instance: 'review', on: '2026-09-14' }, '2026-09-29').late, true)
  })
})
