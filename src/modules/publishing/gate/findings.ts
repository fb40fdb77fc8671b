import type { LocalDate } from '#statute/calendar'
import { cleanBody } from '../content/index.ts'
import type { Content } from '../content.ts'
import { checkFields } from '../kinds/index.ts'
import type { CheckedAgainst } from './content.ts'
import { contentFindings } from './content.ts'
import type { Finding } from './finding.ts'
import { about } from './finding.ts'
import type { Surroundings } from './personal.ts'
import { personalFindings } from './personal.ts'
import { sourceFindings } from './source.ts'

/** What is known of an attachment's text. */
export interface AttachmentText {
  readonly text: string
  /** Why none could be read, if so. */
  readonly problem: string | null
}

export interface Examined extends Pick<Surroundings, 'allowed'> {
  readonly texts: ReadonlyMap<string, AttachmentText>
  readonly today: LocalDate
  /** What the database knows for the checks of words. */
  readonly against: CheckedAgainst
}

/** What was found, and the body as it would be kept, with its plain text. */
export interface Examination {
  readonly findings: readonly Finding[]
  readonly body: string
  readonly text: string
}

const unread = (content: Content, texts: Examined['texts']): readonly Finding[] =>
  content.attachments.flatMap(({ file, name }) => {
    const read = texts.get(file)
    if (read?.problem === null) return []
    const sentence =
      read === undefined
        ? `附件“${name}”还没有检查过，请保存文件，系统会读出里面的文字来检查。`
        : `附件“${name}”：${read.problem}里面有没有个人信息，请人工核对。`
    return [
      about({
        gate: 'body',
        code: read === undefined ? 'attachment-unchecked' : 'attachment-unread',
        blocks: read === undefined,
        sentence,
        where: `attachment:${file}`,
        basis: '《中华人民共和国个人信息保护法》第二十五条',
      }),
    ]
  })

/**
 * Everything the gates have to say of a content: what blocks signing first. 条例第十五条、第十七条、第十八条, what its
 * kind asks for, what a reader by ear would miss. Gives its body as it would be kept as well. Pure; throws Refusal
 * `body-too-long`.
 */
export const examine = (content: Content, { texts, allowed, today, against }: Examined): Examination => {
  const body = cleanBody(content.body)
  const attached = new Map([...texts].map(([file, { text }]) => [file, text]))
  const found: readonly Finding[] = [
    ...checkFields(content).map((problem) => about({ gate: 'form', ...problem })),
    ...sourceFindings(content, today),
    ...body.problems.map(({ code, blocks, sentence }) =>
      about({
        gate: 'body',
        code,
        blocks,
        sentence,
        where: 'body',
        basis: 'GB/T 37668—2019《信息技术 互联网内容无障碍可访问性技术要求与测试方法》',
      }),
    ),
    ...(body.text.trim() === '' && content.attachments.length === 0 && body.images.length === 0
      ? [
          about({
            gate: 'body',
            code: 'body-empty',
            blocks: true,
            sentence: '正文是空的，也没有附件，请写正文或者上传附件。',
            where: 'body',
            basis: '《中华人民共和国政府信息公开条例》第二十四条',
          }),
        ]
      : []),
    ...personalFindings(content, { text: body.text, attached, allowed }),
    ...contentFindings(content, { body: body.text, images: body.images.length, attached, today }, against),
    ...unread(content, texts),
  ]
  return {
    findings: found.toSorted((one, other) => Number(other.blocks) - Number(one.blocks)),
    body: body.html,
    text: body.text,
  }
}
