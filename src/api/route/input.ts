import type { z } from 'zod'
import { Refusal } from '#platform/refusal'
import type { Input, Parsed } from '../contract/operation.ts'

/** What came in, not looked at yet. */
export interface Raw {
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
}

type Issue = z.core.$ZodIssue

const units: Readonly<Record<string, string>> = { string: '个字', array: '项' }

const tooBig = ({ maximum, origin }: z.core.$ZodIssueTooBig): string =>
  `最多 ${maximum}${units[origin] ?? ''}。`
const tooSmall = ({ minimum, origin }: z.core.$ZodIssueTooSmall): string =>
  origin === 'string' && minimum === 1 ? '请填写。' : `至少 ${minimum}${units[origin] ?? ''}。`

const formats: Readonly<Record<string, string>> = {
  date: '应当是日期，例如 2026-01-05。',
  datetime: '应当是时间，例如 2026-01-05T01:00:00Z。',
  email: '应当是电子邮箱地址。',
  url: '应当是网址。',
}

/** What to mend about one field. A sentence the schema itself gives in Chinese stands. */
const sentenceOf = (issue: Issue): string => {
  if (/\p{Script=Han}/u.test(issue.message)) return issue.message
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? '请填写。' : '填写的类型不对。'
    case 'too_big':
      return tooBig(issue)
    case 'too_small':
      return tooSmall(issue)
    case 'invalid_format':
      return formats[issue.format] ?? '写法不对，请核对。'
    case 'invalid_value':
      return `应当是 ${issue.values.map(String).join('、')} 之一。`
    case 'unrecognized_keys':
      return `没有这些项目：${issue.keys.join('、')}。`
    default:
      return '填写得不对，请核对。'
  }
}

const pathOf = (part: string, issue: Issue): string =>
  [...(part === 'body' ? [] : [part]), ...issue.path].map(String).join('.') || part

const problemsIn = (part: string, schema: z.ZodType | undefined, value: unknown) => {
  if (schema === undefined) return { value: undefined, problems: [] }
  const parsed = schema.safeParse(value ?? {}, { reportInput: true })
  if (parsed.success) return { value: parsed.data, problems: [] }
  return {
    value: undefined,
    problems: parsed.error.issues.map((issue) => [pathOf(part, issue), sentenceOf(issue)] as const),
  }
}

const counted = (fields: Readonly<Record<string, string>>): string => {
  const [first, ...others] = Object.entries(fields)
  if (first === undefined) return ''
  return others.length === 0
    ? `${first[0]}：${first[1]}`
    : `有 ${others.length + 1} 处需要修改，请看各项后面的提示。`
}

/** The input as its schemas have it. Throws Refusal `invalid-input` naming every field that is wrong. */
export const parseInput = <In extends Input>(input: In, raw: Raw): Parsed<In> => {
  const parts = {
    params: problemsIn('params', input.params, raw.params),
    query: problemsIn('query', input.query, raw.query),
    body: problemsIn('body', input.body, raw.body),
  }
  const fields = Object.fromEntries(Object.values(parts).flatMap(({ problems }) => problems))
  if (Object.keys(fields).length > 0)
    throw new Refusal('invalid', 'invalid-input', '填写的内容有误', counted(fields), fields)
  // The schemas of `input` made these values; the compiler can't follow them through the record.
  return { params: parts.params.value, query: parts.query.value, body: parts.body.value } as Parsed<In>
}
