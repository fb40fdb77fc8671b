import { canonicalJson, sm3 } from '#platform/crypto'
import type { AuditRow, Link } from './row.ts'

/** What the first row is chained to. */
export const chainStart: Link = { sequence: 0, link: '0'.repeat(64) }

/** A row whose values before and after are their canonical JSON already; null where there was nothing. */
export interface WrittenRow extends Omit<AuditRow, 'before' | 'after'> {
  readonly before: string | null
  readonly after: string | null
}

/** What stands in a column of JSON. Throws TypeError when it is not JSON. */
export const asWritten = (value: unknown): string | null =>
  value === undefined || value === null ? null : canonicalJson(value)

/** Only what is text for sure: every mutation waits for it. */
const textOf = (text: string | null): string => {
  if (text === null) return 'null'
  if (typeof text === 'string' && text.isWellFormed()) return JSON.stringify(text)
  throw new TypeError('canonical JSON cannot hold it')
}

/**
 * `linkOf` for a row as it is written. The canonical JSON is put together here, keys in its order: to look at each
 * value anew takes three times as long, and every mutation pays for it.
 */
export const linkOfWritten = (previous: Link, row: WrittenRow): Link => {
  const sequence = previous.sequence + 1
  const bound =
    `{"after":${row.after ?? 'null'},"at":${textOf(row.at)},"before":${row.before ?? 'null'},"from":${textOf(row.from)},` +
    `"organisation":${textOf(row.organisation)},"subject":${textOf(row.subject)},"what":${textOf(row.what)},` +
    `"who":${textOf(row.who)},"why":${textOf(row.why)}}`
  return { sequence, link: sm3(`["gongkai.audit/1",${textOf(previous.link)},${sequence},${bound}]`) }
}

/**
 * The link of a row behind `previous`: its number, and SM3 over the canonical JSON of the format's name, the previous
 * link, the number and the nine fields. Other fields of the object do not count. Throws TypeError when `before`
 * or `after` is not JSON.
 */
export const linkOf = (previous: Link, row: AuditRow): Link =>
  linkOfWritten(previous, { ...row, before: canonicalJson(row.before), after: canonicalJson(row.after) })
