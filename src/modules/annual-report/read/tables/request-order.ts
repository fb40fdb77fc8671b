import type { RequestRecord } from './request-records.ts'

/** A record with the row it belongs to. `inferred` says why, when no label stands in the row itself. */
export interface PlacedRecord {
  readonly record: RequestRecord
  readonly code: string
  readonly inferred: string | null
}

const byOrder = '本行没有标签，按它在表中的次序认定'
const byHint = '标签与数字不在同一行，按前后行认定'

const ascending = (places: readonly number[]): boolean =>
  places.every((place, index) => index === 0 || place > (places[index - 1] ?? -1))

/** Records without labels between two labelled rows, against the rows of the form missing there. */
const placeGap = (gap: readonly RequestRecord[], missing: readonly string[]): PlacedRecord[] => {
  if (gap.length === 0) return []
  if (gap.length === missing.length)
    return gap.map((record, index) => ({ record, code: missing[index] ?? '', inferred: byOrder }))
  const hinted = gap.map((record) =>
    record.hints.length === 1 ? missing.indexOf(record.hints[0] ?? '') : -1,
  )
  if (hinted.includes(-1) || !ascending(hinted)) return []
  return gap.map((record, index) => ({ record, code: missing[hinted[index] ?? 0] ?? '', inferred: byHint }))
}

/**
 * Gives every record its row. Labelled records are the anchors; those without a label between two anchors
 * are placed only when the form leaves exactly as many rows open there, or when each follows one label of
 * its own in the form's order. What fits neither is left out.
 */
export const placeRecords = (records: readonly RequestRecord[], codes: readonly string[]): PlacedRecord[] => {
  const placed: PlacedRecord[] = []
  let gap: RequestRecord[] = []
  let last = -1
  const closeGap = (next: number) => {
    placed.push(...placeGap(gap, codes.slice(last + 1, next)))
    gap = []
  }
  for (const record of records) {
    if (record.code === null) {
      gap.push(record)
      continue
    }
    const place = codes.indexOf(record.code)
    if (place === -1) continue
    if (place > last) closeGap(place)
    else gap = []
    placed.push({ record, code: record.code, inferred: null })
    if (place > last) last = place
  }
  closeGap(codes.length)
  return placed
}
