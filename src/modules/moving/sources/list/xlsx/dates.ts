import { readPart } from './xml.ts'

/** Formats of numbers Excel has built in that show a date or a time, some of them for China alone. */
const isBuiltIn = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

/** Whether a format somebody made shows a date: by its letters, without colours, conditions and quoted words. */
const showsDate = (format: string): boolean =>
  /[ymdhs]/iu.test(format.replaceAll(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, ''))

/** Which styles of cells show a date. */
export const dateStyles = async (
  chunks: AsyncIterable<Uint8Array> | undefined,
): Promise<ReadonlySet<number>> => {
  const dates = new Set<number>()
  if (chunks === undefined) return dates
  const made = new Map<number, boolean>()
  let inside = false
  let style = 0
  const part = readPart<never>(chunks, () => ({
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      const id = Number(numFmtId)
      if (name === 'numFmt') made.set(id, showsDate(formatCode))
      if (name === 'cellXfs') inside = true
      if (name !== 'xf' || !inside) return
      if (made.get(id) ?? isBuiltIn(id)) dates.add(style)
      style += 1
    },
    close: (name) => {
      if (name === 'cellXfs') inside = false
    },
  }))
  await Array.fromAsync(part)
  return dates
}

const dayMs = 24 * 60 * 60 * 1000
/** Day 0, in milliseconds before 1970. */
const zero = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) }
/** The last day of the year 9999. */
const lastDay = 2_958_465

/** A number of days as the date and time it is, without a zone; undefined for what no calendar has. */
export const dateText = (days: number, from1904: boolean): string | undefined => {
  if (!(days >= 0 && days < lastDay)) return undefined
  const at = zero[from1904 ? 1904 : 1900] + Math.round((days * dayMs) / 1000) * 1000
  const [day = '', time = ''] = new Date(at).toISOString().slice(0, 19).split('T')
  if (days < 1) return time
  return time === '00:00:00' ? day : `${day} ${time}`
}
