import { checkDays, checkStatutory, checkUsual } from './day-rules.ts'
import type { Notice } from './notice.ts'
import { usualTitle } from './notice.ts'
import { checkOrigin } from './origin-rules.ts'
import type { Fields, NoticeDefect, Report, ShapedNotice } from './shape.ts'
import { shapeOf } from './shape.ts'

/** A notice that may be loaded, one with everything that is wrong with it, or no JSON at all. */
export type ParsedNotice =
  | { readonly kind: 'notice'; readonly notice: Notice; readonly warnings: readonly NoticeDefect[] }
  | { readonly kind: 'defective'; readonly defects: readonly NoticeDefect[] }
  | { readonly kind: 'unreadable'; readonly message: string }

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''))
  } catch {
    return undefined
  }
}

/** The notice where nothing it needs is missing. What an operator loads was read by the operator. */
const noticeOf = (shaped: ShapedNotice): Notice | undefined => {
  const { year, document, issued, source, title, amends, departs, daysOff, workdays } = shaped
  if (year === undefined || document === undefined || issued === undefined || source === undefined)
    return undefined
  return {
    year,
    title: title ?? usualTitle(year),
    document,
    issued,
    source,
    certainty: 'read',
    ...(amends === undefined ? {} : { amends }),
    ...(departs === undefined ? {} : { departs }),
    daysOff,
    workdays,
  }
}

const collector = (): { readonly found: NoticeDefect[]; readonly report: Report } => {
  const found: NoticeDefect[] = []
  return { found, report: (field, message) => found.push({ field, message }) }
}

/**
 * A year's notice as an operator writes it down, as JSON text or as a value already parsed:
 * `{ year, document, issued, source, daysOff, workdays, title?, amends?, departs? }`, dates as ISO text.
 * Gives the notice, or all its defects at once. A notice for a whole year must hold every day of 全国年节及纪念日
 * 放假办法第二条 and its sums; where a real one departs from the sums, `departs` says why and they become warnings.
 */
export const parseNotice = (input: unknown): ParsedNotice => {
  const value = typeof input === 'string' ? jsonIn(input) : input
  if (!isFields(value))
    return {
      kind: 'unreadable',
      message: '内容不是放假通知的 JSON，请对照用法中的示例检查括号、引号和逗号。',
    }
  const { found: defects, report } = collector()
  const { found: warnings, report: warn } = collector()
  const shaped = shapeOf(value, report)
  checkOrigin(shaped, report)
  checkDays(shaped, report)
  if (shaped.year !== undefined && shaped.amends === undefined) {
    checkStatutory(shaped.year, shaped, report)
    checkUsual(shaped.year, shaped, shaped.departs === undefined ? report : warn)
  }
  const notice = noticeOf(shaped)
  return notice === undefined || defects.length > 0
    ? { kind: 'defective', defects }
    : { kind: 'notice', notice, warnings }
}
