import type { Instant } from '#platform/clock'
import { later } from '#platform/clock'
import type { Ticket } from '#modules/requests'
import type { Receipt } from '../pages/receipt.ts'

/** Somebody pressed twice, or the answer was lost on the way: they have this long to get it. */
const keptFor = 10 * 60 * 1000
const most = 500

/** Receipts just given, in the memory of this process alone, so that the same form sent twice has the same answer. */
export interface Recent {
  readonly keep: (ticket: Ticket, receipt: Receipt, now: Instant) => void
  /** The receipt a form got that carried this ticket; undefined where it was long ago, or in another process. */
  readonly find: (ticket: Ticket, now: Instant) => Receipt | undefined
}

/** Nothing given yet. */
export const recentReceipts = (): Recent => {
  const kept = new Map<string, { readonly receipt: Receipt; readonly until: Instant }>()
  return {
    keep: ({ text }, receipt, now) => {
      for (const [key, { until }] of kept) {
        if (until > now && kept.size < most) break
        kept.delete(key)
      }
      kept.set(text, { receipt, until: later(now, keptFor) })
    },
    find: ({ text }, now) => {
      const found = kept.get(text)
      return found !== undefined && found.until > now ? found.receipt : undefined
    },
  }
}
