import type { LocalDate } from '#statute/calendar'
import { addDays } from '#statute/calendar'
import type { DeliveryState, LetterDeliveryRow } from './schema/index.ts'

/** What of an attempt decides how a letter stands. */
export type AttemptFacts = Pick<LetterDeliveryRow, 'way' | 'state' | 'began_on' | 'until'>

/** How a letter stands, by its last attempt that counts. Pure. */
export const deliveryStateOf = (last: Pick<AttemptFacts, 'state'> | null): DeliveryState =>
  last === null || last.state === 'struck' ? 'open' : last.state

/** What somebody is reminded of. */
export const situations = {
  'to-send': '制发以后还没有送达，请送达并登记。',
  'to-record': '案卷里已经记录送达，请补登送达的方式和证明。',
  'to-prove': '送出已经满7日还没有送达证明，请查询签收情况并上传证明，没有送到的登记原因。',
  'to-expire': '公告送达的期限已满，请登记送达并上传公告的证明。',
  'to-resend': '上一次没有送到，请再次送达。',
} as const
export type Situation = keyof typeof situations

/** Days a proof of post or of an electronic message may take. Practice; nothing says how long. */
const proofDays = 7

/**
 * What a letter that is not proved waits for; null while there is nothing to do. `recorded`: the file says that the answer
 * went out, without what proves it. Pure.
 */
export const situationOf = (
  issuedOn: LocalDate,
  last: AttemptFacts | null,
  { today, recorded }: { readonly today: LocalDate; readonly recorded: boolean },
): Situation | null => {
  if (last === null || last.state === 'struck') {
    if (recorded) return 'to-record'
    return issuedOn < today ? 'to-send' : null
  }
  if (last.state === 'failed') return 'to-resend'
  if (last.state === 'delivered') return null
  if (last.until !== null) return last.until < today ? 'to-expire' : null
  return addDays(last.began_on, proofDays) <= today ? 'to-prove' : null
}
