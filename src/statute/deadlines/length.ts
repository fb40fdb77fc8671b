/** How long a term is, or until which day of the year after. */
export type Length =
  | { readonly unit: 'workdays'; readonly count: number }
  | {
      readonly unit: 'days'
      readonly count: number
      /** Whether a last day that is a day of rest gives way to the next working day. */
      readonly rolls: boolean
    }
  | { readonly unit: 'next-year'; readonly month: number; readonly day: number }

export interface WorkingDays {
  readonly unit: 'workdays'
  readonly count: number
}

export const workingDays = (count: number): WorkingDays => ({ unit: 'workdays', count })

/** Calendar days that end where they end, on a day of rest as well. */
export const calendarDays = (count: number): Length => ({ unit: 'days', count, rolls: false })

/** Calendar days of a proceeding: 民诉法第八十五条 by analogy, the last day is never a day of rest. */
export const proceedingDays = (count: number): Length => ({ unit: 'days', count, rolls: true })

/** A day of the year after the event: 条例第四十九条. */
export const byNextYear = (month: number, day: number): Length => ({ unit: 'next-year', month, day })

/** 20个工作日, 15日, 次年1月31日前. */
export const lengthText = (length: Length): string => {
  switch (length.unit) {
    case 'workdays':
      return `${length.count}个工作日`
    case 'days':
      return `${length.count}日`
    case 'next-year':
      return `次年${length.month}月${length.day}日前`
  }
}
