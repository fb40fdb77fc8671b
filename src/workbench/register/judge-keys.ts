import type { KeyboardEvent } from 'react'

const sides: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 }
const rows: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 }

/** The focusable parts of a row: the verdicts in their order, then the reason. */
const partsOf = (row: Element | undefined): readonly HTMLElement[] => [
  ...(row?.querySelectorAll<HTMLElement>('[data-judge]') ?? []),
]

/** Puts the focus on the same part of the row `by` further down. */
export const toRow = (from: HTMLElement, by: number): void => {
  const row = from.closest('tr')
  const all = [...(row?.parentElement?.children ?? [])]
  const next = row === null ? undefined : all[all.indexOf(row) + by]
  const part = Math.min(3, Math.max(0, partsOf(row ?? undefined).indexOf(from)))
  partsOf(next)[part]?.focus()
}

/** Arrow keys go about the table of a clean-up; a digit presses the verdict of that number in the row. */
export const judgeKeys = (event: KeyboardEvent<HTMLElement>): void => {
  const { target, key } = event
  if (!(target instanceof HTMLElement) || target.dataset['judge'] === undefined) return
  const typing = target instanceof HTMLInputElement
  const parts = partsOf(target.closest('tr') ?? undefined)
  if (rows[key] !== undefined) toRow(target, rows[key])
  else if (typing) return
  else if (sides[key] !== undefined) parts[parts.indexOf(target) + sides[key]]?.focus()
  else if (/^[1-4]$/u.test(key)) parts[Number(key) - 1]?.click()
  else return
  event.preventDefault()
}
