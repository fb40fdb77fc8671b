import type { LocalDate } from '#statute/calendar'
import type { Checked, CheckFinding, RuleChoices } from '#modules/content-checks'
import { check } from '#modules/content-checks'
import type { Content } from '../content.ts'
import type { Finding } from './finding.ts'
import { nthIn } from './finding.ts'

/** What the database knows beside a content: lists, decisions of the body, what is like it, how its links are. */
export interface CheckedAgainst extends Pick<
  Checked,
  'wordings' | 'people' | 'uninterpreted' | 'likenesses' | 'links'
> {
  readonly choices: RuleChoices
}

/** What is known of a body and its files. */
export interface CheckedTexts {
  readonly body: string
  readonly images: number
  readonly attached: ReadonlyMap<string, string>
  readonly today: LocalDate
}

/** Why a warning may stand: its rule, and by what its place is known again. In the content, so that it is signed. */
const passKind = (code: string): string => `check:${code}`

const textsOf = (content: Content, { body, attached }: CheckedTexts): Checked['texts'] => [
  { where: 'title', text: content.title },
  { where: 'documentNumber', text: content.documentNumber ?? '' },
  { where: 'summary', text: content.summary },
  { where: 'body', text: body },
  ...Object.entries(content.fields).map(([code, value]) => ({
    where: `fields.${code}`,
    text: typeof value === 'string' ? value : '',
  })),
  ...content.attachments.flatMap(({ file, name }) => [
    { where: `name:${file}`, text: name, read: true },
    { where: `attachment:${file}`, text: attached.get(file) ?? '', read: true },
  ]),
]

const isPassed = ({ justified }: Content, { code, value, severity }: CheckFinding): boolean =>
  severity === 'warns' && justified.some((each) => each.kind === passKind(code) && each.value === value)

const findingOf = (texts: Checked['texts'], found: CheckFinding, content: Content): Finding => {
  const { code, title, severity, where, start, end, quote, sentence, mend, basis, value } = found
  const file = /^(?:attachment|name):(.+)$/u.exec(where)?.[1]
  const name = content.attachments.find((each) => each.file === file)?.name
  const text = texts.find((each) => each.where === where)?.text ?? ''
  return {
    gate: 'content',
    code,
    title,
    blocks: severity === 'blocks',
    sentence: name === undefined ? sentence : `附件“${name}”：${sentence}`,
    where,
    start,
    end,
    quote,
    nth: quote === null || start === null ? null : nthIn(text, quote, start),
    masked: where.startsWith('attachment:') ? null : mend,
    justify: severity === 'warns' ? { kind: passKind(code), value } : null,
    basis,
  }
}

/** What the rules find in a content, but for warnings somebody passed. Pure. */
export const contentFindings = (
  content: Content,
  known: CheckedTexts,
  { choices, ...against }: CheckedAgainst,
): readonly Finding[] => {
  const texts = textsOf(content, known)
  const checked: Checked = {
    ...against,
    kind: content.kind,
    texts,
    proactive: content.disclosure.mode === 'proactive',
    dateWritten: content.dateWritten ?? content.formedOn,
    source: content.source,
    images: known.images,
    today: known.today,
  }
  return check(checked, choices)
    .filter((found) => !isPassed(content, found))
    .map((found) => findingOf(texts, found, content))
}
