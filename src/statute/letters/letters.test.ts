import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseLocalDate } from '#statute/calendar'
import { decisionKinds, decisionOf, needs } from '#statute/decisions'
import {
  composeLetter,
  fill,
  isDecision,
  letterKinds,
  letterOf,
  lintLetter,
  noticeKinds,
  openPassages,
  readLine,
  remedyClassOf,
  sampleCase,
  sampleFacts,
  sampleLetter,
  slots,
  slotText,
  writeLine,
} from './index.ts'

const day = parseLocalDate

test('there is a letter for every kind of decision and every step before it, and the sample of each may go out', () => {
  assert.equal(letterKinds.length, decisionKinds.length + noticeKinds.length)
  assert.equal(new Set(letterKinds).size, letterKinds.length)
  for (const kind of letterKinds) {
    const letter = sampleLetter(kind)
    assert.ok(letter.title.length > 3, kind)
    assert.deepEqual(lintLetter(letter, sampleCase(kind)), [], kind)
    assert.ok(
      letter.paragraphs.every(({ text }) => !text.includes('。。')),
      kind,
    )
  }
})

test('passages have names of their own, and every fact a letter needs has a place', () => {
  for (const kind of letterKinds) {
    const { passages, facts } = letterOf(kind)
    assert.equal(new Set(passages.map(({ id }) => id)).size, passages.length, kind)
    assert.ok(
      facts.every((name) => slotText(sampleCase(kind).facts, name) !== undefined),
      kind,
    )
  }
})

test('every text a decision needs is a slot of letters', () => {
  const asked = decisionKinds
    .flatMap((kind) => decisionOf(kind).needs)
    .filter((need) => needs[need].form !== 'paper')
  assert.deepEqual(
    asked.filter((need) => !(need in slots)),
    [],
  )
})

test('the remedy follows from what is decided: facts §6', () => {
  const classes = Object.fromEntries(letterKinds.map((kind) => [kind, remedyClassOf(kind)]))
  assert.equal(classes['stateSecret'], 'A')
  assert.equal(classes['enforcementFile'], 'A')
  assert.equal(classes['partial'], 'parts')
  assert.equal(classes['queryMatter'], 'wording')
  assert.equal(classes['disclosed'], 'B')
  assert.equal(classes['feeLapsed'], 'B')
  assert.equal(classes['clarification'], 'C')
  assert.equal(classes['feeNotice'], 'C')
  assert.equal(classes['withdrawn'], 'C')
  assert.ok(
    letterKinds
      .filter((kind) => !isDecision(kind) && kind !== 'thirdPartyNotice')
      .every((kind) => classes[kind] === 'C'),
  )
})

test('the remedy of a partial disclosure depends on why the rest is withheld', () => {
  const of = (part: 'internalMatter' | 'nonexistent') =>
    composeLetter({
      kind: 'partial',
      facts: sampleFacts,
      on: day('2026-09-29'),
      decided: { decision: 'partial', parts: ['disclosed', part] },
      level: 'department',
    }).paragraphs.find(({ passage }) => passage === 'remedy')?.text
  assert.match(of('internalMatter') ?? '', /先向示例县人民政府申请行政复议/u)
  assert.match(of('nonexistent') ?? '', /也可以.*直接向示例县人民法院提起行政诉讼/u)
})

test('locked words are those of the day: the suit runs from other knowledge since 2026-05-01', () => {
  const remedyOn = (on: string) =>
    composeLetter({
      kind: 'nonexistent',
      facts: sampleFacts,
      on: day(on),
      decided: { decision: 'nonexistent', parts: [] },
      level: 'department',
    }).paragraphs.find(({ passage }) => passage === 'remedy')?.text ?? ''
  assert.match(remedyOn('2025-03-03'), /自知道或者应当知道作出本行政行为之日起6个月内/u)
  assert.match(remedyOn('2026-06-01'), /自知道或者应当知道本行政行为内容和作出机关之日起6个月内/u)
  assert.equal(remedyOn('2022-03-03'), '', 'no words of that day are known')
})

test('fees had no words before 2021', () => {
  const passages = composeLetter({
    kind: 'feeNotice',
    facts: sampleFacts,
    on: day('2020-12-31'),
    decided: null,
    level: 'department',
  }).paragraphs.map(({ passage }) => passage)
  assert.ok(!passages.includes('fee'))
})

test('an office words open passages only, a clerk over it; locked and signed ones stay', () => {
  const words = readLine('有疑问请致电{本机关联系方式}。')
  assert.deepEqual(words.unknown, [])
  const locked = readLine('随便写').line
  const letter = composeLetter({
    kind: 'nonexistent',
    facts: sampleFacts,
    on: day('2026-09-29'),
    decided: { decision: 'nonexistent', parts: [] },
    level: 'department',
    variants: { contact: words.line, decision: locked, reasons: locked },
    edits: { enclosures: '附件：检索记录', finding: '改了', opening: '' },
  })
  const text = (passage: string) => letter.paragraphs.find((one) => one.passage === passage)?.text ?? ''
  assert.match(text('contact'), /有疑问请致电示例县医疗保障局办公室/u)
  assert.equal(text('enclosures'), '附件：检索记录')
  assert.match(text('decision'), /第三十六条第四项/u)
  assert.match(text('finding'), /经检索/u)
  assert.match(text('opening'), /2026年9月14日/u)
  assert.deepEqual(
    openPassages('nonexistent').map(({ id }) => id),
    ['enclosures', 'contact'],
  )
})

test('words of an office name slots, unknown ones are told, nothing is run', () => {
  const { line, unknown } = readLine('于{收到申请之日}收到{${process.exit()}}{没有的项}')
  assert.deepEqual(unknown, ['{process.exit()}', '{没有的项}'])
  assert.equal(writeLine(readLine('于{收到申请之日}收到').line), '于{收到申请之日}收到')
  assert.match(fill(line, sampleFacts).text, /^于2026年9月14日收到/u)
})

test('what is not known stands as a gap and is named; sums and days are printed in Chinese', () => {
  const { line } = readLine('数额{收费金额}，{期限}前缴纳')
  assert.deepEqual(fill(line, { fee: 170_050 }), {
    text: '数额1700.50元，〔期限〕前缴纳',
    missing: ['until'],
  })
  assert.deepEqual(
    fill(line, { fee: 38_000, until: day('2026-01-05') }).text,
    '数额380元，2026年1月5日前缴纳',
  )
})
