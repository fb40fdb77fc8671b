import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { chineseOf, citedIn, numberOf } from '../../scripts/law/citations.ts'
import { lawMarkdown, lawRules } from '../../scripts/law/table.ts'
import { textOf } from './repository.ts'

/** Where every article that is cited must be tried by a test that names it. */
const tried = /^src\/statute\/(?:applicants|dated|deadlines|decisions|fees)\//u

describe('docs/law.md', () => {
  test('is what scripts/write-law.ts writes', () => {
    assert.equal(textOf('docs/law.md'), lawMarkdown(), 'stale: npx node scripts/write-law.ts')
  })

  test('every article cited by deadlines, fees, decisions and applicants has a test that names it', () => {
    const untried = lawRules().filter(({ file, tests }) => tried.test(file) && tests.length === 0)
    assert.deepEqual(
      untried.map(({ cited, file }) => `${cited} in ${file}`),
      [],
    )
  })

  test('every rule says what it is', () => {
    const rules = lawRules()
    assert.ok(rules.length > 60)
    assert.deepEqual(
      rules.filter(({ what }) => what.length < 5),
      [],
    )
  })
})

describe('how articles are cited', () => {
  test('numbers of articles are read and written', () => {
    for (let number = 1; number < 300; number += 1) assert.equal(numberOf(chineseOf(number)), number)
    assert.deepEqual([chineseOf(10), chineseOf(33), chineseOf(103)], ['十', '三十三', '一百零三'])
  })

  test('rows, ranges and several documents are taken apart', () => {
    assert.deepEqual(citedIn('条例第十四条至第十六条、第三十二条'), [
      '条例第十四条',
      '条例第十五条',
      '条例第十六条',
      '条例第三十二条',
    ])
    assert.deepEqual(citedIn('行政复议法第二十三条, 国办函〔2020〕109号第六条, 法释〔2025〕8号'), [
      '行政复议法第二十三条',
      '国办函〔2020〕109号第六条',
      '法释〔2025〕8号',
    ])
    assert.deepEqual(citedIn('行政复议法实施条例第三十条'), ['行政复议法实施条例第三十条'])
    assert.deepEqual(citedIn('没有规定的办法'), [])
  })
})
