import type { AuditTables } from '#platform/audit'
import type { ReadOnly } from '#platform/db'
import type { LetterTables } from '#modules/letters'
import type { Reading } from '../schema/index.ts'

/** What a pack is gathered from: remedies, requests, letters, the trail. */
export type PackTables = Reading & LetterTables & AuditTables
export type PackQuery = ReadOnly<PackTables>
