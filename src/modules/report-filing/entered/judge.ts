import type { CellName, ReportForm } from '#statute/report-form'
import { cellsOf } from '#statute/report-form'
import type { CompiledCells } from '../compile/index.ts'
import { ownCells, scaleOf } from '../compile/index.ts'
import type { EntryKind } from '../schema/index.ts'

/** A figure as it is typed, in the unit of its cell. */
export interface Typed {
  readonly cell: CellName
  readonly kind: EntryKind
  readonly value: number
  readonly source: string
  readonly reason: string
}

/** What a figure comes to as it is kept, or the field that is wrong with a sentence on it. */
export type Judged =
  | { readonly ok: true; readonly kept: number }
  | { readonly ok: false; readonly path: keyof Typed; readonly sentence: string }

const no = (path: keyof Typed, sentence: string): Judged => ({ ok: false, path, sentence })

const longest = 200

const textDefect = ({ kind, source, reason }: Typed): Judged | undefined => {
  if (kind === 'elsewhere' && source.trim() === '')
    return no('source', '请写明这个数从哪里来，例如“行政审批系统”。')
  if (reason.trim() === '') return no('reason', '请写明理由。')
  if ([...source].length > longest) return no('source', `来源不超过 ${longest} 字。`)
  if ([...reason].length > longest) return no('reason', `理由不超过 ${longest} 字。`)
  return undefined
}

/** Money to the fen, everything else whole. */
const keptOf = (value: number, scale: number): number | undefined => {
  const kept = Math.round(value * scale)
  return Number.isSafeInteger(kept) && Math.abs(kept / scale - value) < 1e-9 * Math.max(1, Math.abs(value))
    ? kept
    : undefined
}

/**
 * Looks at a figure before it is entered: only figures of their own, sums follow; whole where the form counts pieces;
 * nothing may come out below zero. Pure.
 */
export const judgeFigure = (form: ReportForm, cells: CompiledCells, typed: Typed): Judged => {
  const { cell, kind, value } = typed
  const place = cellsOf(form).get(cell)
  if (place === undefined) return no('cell', '格式里没有这个单元格，请从表里选取。')
  if (!ownCells(form).has(cell)) return no('cell', '合计由各项相加得出，不能直接填，请改相加的各项。')
  const wrong = textDefect(typed)
  if (wrong) return wrong
  const kept = keptOf(value, scaleOf(place))
  if (kept === undefined)
    return no('value', place.measure === 'amount' ? '金额请精确到分。' : `请填整数（${place.unit}）。`)
  if (kind === 'adjustment' && kept === 0) return no('value', '调整的数不能是 0。')
  const after = (cells.get(cell)?.value ?? 0) + value
  if (place.measure !== 'change' && ((kind === 'elsewhere' && value < 0) || after < -1e-9))
    return no('value', `结果不能小于 0，现在是 ${cells.get(cell)?.value ?? 0}${place.unit}。`)
  return { ok: true, kept }
}
