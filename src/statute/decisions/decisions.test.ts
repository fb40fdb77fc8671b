import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { citation } from '#statute/dated'
import { formOf } from '#statute/report-form'
import type { DecisionKind, NeedId } from './index.ts'
import {
  combine,
  decisionKinds,
  decisionOf,
  letterParts,
  missingFor,
  needs,
  proceduralLetters,
  rowOf,
} from './index.ts'

/** What each kind stands on and where it is counted: a table a lawyer can read. */
const table: readonly (readonly [kind: DecisionKind, article: string, row: string, remedy: string])[] = [
  ['disclosed', '条例第三十六条第二项', '3.1', 'other'],
  ['alreadyPublic', '条例第三十六条第一项', '3.1', 'other'],
  ['partial', '条例第三十七条', '3.2', 'partial'],
  ['stateSecret', '条例第十四条', '3.3.1', 'refusal'],
  ['forbiddenByLaw', '条例第十四条', '3.3.2', 'refusal'],
  ['endangersSecurity', '条例第十四条', '3.3.3', 'refusal'],
  ['thirdParty', '条例第十五条', '3.3.4', 'refusal'],
  ['internalMatter', '条例第十六条第一款', '3.3.5', 'refusal'],
  ['process', '条例第十六条第二款', '3.3.6', 'refusal'],
  ['enforcementFile', '条例第十六条第二款', '3.3.7', 'refusal'],
  ['queryMatter', '条例第三十六条第七项', '3.3.8', 'query'],
  ['nonexistent', '条例第三十六条第四项', '3.4.1', 'other'],
  ['notOurs', '条例第三十六条第五项', '3.4.1', 'other'],
  ['needsMaking', '条例第三十八条', '3.4.2', 'other'],
  ['stillUnclear', '条例第三十条', '3.4.3', 'other'],
  ['petition', '条例第三十九条第一款', '3.5.1', 'other'],
  ['repeated', '条例第三十六条第六项', '3.5.2', 'other'],
  ['publication', '条例第三十九条第二款', '3.5.3', 'other'],
  ['excessive', '条例第三十五条', '3.5.4', 'other'],
  ['reconfirmation', '条例第三十六条', '3.5.5', 'other'],
  ['clarificationLapsed', '条例第三十条', '3.6.1', 'other'],
  ['feeLapsed', '条例第四十二条', '3.6.2', 'other'],
  ['withdrawn', '实践做法', '3.6.3', 'none'],
  ['notInformation', '条例第二条', '3.6.3', 'other'],
  ['archived', '《中华人民共和国档案法》', '3.6.3', 'other'],
  ['unreachable', '实践做法', '3.6.3', 'none'],
]

describe('what a request may end in', () => {
  for (const [kind, article, row, remedy] of table)
    test(`${kind}: ${article}, row ${row}`, () => {
      const { basis, remedy: ground } = decisionOf(kind)
      const [principal] = basis.map(citation)
      assert.equal(principal?.replace('《政府信息公开条例》', '条例'), article)
      assert.deepEqual([rowOf(kind), ground], [row, remedy])
    })

  test('the table has every kind', () => {
    assert.deepEqual(
      decisionKinds,
      table.map(([kind]) => kind),
    )
  })
})

describe('the rows of table 3', () => {
  const resultRows = (edition: '2019' | '2021'): readonly string[] =>
    formOf(edition)
      .requests.rows.map(({ code }) => code)
      .filter((code) => code.startsWith('3.') && code !== '3.7')

  test('every row of the form of 2021 is where some kind ends, and no kind ends elsewhere', () => {
    assert.deepEqual([...new Set(decisionKinds.map((kind) => rowOf(kind)))], resultRows('2021'))
    assert.equal(resultRows('2021').length, 21)
  })

  test('国办公开办函〔2019〕60号: the same, with （六） as one row', () => {
    assert.deepEqual([...new Set(decisionKinds.map((kind) => rowOf(kind, 'single')))], resultRows('2019'))
    assert.equal(rowOf('feeLapsed', 'single'), '3.6')
    assert.equal(rowOf('process', 'single'), '3.3.6')
  })

  test('what is practice says so', () => {
    const practice = decisionKinds.filter((kind) => decisionOf(kind).rowCertainty === 'practice')
    assert.deepEqual(practice, ['withdrawn', 'notInformation', 'archived', 'unreachable'])
  })
})

describe('what a letter needs', () => {
  test('条例第三十六条第四项: no letter says nothing exists without the record of a search', () => {
    assert.deepEqual(missingFor('nonexistent', new Set()), ['searchRecord'])
    assert.deepEqual(missingFor('nonexistent', new Set<NeedId>(['searchRecord', 'way'])), [])
  })

  test('条例第三十二条: a third party withheld for was asked, and the weighing written down', () => {
    assert.deepEqual(missingFor('thirdParty', new Set<NeedId>(['thirdPartyView'])), ['balancing'])
  })

  test('条例第十六条: which of the three, which of the four', () => {
    const { internalMatter, processMatter } = needs
    assert.deepEqual([internalMatter.options?.length, processMatter.options?.length], [3, 4])
  })

  test('法释〔2025〕8号: what the agency must prove in court is kept as paper', () => {
    for (const need of ['searchRecord', 'harm', 'secrecyMark', 'thirdPartyView', 'excess'] as const)
      assert.equal(needs[need].form, 'paper')
  })

  test('every need is asked for by some kind, and every kind asks for something', () => {
    const asked = new Set(decisionKinds.flatMap((kind) => decisionOf(kind).needs))
    assert.deepEqual(
      Object.keys(needs).filter((need) => !asked.has(need as NeedId)),
      [],
    )
    assert.ok(decisionKinds.every((kind) => decisionOf(kind).needs.length > 0))
  })

  test('letters on the way name their article and what they must say', () => {
    assert.equal(
      proceduralLetters.receipt.basis.replaceAll('《政府信息公开条例》', '条例'),
      '条例第三十一条、条例第四十五条',
    )
    assert.equal(proceduralLetters.extension.basis, '《政府信息公开条例》第三十三条')
    assert.ok(proceduralLetters.fee.contains.includes('数额'))
    for (const { basis, contains } of Object.values(proceduralLetters)) {
      assert.match(basis, /^《政府信息公开条例》第/u)
      assert.ok(contains.length > 0)
    }
    assert.ok(letterParts.includes('救济途径'))
  })
})

describe('条例第三十七条: several parts, one row', () => {
  /** Parts, and what the request comes to. */
  const cases: readonly (readonly [parts: readonly DecisionKind[], decision: DecisionKind | null])[] = [
    [['disclosed'], 'disclosed'],
    [['nonexistent', 'nonexistent'], 'nonexistent'],
    [['disclosed', 'alreadyPublic'], 'disclosed'],
    [['disclosed', 'stateSecret'], 'partial'],
    [['alreadyPublic', 'nonexistent'], 'partial'],
    [['partial', 'process'], 'partial'],
    [['stateSecret', 'nonexistent'], null],
    [[], null],
  ]
  for (const [parts, decision] of cases)
    test(`${parts.join(' + ')}: ${decision ?? 'a clerk chooses'}`, () => {
      const combined = combine(parts)
      assert.equal(combined.kind === 'decided' ? combined.decision : null, decision)
    })

  test('where nothing is given, the main reason is named by a clerk, out of those there are', () => {
    const parts = ['stateSecret', 'nonexistent'] as const
    assert.deepEqual(combine(parts, 'nonexistent'), { kind: 'decided', decision: 'nonexistent' })
    const stranger = combine(parts, 'repeated')
    assert.deepEqual(stranger.kind === 'undecided' && stranger.among, parts)
  })
})
