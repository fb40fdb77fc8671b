import type { Letter } from '#statute/letters'
import type { Sealer } from '#platform/crypto'
import type { LetterId } from '../ids.ts'

const letterCell = (row: string) => ({ table: 'letter', column: 'content', row })

/** A letter as its row keeps it. */
export const sealLetter = (id: LetterId, letter: Letter, sealer: Sealer): string =>
  sealer.seal(JSON.stringify(letter), letterCell(id))

/** A letter as it was issued, whatever the case is now. */
export const openLetter = (id: LetterId, sealed: string, sealer: Sealer): Letter =>
  // Written by `issueLetter`, and sealed since.
  JSON.parse(sealer.open(sealed, letterCell(id))) as Letter
