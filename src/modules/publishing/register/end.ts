import type { LocalDate } from '#statute/calendar'
import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { refuse } from '#platform/refusal'
import type { DocumentId } from '../ids.ts'
import type { Ending, Query, Writing } from '../schema/index.ts'
import { endings, validities } from '../schema/index.ts'
import type { Registered } from './load.ts'
import { loadRegistered } from './load.ts'
import type { Standing } from './timeline.ts'
import { standingOn } from './timeline.ts'
import { writeEvent } from './write-event.ts'

/** How a document stands on the day something is to befall it. Throws Refusal `before-made`. */
export const standingAt = ({ events }: Registered, on: LocalDate): Standing => {
  const standing = standingOn(events, on)
  if (standing) return standing
  throw refuse(
    'conflict',
    'before-made',
    '日期早于制发日期',
    '这一天文件还没有制发，请填制发以后的日期。',
    'on',
  )
}

/** Whether it still holds, or is still to hold. */
export const stands = ({ validity }: Standing): boolean => validity === 'in-force' || validity === 'pending'

export interface EndValidity {
  readonly document: DocumentId
  /** The first day it no longer holds. */
  readonly on: LocalDate
  readonly how: Ending
  /** What repeals or replaces it; asked for where it is replaced. */
  readonly by: DocumentId | null
  /** The document or decision it is ended by. */
  readonly basis: string
}

const assertBy = async (query: Query, { document, how, by }: EndValidity): Promise<void> => {
  if (by === null) {
    if (how !== 'replaced') return
    throw refuse('invalid', 'by-missing', '缺少替代的文件', '请选择替代它的文件。', 'by')
  }
  const public_ = await query
    .selectFrom('publication')
    .select('document')
    .where('document', '=', by)
    .where('status', '=', 'public')
    .executeTakeFirst()
  if (by === document || !public_)
    throw refuse(
      'invalid',
      'by-missing',
      '所选的文件不能用',
      '请选择另一份已经公开的文件；还没有公开的，先发布再登记。',
      'by',
    )
}

/**
 * 废止, 宣布失效 or 被替代: from a day on a document no longer holds; if that day has come its page says so at once, or
 * else the sweep of that day lets it. Throws Refusal: `not-registered`, `before-made`, `validity-over`, `by-missing`.
 */
export const endValidity = async (tx: Writing, act: Act, input: EndValidity): Promise<void> => {
  const { document, on, how, by, basis } = input
  const registered = await loadRegistered(tx, document)
  const standing = standingAt(registered, on)
  if (!stands(standing))
    throw refuse(
      'conflict',
      'validity-over',
      '文件到那时已经没有效力',
      `这份文件到${on}已经是“${validities[standing.validity]}”，不用再登记${endings[how]}。`,
      'on',
    )
  await assertBy(tx, input)
  await writeEvent(tx, act, registered, { event: 'ended', on, how, by, basis })
  await record(tx, act, {
    what: 'document.end-validity',
    subject: `document:${document}`,
    organisation: registered.organisation,
    before: { validity: standing.validity, until: standing.until },
    after: { how, on, by },
  })
}
