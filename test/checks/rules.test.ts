import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Checked, CheckFinding } from '#modules/content-checks'
import { check, rules } from '#modules/content-checks'
import { checkedOf } from './support/checked.ts'

describe('every rule finds its bad examples and leaves its good ones alone', () => {
  for (const { id, title, basis, examples } of rules)
    test(`${id} ${title}`, () => {
      assert.ok(basis.length > 5)
      assert.ok(examples.bad.length > 0 && examples.good.length > 0)
      const findsIn = (checked: Checked) => check(checked).filter(({ code }) => code === id)
      for (const bad of examples.bad)
        assert.notDeepEqual(findsIn(checkedOf(bad)), [], `missed: ${JSON.stringify(bad)}`)
      for (const good of examples.good)
        assert.deepEqual(findsIn(checkedOf(good)), [], `false: ${JSON.stringify(good)}`)
    })

  test('ids are given once', () => {
    assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length)
  })
})

const mended = ({ texts, ...checked }: Checked, { where, start, end, mend }: CheckFinding): Checked => ({
  ...checked,
  texts: texts.map((each) =>
    each.where === where && start !== null && end !== null && mend !== null
      ? { ...each, text: each.text.slice(0, start) + mend + each.text.slice(end) }
      : each,
  ),
})

const bad = rules.flatMap(({ examples }) => examples.bad.map(checkedOf))
/** Pieces of bad examples and of ordinary words, put together by chance. */
const pieces = fc.constantFrom(
  ...rules.flatMap(({ examples }) =>
    [...examples.bad, ...examples.good].filter((each) => typeof each === 'string'),
  ),
  '，',
  '。',
  '\n',
  '\t',
  '“',
  '”',
  '（',
  ')',
  '2023年',
  '12月',
  '的',
  '公开',
  '100%',
  'a',
  ' ',
  '\u{20000}',
)
const jumbled = fc.array(pieces, { maxLength: 12 }).map((all) => checkedOf(all.join('')))

const spansHold = (checked: Checked): void => {
  for (const { where, start, end, quote } of check(checked)) {
    if (start === null || end === null) continue
    const text = checked.texts.find((each) => each.where === where)?.text ?? ''
    assert.ok(start < end)
    assert.equal(text.slice(start, end), quote)
  }
}

test('a span quotes what stands there', () => {
  bad.forEach(spansHold)
  fc.assert(fc.property(jumbled, spansHold), { numRuns: 300 })
})

/** One click mends one thing: that finding is gone, and nothing else of its rule came. */
const mendHolds = (checked: Checked): void => {
  const before = check(checked)
  for (const finding of before.filter(({ mend }) => mend !== null)) {
    const after = check(mended(checked, finding))
    const of = (all: readonly CheckFinding[]) => all.filter(({ code }) => code === finding.code).length
    assert.ok(
      of(after) < of(before),
      `${finding.code}: ${finding.quote ?? ''} → ${finding.mend ?? ''} in ${JSON.stringify(checked.texts)}`,
    )
  }
}

test('a mend takes its finding away', () => {
  bad.forEach(mendHolds)
})

test('mends put in one after another come to an end, and then there is nothing to mend', () => {
  const settles = (start: Checked): void => {
    let checked = start
    for (let round = 0; round < 200; round += 1) {
      const [first] = check(checked).filter(({ mend }) => mend !== null)
      if (first === undefined) return
      checked = mended(checked, first)
    }
    assert.fail(`never ends: ${JSON.stringify(start.texts)}`)
  }
  fc.assert(fc.property(jumbled, settles), { numRuns: 200 })
})

test('the same words are known again where other paragraphs change, and not where their own do', () => {
  const valueIn = (text: string) => check(checkedOf(text)).find(({ code }) => code === 'repeated-word')?.value
  const value = valueIn('一、总体要求\n我局编制了公开公开指南，并且印发。')
  assert.ok(value)
  assert.equal(valueIn('一、总的要求，改过\n我局编制了公开公开指南，并且印发。'), value)
  assert.notEqual(valueIn('一、总体要求\n市局编制了公开公开目录，并且印发。'), value)
})

test('no text takes a rule for a walk: what is long and hostile comes to an end', () => {
  const long = 100_000
  const hostile = [
    'a',
    '公',
    '公开',
    '（',
    '“”',
    '《',
    '1',
    '１',
    '1,',
    '2023年',
    '，',
    '。',
    '.',
    '…',
    ' ',
    '占',
    '1:',
    '第1条至',
    '20',
    '来源',
    '内部资料',
    '（(《“',
    '12月',
    '一',
    '5元，',
    '新华社新',
  ]
  for (const piece of hostile) check(checkedOf(piece.repeat(long / piece.length)))
})
