import type { Content } from '../content.ts'
import type { PersonalFinding } from '../personal-data/index.ts'
import { contentTexts, findPersonalData, personalKinds, unresolved } from '../personal-data/index.ts'
import type { Finding } from './finding.ts'
import { nthIn } from './finding.ts'

/** What is known beside the content itself. */
export interface Surroundings {
  /** The plain text of the body. */
  readonly text: string
  /** Text of the attachments, by file. */
  readonly attached: ReadonlyMap<string, string>
  /** The body's own published telephones, addresses, e-mail. */
  readonly allowed: readonly string[]
}

const placeOf = (where: string, { attachments }: Content): string => {
  const file = /^(?:attachment|name):(.+)$/u.exec(where)?.[1]
  if (file === undefined) return where === 'body' ? '正文' : ''
  return `附件“${attachments.find((each) => each.file === file)?.name ?? ''}”`
}

const findingOf = (
  content: Content,
  text: string | undefined,
  { kind, where, start, end, quote, masked, value }: PersonalFinding,
): Finding => {
  const place = placeOf(where, content)
  const inFile = where.startsWith('attachment:')
  const mend = inFile
    ? '请在文件里打码以后重新上传；依法应当公开的，写明依据。'
    : `请改成“${masked}”一类的写法；依法应当公开的，写明依据。`
  return {
    gate: 'personal-data',
    code: kind,
    title: null,
    blocks: true,
    sentence: `${place}${place === '' ? '' : '里'}有${personalKinds[kind]}：${masked}。${mend}`,
    where,
    start,
    end,
    quote,
    nth: text === undefined ? null : nthIn(text, quote, start),
    masked,
    justify: { kind, value },
    basis:
      '《中华人民共和国个人信息保护法》第二十五条、第二十八条；《中华人民共和国政府信息公开条例》第十五条',
  }
}

/** Personal data in any text of a content that nobody justified. Pure. */
export const personalFindings = (
  content: Content,
  { text, attached, allowed }: Surroundings,
): readonly Finding[] =>
  unresolved(findPersonalData(contentTexts(content, text, attached), allowed), content.justified).map(
    (found) => findingOf(content, found.where === 'body' ? text : undefined, found),
  )
