import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Answers, QuestionId, Triage } from './index.ts'
import { decisionKinds, questionOrder, questions, triage } from './index.ts'

type End = Exclude<Triage, { kind: 'question' }>

interface Path {
  readonly answers: Answers
  readonly end: End
}

/** Every way through the questions. */
const pathsFrom = (answers: Answers): readonly Path[] => {
  const found = triage(answers)
  if (found.kind !== 'question') return [{ answers, end: found }]
  return Object.keys(questions[found.question].answers).flatMap((given) =>
    pathsFrom({ ...answers, [found.question]: given }),
  )
}

const paths = pathsFrom({})

/** As far as the question whether what there is may be given. */
const mayBeGiven: Answers = {
  pursued: 'yes',
  nature: 'information',
  clarity: 'clear',
  repeated: 'no',
  excessive: 'no',
  fee: 'none',
  publication: 'no',
  specialLaw: 'no',
  archived: 'no',
  responsible: 'yes',
  found: 'yes',
  public: 'no',
}

const unobjectionable: Answers = {
  ...mayBeGiven,
  secret: 'none',
  forbidden: 'none',
  security: 'none',
  thirdParty: 'none',
  coMaker: 'no',
  internal: 'none',
  process: 'none',
}

/** Answers, and what is proposed: a table a lawyer can read. */
const table: readonly (readonly [article: string, proposed: string, answers: Answers])[] = [
  ['条例第三十九条第一款', 'petition', { pursued: 'yes', nature: 'petition' }],
  ['条例第二条', 'notInformation', { pursued: 'yes', nature: 'other' }],
  ['条例第三十条', 'ask-clarification', { pursued: 'yes', nature: 'information', clarity: 'unclear' }],
  ['条例第三十条', 'stillUnclear', { pursued: 'yes', nature: 'information', clarity: 'stillUnclear' }],
  ['条例第十四条', 'stateSecret', { ...mayBeGiven, secret: 'all' }],
  ['条例第三十七条', 'partial', { ...mayBeGiven, secret: 'part' }],
  [
    '条例第三十二条',
    'ask-third-party',
    { ...mayBeGiven, secret: 'none', forbidden: 'none', security: 'none', thirdParty: 'unasked' },
  ],
  ['条例第十六条', 'enforcementFile', { ...unobjectionable, enforcement: 'all' }],
  ['条例第三十六条第二项', 'disclosed', { ...unobjectionable, enforcement: 'none' }],
]

const outcome = (found: Triage): string =>
  found.kind === 'proposal' ? found.decision : found.kind === 'step' ? found.step : found.kind

describe('条例第三十六条: what the answers lead to', () => {
  for (const [article, proposed, answers] of table)
    test(`${article}: ${proposed}`, () => {
      assert.equal(outcome(triage(answers)), proposed)
    })

  test('a proposal tells every answer that led to it, with its article', () => {
    const found = triage({ pursued: 'yes', nature: 'petition' })
    assert.deepEqual(found.kind === 'proposal' && found.because, [
      { question: 'pursued', answer: '仍在申请', article: '第二十七条' },
      {
        question: 'nature',
        answer: '以申请的形式进行信访、投诉、举报等活动',
        article: '第二条、第三十九条第一款',
      },
    ])
  })

  test('the first question comes first', () => {
    assert.deepEqual(triage({}), { kind: 'question', question: 'pursued', because: [] })
  })
})

describe('all ways through the questions', () => {
  test('each ends in a proposal or in something to do first', () => {
    assert.ok(paths.length > 40)
    for (const { end } of paths) assert.ok(end.kind === 'proposal' || end.kind === 'step')
  })

  test('every kind of decision is at the end of some way', () => {
    const reached = new Set(paths.map(({ end }) => outcome(end)))
    assert.deepEqual(
      decisionKinds.filter((kind) => !reached.has(kind)),
      [],
    )
  })

  test('no way asks twice, and each asks in the order of the list', () => {
    for (const { end } of paths) {
      assert.ok('because' in end)
      const places = end.because.map(({ question }) => questionOrder.indexOf(question))
      assert.deepEqual(
        places,
        [...new Set(places)].toSorted((a, b) => a - b),
      )
    }
  })

  test('every question is asked on some way', () => {
    const asked = new Set(paths.flatMap(({ answers }) => Object.keys(answers)))
    assert.deepEqual(
      questionOrder.filter((id) => !asked.has(id)),
      [],
    )
  })
})

describe('answers that contradict', () => {
  const contradiction = (answers: Answers): readonly [QuestionId, string] | undefined => {
    const found = triage(answers)
    return found.kind === 'contradiction' ? [found.question, found.message] : undefined
  }

  test('an answer the question does not know is refused', () => {
    assert.deepEqual(contradiction({ pursued: 'perhaps' }), [
      'pursued',
      '“申请人是否仍在申请？”没有“perhaps”这个选项。',
    ])
    assert.ok(contradiction({ pursued: 'toString' }) !== undefined)
  })

  test('an answer to what is not asked on this way is refused', () => {
    assert.deepEqual(contradiction({ pursued: 'withdrawn', secret: 'all' }), [
      'secret',
      '按前面的回答不会问到“是否属于依法确定为国家秘密的信息？”，请删除这一项回答或者改正前面的回答。',
    ])
  })
})
