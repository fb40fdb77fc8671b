import { digestOf } from '#platform/crypto'
import type { AuditRow, Link } from './row.ts'

/** What the first row is chained to. */
export const chainStart: Link = { sequence: 0, link: '0'.repeat(64) }

/**
 * The link of a row behind `previous`: its number, and SM3 over the canonical JSON of the format's name, the previous
 * link, the number and the nine fields. Other fields of the object do not count. Throws TypeError when `before`
 * or `after` is not JSON.
 */
export const linkOf = (previous: Link, row: AuditRow): Link => {
  const { at, who, what, subject, organisation, before, after, why, from } = row
  const sequence = previous.sequence + 1
  const bound = { at, who, what, subject, organisation, before, after, why, from }
  return { sequence, link: digestOf(['gongkai.audit/1', previous.link, sequence, bound]) }
}
