import { z } from 'zod'
import type { Anchor } from '../chain/row.ts'

const format = 'gongkai.audit-anchor/1'

/** A later version may write more beside these. */
const line = z.looseObject({
  format: z.literal(format, '不是审计锚点'),
  sequence: z.int('编号应当是正整数').positive('编号应当是正整数'),
  link: z.string('链值应当是 64 位十六进制数字').regex(/^[0-9a-f]{64}$/u, '链值应当是 64 位十六进制数字'),
  at: z.iso.datetime('导出时间应当是 ISO 8601 的 UTC 时间'),
})

export type AnchorsRead =
  | { readonly ok: true; readonly anchors: readonly Anchor[] }
  | { readonly ok: false; readonly problems: readonly string[] }

/** An anchor a line, as JSON. Files of it may simply be put one behind the other. */
export const writeAnchors = (anchors: readonly Anchor[]): string =>
  anchors.map(({ sequence, link, at }) => `${JSON.stringify({ format, sequence, link, at })}\n`).join('')

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Reads what writeAnchors wrote, one file or several behind each other, with any line ends and empty lines.
 * Gives the anchors in the order of the lines, or a Chinese sentence for each line that is none.
 */
export const readAnchors = (text: string): AnchorsRead => {
  // A file of its own may begin with a byte order mark, also behind another one.
  const lines = text.replaceAll('\uFEFF', '').split(/\r\n|\r|\n/u)
  const read = lines.flatMap((each, index) =>
    each.trim() === '' ? [] : [{ number: index + 1, parsed: line.safeParse(jsonOf(each)) }],
  )
  const problems = read.flatMap(({ number, parsed: { error } }) => {
    const [issue] = error?.issues ?? []
    if (!issue) return []
    const what = issue.path.length === 0 ? '不是审计锚点' : issue.message
    return [`第 ${number} 行${what}。请使用“gongkai audit anchor”导出的文件，不要改动。`]
  })
  if (problems.length > 0) return { ok: false, problems }
  const anchors = read.flatMap(({ parsed: { data } }) =>
    data ? [{ sequence: data.sequence, link: data.link, at: data.at }] : [],
  )
  return anchors.length > 0
    ? { ok: true, anchors }
    : { ok: false, problems: ['文件里没有审计锚点。请使用“gongkai audit anchor”导出的文件。'] }
}
