import type { SealContext, Sealer } from '#platform/crypto'
import type { Content } from '#modules/publishing'
import type { RunId } from '../ids.ts'
import type { Profile, RawItem } from '../mapping/index.ts'

const cellOf = (column: 'raw' | 'content', run: RunId, seq: number): SealContext => ({
  table: 'moving_item',
  column,
  row: `${run}:${seq}`,
})

/** The cell of a run's profile: its samples may hold anything. */
export const profileCell = (run: RunId): SealContext => ({ table: 'moving_run', column: 'profile', row: run })

export const sealItem = (
  sealer: Sealer,
  column: 'raw' | 'content',
  run: RunId,
  seq: number,
  value: unknown,
) => sealer.seal(JSON.stringify(value), cellOf(column, run, seq))

// Each is read as what the stage before it wrote.
export const openRaw = (sealer: Sealer, run: RunId, seq: number, sealed: string): RawItem =>
  JSON.parse(sealer.open(sealed, cellOf('raw', run, seq))) as RawItem
export const openContent = (sealer: Sealer, run: RunId, seq: number, sealed: string): Content =>
  JSON.parse(sealer.open(sealed, cellOf('content', run, seq))) as Content

export const openProfile = (sealer: Sealer, run: RunId, sealed: string | null): Profile =>
  sealed === null ? [] : (JSON.parse(sealer.open(sealed, profileCell(run))) as Profile)

/** The cells of items and runs, for sealing them anew with another key. */
export const movingCells = { cellOf, profileCell }
