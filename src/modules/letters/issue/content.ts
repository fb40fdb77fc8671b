import type { Letter } from '#statute/letters'
import type { Sealer } from '#platform/crypto'
import type { LetterId } from '../ids.ts'

const letterCell = (row: string) => ({ table: 'letter', column: 'content', row })

/** A letter as it was issued: by the law, on the paper of its office. */
export interface IssuedLetter extends Letter {
  /** 发文机关标志, where the office prints one. */
  readonly redHead?: string
}

/** A letter as its row keeps it. */
export const sealLetter = (id: LetterId, letter: IssuedLetter, sealer: Sealer): string =>
  sealer.seal(JSON.stringify(letter), letterCell(id))

/** A letter as it was issued, whatever the case is now. */
export const openLetter = (id: LetterId, sealed: string, sealer: Sealer): IssuedLetter =>
  // Written by `issueLetter`, and sealed since.
  JSON.parse(sealer.open(sealed, letterCell(id))) as IssuedLetter
