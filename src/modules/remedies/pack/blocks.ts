import type { Instant } from '#platform/clock'
import type { Block, Cell } from '#platform/paper'

/** Type size of tables in a pack, in points: 小四 would leave too few lines to a page. */
const small = 10.5

const cellOf = (text: string): Cell => ({ text, align: 'left' })
const headOf = (text: string): Cell => ({ text, bold: true })

/** A table with one head; every cell a text. */
export const tableOf = (
  head: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
): Block => ({
  kind: 'table',
  head: [head.map(headOf)],
  rows: rows.map((row) => row.map(cellOf)),
  widths,
  size: small,
})

/** Names and what stands behind them, as a table without a head. */
export const factsOf = (facts: readonly (readonly [string, string])[]): Block => ({
  kind: 'table',
  head: [],
  rows: facts.map(([name, text]) => [headOf(name), cellOf(text === '' ? '—' : text)]),
  widths: [1, 3],
  size: small,
})

export const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] })

export const heading = (text: string): Block => ({ kind: 'heading', level: 2, text })

const eightHours = 8 * 60 * 60 * 1000

/** A moment by the clock of Asia/Shanghai: `2026-09-14 09:00`. */
export const momentText = (at: Instant): string =>
  new Date(Date.parse(at) + eightHours).toISOString().slice(0, 16).replace('T', ' ')
