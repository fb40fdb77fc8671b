import type { KeyboardEvent } from 'react'

const sides: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 }
const rows: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 }

/** The focusable parts of a row: the verdicts in their order, then the reason. */
const partsOf = (row: Element | null | undefined): readonly HTMLElement[] => [
  ...(row?.querySelectorAll<HTMLElement>('[data-judge]') ?? []),
]

const rowBeside = (row: Element | null, by: number): Element | undefined => {
  const all = [...(row?.parentElement?.children ?? [])]
  return row === null ? undefined : all[all.indexOf(row) + by]
}

/** Puts the focus on the verdict of the next row: the one it has, else the first. */
export const toNextVerdict = (from: HTMLElement): void => {
  rowBeside(from.closest('tr'), 1)?.querySelector<HTMLElement>('button[data-judge][tabindex="0"]')?.focus()
}

/** Puts the focus on the same part of the row `by` further down. */
const toRow = (from: HTMLElement, by: number): void => {
  const row = from.closest('tr')
  partsOf(rowBeside(row, by))[partsOf(row).indexOf(from)]?.focus()
}

/** Arrow keys go about the table of a clean-up; a digit presses the verdict of that number in the row. */
export const judgeKeys = (event: KeyboardEvent<HTMLElement>): void => {
  const { target, key } = event
  if (!(target instanceof HTMLElement) || target.dataset['judge'] === undefined) return
  const typing = target instanceof HTMLInputElement
  const parts = partsOf(target.closest('tr'))
  if (rows[key] !== undefined) toRow(target, rows[key])
  else if (typing) return
  else if (sides[key] !== undefined) parts[parts.indexOf(target) + sides[key]]?.focus()
  else if (/^[1-4]$/u.test(key)) parts[Number(key) - 1]?.click()
  else return
  event.preventDefault()
}
