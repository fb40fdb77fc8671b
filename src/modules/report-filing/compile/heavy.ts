import { heavyRead } from '#platform/db'
import type { OfYear } from '../evidence/index.ts'
import type { Reading } from '../schema/index.ts'
import type { Figures } from './figures.ts'
import { figuresOf } from './figures.ts'

/** `figuresOf` in a process of its own: a ledger of a million requests takes a second. */
export const figuresRead = heavyRead<Reading, OfYear, Figures>(import.meta.url, 'figuresRead', figuresOf)
