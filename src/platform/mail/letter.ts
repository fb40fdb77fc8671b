import { Refusal } from '#platform/refusal'
import { z } from 'zod'
import { isMailAddress } from './address.ts'

/** A mail of plain text to one person. */
export interface Letter {
  readonly to: string
  readonly subject: string
  /** Lines of text, ended by \n. */
  readonly text: string
}

/** How it stands in the outbox. */
export const letterSchema = z.strictObject({ to: z.string(), subject: z.string(), text: z.string() })

const longestSubject = 200
const longestText = 200_000

const problemsOf = ({ to, subject, text }: Letter): Readonly<Record<string, string>> => {
  const problems: Record<string, string> = {}
  if (!isMailAddress(to)) problems['to'] = '应当是一个邮箱地址，例如 name@example.cn。'
  if (subject.trim() === '' || subject.length > longestSubject || /\p{Cc}|\p{Zl}|\p{Zp}/u.test(subject))
    problems['subject'] = `应当是一行文字，不超过 ${longestSubject} 字。`
  if (
    text.trim() === '' ||
    text.length > longestText ||
    /(?![\n\t])\p{Cc}/u.test(text.replaceAll('\r\n', '\n'))
  )
    problems['text'] = `应当是文字，不含控制字符，不超过 ${longestText} 字。`
  return problems
}

/** Throws Refusal `mail.invalid` for what would be another mail than it looks: headers cannot be slipped in. */
export const assertLetter = (letter: Letter): void => {
  const fields = problemsOf(letter)
  if (Object.keys(fields).length > 0)
    throw new Refusal('invalid', 'mail.invalid', '邮件没有写对', '请改好标出的几项再发送。', fields)
}
