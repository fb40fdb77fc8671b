import type { ByteRange } from '../files.ts'

/** What a Range header asks for: a part, a part that is not there (416), or, for all else, the whole. */
export type RangeAsked = ByteRange | 'unsatisfiable' | 'whole'

/** One range of bytes (RFC 9110, 14.1.2). Several ranges, other units and nonsense are answered with the whole. */
export const rangeOf = (header: string | undefined, size: number): RangeAsked => {
  const [, from, to] = /^bytes=(\d{0,15})-(\d{0,15})$/u.exec(header?.trim() ?? '') ?? []
  if (from === undefined || to === undefined || from + to === '') return 'whole'
  if (from === '') {
    const last = Math.min(Number(to), size)
    return last === 0 ? 'unsatisfiable' : { start: size - last, end: size - 1 }
  }
  const start = Number(from)
  const end = to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (to !== '' && Number(to) < start) return 'whole'
  return start < size ? { start, end } : 'unsatisfiable'
}
