import type { Instant } from '#platform/clock'
import { later } from '#platform/clock'
import type { Keys } from '#platform/crypto'
import { CryptoError, sealer } from '#platform/crypto'

/** What a page gives a browser to bring back: nobody else can read, change or make it. */
export type SlipKind = 'pass' | 'file' | 'review' | 'receipt'

interface Slip {
  readonly value: unknown
  readonly until: Instant
}

/** Sealed texts that pages hand out and forms bring back, in place of a session: nothing is kept here, no cookie is set. */
export interface Slips {
  /** Seals a value until so many milliseconds from now. */
  readonly give: (kind: SlipKind, value: unknown, now: Instant, lasts: number) => string
  /** What was given; undefined for anything else, also of another kind, or out of date. */
  readonly take: (kind: SlipKind, text: string, now: Instant) => unknown
}

const cell = (kind: SlipKind) => ({ table: 'portal', column: 'slip', row: kind })

/** Slips under the keys of the installation. */
export const slipsOf = (keys: Keys): Slips => {
  const { seal, open } = sealer(keys)
  return {
    give: (kind, value, now, lasts) =>
      seal(JSON.stringify({ value, until: later(now, lasts) } satisfies Slip), cell(kind)),
    take: (kind, text, now) => {
      try {
        // Only `give` can have sealed it.
        const { value, until } = JSON.parse(open(text, cell(kind))) as Slip
        return until > now ? value : undefined
      } catch (error) {
        if (error instanceof CryptoError) return undefined
        throw error
      }
    },
  }
}
