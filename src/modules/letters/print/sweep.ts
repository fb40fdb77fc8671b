import type { Sweep } from '#platform/schedule'
import type { AuditTables } from '#platform/audit'
import type { Reading } from '../schema/index.ts'
import type { Drawing } from './draw.ts'
import { drawLetters, lettersUndrawn } from './draw.ts'

/** Draws letters whose drawing was broken off by a kill. */
export const letterSweep = ({ files, sealer }: Omit<Drawing, 'database'>): Sweep<Reading & AuditTables> => ({
  id: 'letters',
  title: '补画没有生成文件的文书',
  every: '*/2 * * * *',
  pending: lettersUndrawn,
  run: async ({ database, now }) => ({
    done: await drawLetters({ database, files, sealer }, { who: 'sweep:letters', at: now, from: null }),
    failed: 0,
  }),
})
