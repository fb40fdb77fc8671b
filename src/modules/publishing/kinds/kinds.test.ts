import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { calendarOf, parseLocalDate as day } from '#statute/calendar'
import { commonColumns, fixedParts, medicalSecurityColumns } from '#statute/catalogue'
import type { TemplateColumn } from '#statute/catalogue'
import type { Content } from '../content.ts'
import type { ColumnId, DocumentId } from '../ids.ts'
import { checkFields, dueOn, kindCodes, kindOf, kinds, printFields, publicFields, termOf } from './index.ts'

const calendar = calendarOf()

const base: Content = {
  kind: 'ordinary',
  title: '关于示例事项的通知',
  column: 'c' as ColumnId,
  alsoIn: [],
  documentNumber: null,
  dateWritten: day('2026-09-01'),
  formedOn: day('2026-09-01'),
  topics: ['综合政务'],
  keywords: ['示例'],
  summary: '示例。',
  source: null,
  body: '<p>示例</p>',
  attachments: [],
  interprets: [],
  disclosure: { mode: 'proactive', basis: null, reason: null, reevaluateOn: null },
  fields: {},
  justified: [],
}

const normative: Content = {
  ...base,
  kind: 'normative',
  documentNumber: '示府规〔2026〕1号',
  fields: {
    registrationNumber: '示规登〔2026〕1号',
    effectiveOn: '2026-10-01',
    expiresOn: '2031-09-30',
    legalReviewOn: '2026-08-20',
    legalReviewNumber: '示法审〔2026〕1号',
    consultation: '征求意见30日。',
    deliberatedOn: '2026-08-25',
    draftedBy: '办公室',
  },
}

const penalty: Content = {
  ...base,
  kind: 'penalty',
  documentNumber: '示罚决〔2026〕1号',
  fields: {
    decidedOn: '2026-09-14',
    partyType: 'organisation',
    partyName: '示例药店',
    creditCode: '91330482MA00000000',
    subject: '串换药品',
    legalBasis: '某条例第三十八条',
    result: '罚款。',
  },
}

const withFields = (content: Content, fields: Content['fields']): Content => ({
  ...content,
  fields: { ...content.fields, ...fields },
})

const codes = (content: Content, blocks = true) =>
  checkFields(content)
    .filter((each) => each.blocks === blocks)
    .map(({ where, code }) => `${where} ${code}`)

describe('kinds as data', () => {
  test('every code has exactly one kind', () => {
    assert.deepEqual(kinds.map(({ code }) => code).toSorted(), [...kindCodes].toSorted())
  })

  test('fields are named once, counted from a day they have, and put where a template has a column', () => {
    const all = (list: readonly TemplateColumn[]): readonly string[] =>
      list.flatMap(({ code, children = [] }) => [code, ...all(children)])
    const columns = [
      ...all(commonColumns),
      ...all(medicalSecurityColumns),
      ...fixedParts.map(({ code }) => code),
    ]
    for (const { code, fields, countedFrom, columns: into } of kinds) {
      const names = fields.map((field) => field.code)
      assert.equal(new Set(names).size, names.length, code)
      if (countedFrom !== null) assert.equal(fields.find((f) => f.code === countedFrom)?.type, 'date', code)
      for (const column of into) assert.ok(columns.includes(column), `${code}: ${column}`)
    }
  })

  test('what is only remembered blocks nothing but the days the register goes by', () => {
    const blocking = kinds.flatMap(({ fields }) =>
      fields.filter(({ basis, need }) => basis.certainty === 'memory' && need === 'must'),
    )
    assert.deepEqual([...new Set(blocking.map(({ code }) => code))], ['effectiveOn', 'settledOn'])
  })
})

describe('the last day to publish', () => {
  const table = [
    // what                                        due           why
    [base, '2026-09-29', '条例第二十六条: 20 working days from forming; 2026-09-20 is worked, 09-25 is off'],
    [penalty, '2026-09-22', '双公示: 7 working days from the decision, 2026-09-20 is worked'],
    [{ ...penalty, kind: 'licence' }, '2026-09-22', '双公示: the same for a licence'],
    [
      { ...base, kind: 'budget', fields: { approvedOn: '2026-02-10', year: '2026' } },
      '2026-03-02',
      '预算法第十四条: 20 days, of which days of rest count',
    ],
  ] as const
  for (const [content, due, why] of table)
    test(`${content.kind}: ${why}`, () => {
      assert.equal(dueOn(content, calendar)?.date, due)
    })

  test('says what it is counted from', () => {
    assert.deepEqual(dueOn(penalty, calendar)?.countedFrom, { on: '2026-09-14', what: '决定日期' })
    assert.equal(dueOn({ ...base, formedOn: null }, calendar)?.countedFrom.what, '成文日期')
    assert.equal(termOf(kindOf('penalty')).term, '7个工作日，从决定日期算起')
    assert.match(termOf(kindOf('coercion')).basis, /凭记忆录入/u)
  })

  test('no clock where nothing is to be published, nothing is known, or before the rules of the house', () => {
    assert.equal(
      dueOn({ ...base, disclosure: { ...base.disclosure, mode: 'withheld' } }, calendar),
      undefined,
    )
    assert.equal(dueOn({ ...base, formedOn: null, dateWritten: null }, calendar), undefined)
    assert.equal(dueOn({ ...base, formedOn: day('2015-01-01') }, calendar), undefined)
    assert.equal(dueOn(withFields(penalty, { decidedOn: null }), calendar), undefined)
  })
})

describe('what a kind asks for', () => {
  test('complete documents pass', () => {
    for (const content of [base, normative, penalty]) assert.deepEqual(checkFields(content), [])
  })

  test('条例第十二条: summary and date are needed by all; topics and keywords are a notice', () => {
    const bare = { ...base, title: ' ', summary: '', formedOn: null, topics: [], keywords: [] }
    assert.deepEqual(codes(bare), [
      'title title-missing',
      'summary summary-missing',
      'formedOn formedOn-missing',
    ])
    assert.deepEqual(codes(bare, false), ['topics topics-missing', 'keywords keywords-missing'])
  })

  test('a penalty needs its number, day, party, cause, basis and result', () => {
    assert.deepEqual(codes({ ...penalty, documentNumber: null, fields: {} }), [
      'documentNumber documentNumber-missing',
      'fields.decidedOn field-missing',
      'fields.partyType field-missing',
      'fields.subject field-missing',
      'fields.legalBasis field-missing',
      'fields.result field-missing',
    ])
    assert.deepEqual(codes(withFields(penalty, { partyName: ' ' })), ['fields.partyName party-unnamed'])
  })

  test('values must fit', () => {
    const wrong = withFields(penalty, {
      decidedOn: '2026-02-30',
      partyType: 'x',
      subject: '一\n二',
      result: 5,
    })
    assert.deepEqual(codes(wrong), [
      'fields.decidedOn field-unfit',
      'fields.partyType field-unfit',
      'fields.subject field-unfit',
      'fields.result field-unfit',
    ])
    const fee: Content = {
      ...base,
      kind: 'fee',
      fields: { item: '工本费', feeBasis: '文件', standard: '每件5元', year: '26', amount: 1.5 },
    }
    assert.deepEqual(codes(fee), ['fields.year field-unfit', 'fields.amount field-unfit'])
  })

  test('what another kind left behind does not go out', () => {
    assert.deepEqual(codes({ ...penalty, kind: 'ordinary', fields: { partyName: '张三', result: null } }), [
      'fields.partyName field-unknown',
    ])
  })

  test('an interpretation interprets at least one document', () => {
    const content: Content = {
      ...base,
      kind: 'interpretation',
      fields: { form: 'question', interpreter: '办公室' },
    }
    assert.deepEqual(codes(content), ['interprets interprets-missing'])
    assert.deepEqual(codes({ ...content, interprets: ['d' as DocumentId] }), [])
  })
})

describe('normative documents', () => {
  test('an end before the beginning blocks; what local rules say is a notice', () => {
    assert.deepEqual(codes(withFields(normative, { expiresOn: '2026-09-30' })), [
      'fields.expiresOn expires-first',
    ])
    const long = withFields(normative, { expiresOn: '2031-10-02' })
    assert.deepEqual([codes(long), codes(long, false)], [[], ['fields.expiresOn long-validity']])
    const trial = { ...normative, title: '示例办法（试行）' }
    assert.deepEqual(codes(trial, false), ['fields.expiresOn long-validity'])
    assert.deepEqual(codes({ ...normative, title: '示例情况说明' }, false), ['title title-words'])
  })

  test('dates out of order are worth a look', () => {
    const odd = withFields(normative, {
      effectiveOn: '2026-08-01',
      expiresOn: '2031-08-01',
      legalReviewOn: '2026-09-02',
      deliberatedOn: '2026-09-02',
    })
    assert.deepEqual(codes(odd, false), [
      'fields.effectiveOn effective-before-written',
      'fields.legalReviewOn reviewed-after-written',
      'fields.deliberatedOn deliberated-after-written',
    ])
  })

  test('what nobody read says so', () => {
    const missing = checkFields(withFields(normative, { registrationNumber: null }))
    assert.deepEqual(
      missing.map(({ blocks, basis }) => [blocks, basis.includes('凭记忆录入')]),
      [[false, true]],
    )
  })
})

describe('what the public sees', () => {
  test('organisations by name, people not', () => {
    assert.equal(publicFields(penalty)['partyName'], '示例药店')
    const person = withFields(penalty, {
      partyType: 'person',
      partyName: '张三',
      creditCode: '330482199001010000',
    })
    assert.deepEqual(codes(person), ['fields.partyName person-named', 'fields.creditCode person-coded'])
    assert.deepEqual(Object.keys(publicFields(person)), [
      'decidedOn',
      'partyType',
      'subject',
      'legalBasis',
      'result',
    ])
    const masked = withFields(penalty, { partyType: 'person', partyName: '张某', creditCode: null })
    assert.deepEqual([codes(masked), publicFields(masked)['partyName']], [[], '张某'])
  })

  test('a party of no known type is not shown', () => {
    assert.equal(publicFields(withFields(penalty, { partyType: null }))['partyName'], undefined)
  })

  test('what is for the office stays there', () => {
    assert.deepEqual(Object.keys(publicFields(normative)), [
      'registrationNumber',
      'effectiveOn',
      'expiresOn',
      'consultation',
      'draftedBy',
    ])
  })

  test('printed with titles, words and yuan', () => {
    const text = (kind: Content['kind'], fields: Content['fields']) =>
      printFields(kind, fields).map(({ title, text }) => `${title}：${text}`)
    assert.deepEqual(text('fee', { item: '工本费', amount: 123_456_789 }), [
      '收费项目：工本费',
      '收费金额：1,234,567.89元',
    ])
    assert.deepEqual(text('interpretation', { form: 'picture' }), ['解读形式：图解'])
  })
})
