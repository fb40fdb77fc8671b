import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays, parseLocalDate as on } from '#statute/calendar'
import type { Basis } from './index.ts'
import {
  certaintyText,
  chosen,
  citation,
  dated,
  DatedError,
  inForce,
  isOpen,
  regulation,
  valueOn,
} from './index.ts'

const read = regulation('第三十三条')
const practice: Basis = { document: '实践做法', certainty: 'practice' }

const term = dated('答复期限', [
  { from: '2019-05-15', until: '2021-12-31', value: 20, basis: read },
  { from: '2022-01-02', value: 15, basis: practice },
  { from: '2024-03-01', value: 10, basis: read },
])

/** A table a lawyer can read. */
const said = [
  // on         says  why
  ['2019-05-15', 20, 'the first day it is in force'],
  ['2021-12-31', 20, 'the last day of the old rule'],
  ['2022-01-02', 15, 'the first day of the next'],
  ['2024-02-29', 15, 'the day before it is changed'],
  ['2024-03-01', 10, 'the day of the change'],
  ['2099-01-01', 10, 'no end is known'],
] as const

const refused = (ask: () => unknown, code: string, message: string): void => {
  assert.throws(ask, (error) => {
    assert.ok(error instanceof DatedError)
    assert.deepEqual([error.name, error.code, error.message], ['DatedError', code, message])
    return true
  })
}

describe('a rule chosen by the day of the event', () => {
  for (const [day, value, why] of said)
    test(`on ${day} it says ${String(value)}: ${why}`, () => {
      assert.equal(valueOn(term, on(day)), value)
    })

  test('comes with what it stands on', () => {
    const { basis } = inForce(term, on('2020-01-01'))
    assert.equal(citation(basis), '《政府信息公开条例》第三十三条')
    assert.equal(certaintyText(basis.certainty), '已核对原文')
    assert.equal(citation(practice), '实践做法')
  })

  test('a day nothing rules is refused by name', () => {
    refused(
      () => inForce(term, on('2019-05-14')),
      'not-in-force',
      '2019-05-14没有可以适用的“答复期限”：最早的规定自2019-05-15起施行，请核对日期。',
    )
    refused(
      () => valueOn(term, on('2022-01-01')),
      'not-in-force',
      '2022-01-01没有可以适用的“答复期限”：当日没有有效的规定，请核对日期。',
    )
  })

  test('never says two things on one day', () => {
    const starts = fc.uniqueArray(fc.nat(2000), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(starts, fc.nat(3000), (days, asked) => {
        const sorted = days.toSorted((a, b) => a - b)
        const rule = dated(
          'x',
          sorted.map((day) => ({ from: addDays(on('2019-05-15'), day), value: day, basis: read })),
        )
        const expected = sorted.filter((day) => day <= asked).at(-1)
        fc.pre(expected !== undefined)
        assert.equal(valueOn(rule, addDays(on('2019-05-15'), asked)), expected)
      }),
    )
  })
})

describe('how a rule is written down', () => {
  const twice = (from: string, until: string, next: string) => () =>
    dated('费用', [
      { from, until, value: 1, basis: read },
      { from: next, value: 2, basis: read },
    ])
  const sentence = '“费用”自2020-01-01起的规定与前后规定的日期重叠或者颠倒，请核对。'

  test('nothing, overlaps and ends before the beginning are refused', () => {
    refused(() => dated('费用', []), 'no-entry', '“费用”没有写任何规定。')
    refused(twice('2020-01-01', '2020-12-31', '2020-12-31'), 'not-in-order', sentence)
    refused(twice('2020-01-01', '2019-12-31', '2021-01-01'), 'not-in-order', sentence)
    assert.equal(twice('2020-01-01', '2020-12-31', '2021-01-01')().entries.length, 2)
  })
})

describe('what an office may choose', () => {
  const ours: Basis = { document: '本机关内部规定', certainty: 'practice' }

  test('replaces presets nobody read, and nothing else', () => {
    const rule = chosen(term, { value: 7, basis: ours })
    assert.deepEqual(
      rule.entries.map((entry) => [entry.value, isOpen(entry)]),
      [
        [20, false],
        [7, true],
        [10, false],
      ],
    )
  })

  test('a rule that was read cannot be chosen', () => {
    const law = dated('补正告知期限', [{ from: '2019-05-15', value: 7, basis: read }])
    refused(
      () => chosen(law, { value: 9, basis: ours }),
      'not-open',
      '“补正告知期限”有明文规定，不能由单位自行设定。',
    )
  })
})
