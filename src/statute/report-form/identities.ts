import { remedyCell, requestCell } from './cells.ts'
import type { CellName, ReportForm } from './form.ts'

export type IdentityKind = 'row-total' | 'balance' | 'results-total' | 'remedy-total'

/** An equation the form itself demands: the sum of `left` equals the sum of `right`. */
export interface Identity {
  readonly id: string
  readonly kind: IdentityKind
  readonly title: string
  readonly basis: string
  readonly left: readonly CellName[]
  readonly right: readonly CellName[]
}

const rowTotals = (form: ReportForm): Identity[] => {
  const last = form.requests.columns.length - 1
  return form.requests.rows.map((row) => ({
    id: `row-total:${row.code}`,
    kind: 'row-total',
    title: `表三“${row.number}${row.label.text.replace(/（.*）$/u, '')}”各类申请人之和等于总计`,
    basis: `${form.document}表三`,
    left: form.requests.columns.slice(0, last).map((_, index) => requestCell(row.code, index)),
    right: [requestCell(row.code, last)],
  }))
}

/** Printed on the form: 第一项加第二项之和，等于第三项加第四项之和. */
const balances = (form: ReportForm): Identity[] =>
  form.requests.columns.map((column, index) => ({
    id: `balance:${column.key}`,
    kind: 'balance',
    title: `表三${column.label.text}列：第一项加第二项之和等于第三项加第四项之和`,
    basis: `${form.document}表三注：${form.requests.note}`,
    left: [requestCell('1', index), requestCell('2', index)],
    right: [requestCell('3.7', index), requestCell('4', index)],
  }))

const resultsTotals = (form: ReportForm): Identity[] => {
  const results = form.requests.rows.filter((row) => row.code.startsWith('3.') && row.code !== '3.7')
  return form.requests.columns.map((column, index) => ({
    id: `results-total:${column.key}`,
    kind: 'results-total',
    title: `表三${column.label.text}列：（一）至（六）各情形之和等于（七）总计`,
    basis: `${form.document}表三第三项（七）`,
    left: results.map((row) => requestCell(row.code, index)),
    right: [requestCell('3.7', index)],
  }))
}

const remedyTotals = (form: ReportForm): Identity[] => {
  const last = form.remedies.outcomes.length - 1
  return form.remedies.groups.map((group) => ({
    id: `remedy-total:${group.key}`,
    kind: 'remedy-total',
    title: `表四“${group.label.text}”各结果之和等于总计`,
    basis: `${form.document}表四`,
    left: form.remedies.outcomes.slice(0, last).map((_, index) => remedyCell(group.key, index)),
    right: [remedyCell(group.key, last)],
  }))
}

const made = new WeakMap<ReportForm, readonly Identity[]>()

/** All equations of a form. Table 2 has none within one year. */
export const identitiesOf = (form: ReportForm): readonly Identity[] => {
  const known = made.get(form)
  if (known) return known
  const all = [...rowTotals(form), ...balances(form), ...resultsTotals(form), ...remedyTotals(form)]
  made.set(form, all)
  return all
}
