import type { AuditTables } from '#platform/audit'
import type { ReadOnly } from '#platform/db'
import type { DeliveryTables, LetterTables } from '#modules/letters'
import type { ReleaseTables } from '#modules/release'
import type { Reading } from '../schema/index.ts'

/** What a pack is gathered from: remedies, requests, letters and how they went out, files given out, the trail. */
export type PackTables = Reading & LetterTables & DeliveryTables & ReleaseTables & AuditTables
export type PackQuery = ReadOnly<PackTables>
