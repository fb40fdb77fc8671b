import type { DecisionKind } from '#statute/decisions'
import { rowOf } from '#statute/decisions'

/** 保管期限: for good, or so many years. */
export const terms = { permanent: '永久', '30': '30年', '10': '10年' } as const
export type Term = keyof typeof terms

/** Sorts of cases that are kept alike. */
export const classes = {
  remedied: '引起行政复议、行政诉讼的申请',
  refused: '不予公开、部分公开的申请',
  granted: '予以公开的申请',
  other: '无法提供、不予处理、其他处理的申请',
} as const
export type KeepingClass = keyof typeof classes

// The keys of the table are the classes.
export const classNames = Object.keys(classes) as readonly KeepingClass[]

/** Which class a case belongs to: by whether it was contested, then by its row of table 3. Pure. */
export const classOf = (decision: DecisionKind | null, contested: boolean): KeepingClass => {
  if (contested) return 'remedied'
  const row = decision === null ? '' : rowOf(decision)
  if (row === '3.1') return 'granted'
  return row === '3.2' || row.startsWith('3.3') ? 'refused' : 'other'
}
