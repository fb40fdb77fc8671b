import type { BlindIndex, IndexPurpose, Keys, Sealer } from '#platform/crypto'
import { blindIndex, normalisePhone, sealer } from '#platform/crypto'
import type { PersonId } from '#modules/organisations'

const normaliseEmail = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

const purposes: Record<Cell, IndexPurpose> = {
  phone: { name: 'person.phone', normalise: normalisePhone },
  email: { name: 'person.email', normalise: normaliseEmail },
}

export type Cell = 'phone' | 'email'

export interface SealedCell {
  readonly sealed: string | null
  readonly index: string | null
}

/** Seals and opens the personal data of people, cell by cell. */
export interface PersonCells {
  readonly seal: (cell: Cell, person: PersonId, text: string | null) => SealedCell
  readonly open: (cell: Cell, person: PersonId, sealed: string | null) => string | null
  /** Under the current key, with an index anew; null for a cell that is so already or empty. */
  readonly reseal: (cell: Cell, person: PersonId, sealed: string | null) => SealedCell | null
  /** What to look for, under every key. */
  readonly indexes: (cell: Cell, text: string) => readonly string[]
}

const cellsOver = ({ seal, open, reseal }: Sealer, index: BlindIndex): PersonCells => {
  const place = (column: Cell, person: PersonId) => ({ table: 'person', column, row: person })
  const indexOf = (cell: Cell, text: string): string | null => index.of(text, purposes[cell]) ?? null
  return {
    seal: (cell, person, text) =>
      text === null
        ? { sealed: null, index: null }
        : { sealed: seal(text, place(cell, person)), index: indexOf(cell, text) },
    open: (cell, person, sealed) => (sealed === null ? null : open(sealed, place(cell, person))),
    reseal: (cell, person, sealed) => {
      if (sealed === null) return null
      const anew = reseal(sealed, place(cell, person))
      if (anew === sealed) return null
      return { sealed: anew, index: indexOf(cell, open(anew, place(cell, person))) }
    },
    indexes: (cell, text) => index.anyOf(text, purposes[cell]),
  }
}

/** Telephone numbers and e-mail addresses of people, sealed with SM4-GCM beside a blind index each. */
export const personCells = (keys: Keys): PersonCells => cellsOver(sealer(keys), blindIndex(keys))
