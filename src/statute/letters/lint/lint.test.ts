import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseLocalDate } from '#statute/calendar'
import type { Letter, LetterCase, LetterKind } from '../index.ts'
import { letterRules, lintLetter, sampleCase, sampleLetter } from '../index.ts'

const day = parseLocalDate

type Change = Partial<Omit<Letter, 'paragraphs'>> & { readonly texts?: Readonly<Record<string, string>> }

/** Puts other words into passages of a letter; a passage it does not have is added, an empty one taken out. */
const changed = (letter: Letter, { texts = {}, ...rest }: Change): Letter => {
  const known = new Set(letter.paragraphs.map(({ passage }) => passage))
  const added = Object.entries(texts).filter(([passage]) => !known.has(passage))
  return {
    ...letter,
    ...rest,
    paragraphs: [
      ...letter.paragraphs.map((one) => ({ ...one, text: texts[one.passage] ?? one.text })),
      ...added.map(([passage, text]) => ({ passage, mode: 'locked' as const, text })),
    ].filter(({ text }) => text !== ''),
  }
}

interface Breach {
  readonly rule: string
  readonly kind: LetterKind
  readonly letter?: Change
  readonly found?: Partial<LetterCase>
  readonly facts?: LetterCase['facts']
  readonly where: string
  /** Other rules that cannot but find something too. */
  readonly also?: readonly string[]
}

const signedAs = (kind: LetterKind) => {
  const { decided } = sampleCase(kind)
  assert.ok(decided)
  return decided
}

/** Each rule broken by a letter that is in order otherwise: the sample it comes from passes every rule. */
const breaches: readonly Breach[] = [
  { rule: 'kind.decided', kind: 'nonexistent', found: { decided: null }, where: 'kind' },
  {
    rule: 'kind.decided',
    kind: 'nonexistent',
    found: { decided: { ...signedAs('notOurs'), parts: [] } },
    where: 'kind',
  },
  { rule: 'kind.happened', kind: 'clarification', found: { happened: false }, where: 'kind' },
  { rule: 'kind.once', kind: 'clarification', found: { earlier: ['clarification'] }, where: 'kind' },
  { rule: 'facts.passages', kind: 'notOurs', letter: { texts: { finding: '' } }, where: 'finding' },
  { rule: 'facts.evidence', kind: 'nonexistent', found: { present: new Set() }, where: 'evidence' },
  {
    rule: 'date.received',
    kind: 'publication',
    letter: {
      texts: { opening: '本机关于2026年9月13日收到您提出的政府信息公开申请，申请公开的内容为：“公报”。' },
    },
    where: 'opening',
  },
  { rule: 'date.decision', kind: 'publication', letter: { on: day('2026-09-28') }, where: 'on' },
  {
    rule: 'date.signature',
    kind: 'publication',
    letter: { on: day('2026-09-29') },
    found: { decided: { ...signedAs('publication'), signedOn: day('2026-09-30') } },
    where: 'on',
  },
  {
    rule: 'date.late',
    kind: 'publication',
    letter: { on: day('2026-10-19') },
    where: 'late',
    also: ['date.overdue'],
  },
  {
    rule: 'date.late',
    kind: 'publication',
    letter: { texts: { late: '本机关应当在2026年10月16日前答复，未能在该期限内答复，特此说明。' } },
    where: 'late',
  },
  {
    rule: 'date.overdue',
    kind: 'publication',
    letter: {
      on: day('2026-10-19'),
      texts: { late: '本机关应当在2026年10月16日前答复，未能在该期限内答复，特此说明。' },
    },
    where: 'on',
  },
  { rule: 'date.clarification', kind: 'clarification', letter: { on: day('2026-09-24') }, where: 'on' },
  { rule: 'date.until', kind: 'explanation', facts: { until: day('2026-09-30') }, where: 'term' },
  { rule: 'date.extension', kind: 'extension', letter: { on: day('2026-10-19') }, where: 'on' },
  { rule: 'date.extension-length', kind: 'extension', facts: { workdays: 21 }, where: 'term' },
  {
    rule: 'date.extension-consent',
    kind: 'extension',
    facts: { approvedOn: day('2026-10-08') },
    where: 'term',
  },
  {
    rule: 'law.articles',
    kind: 'nonexistent',
    letter: {
      texts: { decision: '根据《政府信息公开条例》第三十六条第五项的规定，现告知您：该政府信息不存在。' },
    },
    where: 'decision',
  },
  {
    rule: 'law.articles',
    kind: 'repeated',
    letter: {
      texts: {
        decision: '根据《政府信息公开条例》第三十六条第六项、第三十九条的规定，本机关不予重复处理。',
      },
    },
    where: 'decision',
  },
  {
    rule: 'law.in-force',
    kind: 'publication',
    letter: { texts: { contact: '依照法释〔2011〕17号办理。' } },
    where: 'decision',
  },
  { rule: 'law.forbidding', kind: 'forbiddenByLaw', facts: { forbiddingLaw: '保密规定' }, where: 'finding' },
  { rule: 'party.addressee', kind: 'publication', letter: { addressee: '李四：' }, where: 'addressee' },
  { rule: 'party.addressee', kind: 'coMakerInquiry', letter: { addressee: '某局：' }, where: 'addressee' },
  { rule: 'party.signer', kind: 'publication', letter: { signer: '示例县医保局' }, where: 'signer' },
  {
    rule: 'party.applicant-hidden',
    kind: 'thirdPartyInquiry',
    letter: { texts: { question: '王小明申请公开你单位的得分，是否同意。' } },
    where: 'question',
  },
  {
    rule: 'party.personal',
    kind: 'publication',
    letter: { texts: { contact: '张三，330482199003070011' } },
    found: {
      personalIn: (text) =>
        text.includes('330482199003070011') ? [{ quote: '330482199003070011', what: '居民身份证号码' }] : [],
    },
    where: 'contact',
  },
  {
    rule: 'party.silence',
    kind: 'thirdPartyInquiry',
    letter: { texts: { term: '请在15个工作日内提出意见，逾期视为同意公开。' } },
    where: 'term',
  },
  {
    rule: 'party.silence',
    kind: 'coMakerInquiry',
    letter: { texts: { term: '请在15个工作日内提出意见。' } },
    where: 'term',
  },
  {
    rule: 'party.term',
    kind: 'feeNotice',
    letter: { texts: { term: '请自收到本通知次日起10个工作日内缴纳。' } },
    where: 'term',
  },
  {
    rule: 'text.gap',
    kind: 'publication',
    letter: { texts: { contact: '联系方式：〔本机关联系方式〕' } },
    where: 'contact',
  },
  { rule: 'text.gap', kind: 'publication', letter: { texts: { contact: '联系人：×××' } }, where: 'contact' },
  {
    rule: 'text.signed',
    kind: 'publication',
    letter: { texts: { reasons: '另外的理由。' } },
    where: 'reasons',
  },
  { rule: 'content.agency', kind: 'notOurs', facts: { competentAgency: '县卫生健康局' }, where: 'decision' },
  { rule: 'content.earlier', kind: 'repeated', facts: { earlierAnswer: '去年的告知书' }, where: 'finding' },
  { rule: 'content.search', kind: 'nonexistent', facts: { searchRecord: '没有找到' }, where: 'finding' },
  {
    rule: 'content.parts',
    kind: 'partial',
    letter: {
      texts: {
        grounds: '有的部分不予公开。',
        decision:
          sampleLetter('partial')
            .paragraphs.find(({ passage }) => passage === 'decision')
            ?.text.replace('考核人员名单', '其余部分') ?? '',
      },
    },
    where: 'grounds',
  },
  {
    rule: 'content.query',
    kind: 'queryMatter',
    letter: { texts: { reasons: '不予公开。' } },
    found: { decided: { ...signedAs('queryMatter'), reasons: '不予公开。' } },
    where: 'reasons',
  },
  { rule: 'content.fee', kind: 'feeNotice', facts: { fee: 180_000 }, where: 'fee' },
  { rule: 'number.form', kind: 'publication', letter: { number: '示医保公开[2026]第08号' }, where: 'number' },
  {
    rule: 'number.form',
    kind: 'publication',
    letter: { number: '示医保公开〔2025〕第8号' },
    where: 'number',
  },
  {
    rule: 'number.unique',
    kind: 'publication',
    found: { numbers: new Set(['示医保公开〔2026〕第8号']) },
    where: 'number',
  },
  {
    rule: 'remedy.text',
    kind: 'internalMatter',
    letter: {
      texts: {
        remedy:
          sampleLetter('nonexistent').paragraphs.find(({ passage }) => passage === 'remedy')?.text ?? '',
      },
    },
    where: 'remedy',
  },
  { rule: 'remedy.text', kind: 'nonexistent', letter: { texts: { remedy: '' } }, where: 'remedy' },
  {
    rule: 'remedy.known',
    kind: 'nonexistent',
    letter: { on: day('2023-06-30'), number: '示医保公开〔2023〕第8号' },
    found: { decided: { ...signedAs('nonexistent'), on: day('2023-06-29'), signedOn: null } },
    where: 'remedy',
  },
  {
    rule: 'remedy.none',
    kind: 'clarification',
    letter: { texts: { contact: '不服的，可以向法院提起行政诉讼。' } },
    where: 'contact',
  },
  {
    rule: 'remedy.organ',
    kind: 'nonexistent',
    facts: { reviewOrgan: '示例市医疗保障局' },
    where: 'office',
    also: ['remedy.text'],
  },
  { rule: 'remedy.court', kind: 'nonexistent', facts: { court: '' }, where: 'office', also: ['remedy.text'] },
]

test('each rule finds what breaks it, at its place, and nothing else does', () => {
  for (const { rule, kind, letter = {}, found = {}, facts = {}, where, also = [] } of breaches) {
    const whole = sampleCase(kind)
    const asked = { ...whole, ...found, facts: { ...whole.facts, ...facts } }
    const findings = lintLetter(changed(sampleLetter(kind), letter), asked)
    const mine = findings.filter((finding) => finding.rule === rule)
    assert.ok(mine.length > 0, `${rule} finds nothing`)
    assert.ok(
      rule === 'remedy.none' || mine.every((finding) => finding.where === where),
      `${rule} points to ${mine[0]?.where ?? ''}`,
    )
    assert.deepEqual(
      findings.filter((finding) => finding.rule !== rule && !also.includes(finding.rule)),
      [],
      rule,
    )
  }
})

test('every rule has a breach here, and says on what it stands', () => {
  const broken = new Set(breaches.map(({ rule }) => rule))
  assert.deepEqual(
    letterRules.filter(({ id }) => !broken.has(id)).map(({ id }) => id),
    [],
  )
  assert.ok(letterRules.every(({ article }) => article.length > 5))
  assert.equal(new Set(letterRules.map(({ id }) => id)).size, letterRules.length)
})

test('an old letter is held against the law of its day', () => {
  const old = { ...sampleCase('nonexistent'), numbers: new Set<string>() }
  const decided = { ...signedAs('nonexistent'), on: day('2025-03-03'), signedOn: day('2025-03-03') }
  const found = {
    ...old,
    decided,
    dueOn: day('2025-03-10'),
    facts: { ...old.facts, receivedOn: day('2025-02-10') },
  }
  const words = (since: string) =>
    `如不服本决定，可以自知道或者应当知道本行政行为之日起60日内向示例县人民政府申请行政复议，也可以自知道或者应当知道${since}之日起6个月内直接向示例县人民法院提起行政诉讼。`
  const letter = (since: string) =>
    changed(sampleLetter('nonexistent'), {
      on: day('2025-03-04'),
      number: '示医保公开〔2025〕第2号',
      texts: {
        opening: '本机关于2025年2月10日收到您提出的政府信息公开申请，申请公开的内容为：“考核结果”。',
        remedy: words(since),
      },
    })
  assert.deepEqual(lintLetter(letter('作出本行政行为'), found), [])
  assert.deepEqual(
    lintLetter(letter('本行政行为内容和作出机关'), found).map(({ rule }) => rule),
    ['remedy.text'],
  )
})
