import type { Contact } from '../../model/index.ts'

const end = '[；;，,。）)\\n]'

const field = (text: string, names: string, value: string): string | undefined =>
  new RegExp(`(?:${names})\\s*(?:是|为)?\\s*[:：]\\s*(${value})`, 'u').exec(text)?.[1]?.trim()

/** Address, post code, telephone and so on, from the sentence that names them. Null when none is given. */
export const contactOf = (texts: readonly string[]): Contact | null => {
  for (const text of texts) {
    if (!/(?:电话|地址|邮编|邮箱)/u.test(text)) continue
    const found = {
      address: field(text, '地址', `[^；;，,。\\n]{4,60}?(?=${end}|邮编|电话|联系电话|$)`),
      postcode: field(text, '邮编|邮政编码', '\\d{6}'),
      phone: field(text, '电话|电话/传真|联系方式', '[（(]?\\d[\\d()（）—–-]{5,18}\\d'),
      fax: field(text, '传真', '[（(]?\\d[\\d()（）—–-]{5,18}\\d'),
      email: field(text, '邮箱|电子邮箱|电子邮件|E-?mail', '[\\w.+-]+@[\\w.-]+\\w'),
    }
    const given = Object.entries(found).filter((entry): entry is [string, string] => entry[1] !== undefined)
    if (given.length > 0) return Object.fromEntries(given)
  }
  return null
}
