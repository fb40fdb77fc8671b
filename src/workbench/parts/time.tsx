import type { ReactNode } from 'react'

const format = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** A moment as the offices' clocks show it: 2026-01-05 09:30. */
export const timeOf = (instant: string): string => format.format(new Date(instant))

/** A moment; nothing is a dash. */
export const Time = ({ at }: { readonly at: string | null | undefined }): ReactNode =>
  at === null || at === undefined ? '—' : <time dateTime={at}>{timeOf(at)}</time>

/** Today where the offices are, as a date field has it. */
export const today = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())
