import { ReadError } from '../error.ts'
import type { Format } from './format.ts'
import { shownNumber } from './shown.ts'
import { unescaped, walk } from './xml.ts'

/** What the cells of a sheet are read with. */
export interface SheetTools {
  readonly texts: readonly string[]
  readonly formats: readonly Format[]
  readonly from1904: boolean
}

/** Cells that are one: from a corner to a corner, both included, from 0. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** The rows of a sheet in order, each with its written cells by their columns, and what is merged. */
export interface Sheet {
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, string>>
  readonly merges: readonly Merge[]
}

/** No statutory table is wider; no sheet of a report is longer. */
export const widest = 64
const longest = 2000
const mostMerges = 5000

/** `C12` is column 2 of row 11; undefined where there is no name. */
const placeOf = (name: string | undefined): { readonly row: number; readonly column: number } | undefined => {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(name ?? '')
  if (found === null) return undefined
  const column = [...(found[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(found[2]) - 1, column }
}

const mergeOf = (reference: string | undefined): Merge | undefined => {
  const [from, to] = (reference ?? '').split(':').map(placeOf)
  return from && to && { top: from.row, left: from.column, bottom: to.row, right: to.column }
}

/** A formula nobody has worked out is no blank cell. */
const unworked = '（公式没有结果）'

interface OpenCell {
  column: number
  type: string
  style: number
  typed: string
  formula: boolean
}

const textOf = (
  { type, typed, style, formula }: OpenCell,
  { texts, formats, from1904 }: SheetTools,
): string => {
  if (typed === '' && formula) return unworked
  switch (type) {
    case 's':
      return texts[Number(typed)] ?? ''
    case 'str':
    case 'inlineStr':
      return unescaped(typed)
    case 'b':
    case 'e':
    case 'd':
      return typed
    default:
      return shownNumber({ typed, format: formats[style], formula, from1904 })
  }
}

const tooLong = () =>
  new ReadError('too-large', `这个 Excel 工作表超过 ${longest} 行，不像是年度报告，请核对后重新选择。`)

/** The cells of a sheet as texts, hidden ones too; formulas give the value they had when the file was saved. Throws ReadError. */
export const sheetOf = (xml: string | undefined, tools: SheetTools): Sheet => {
  const rows = new Map<number, ReadonlyMap<number, string>>()
  const merges: Merge[] = []
  let at = -1
  let row = new Map<number, string>()
  let [written, blank] = [0, false]
  let cell: OpenCell = { column: -1, type: 'n', style: 0, typed: '', formula: false }
  let [writing, reading] = [false, false]
  /** Of blank rows below each other one is kept: a sheet may have a million that are only formatted. */
  const keep = () => {
    if (row.size > 0) written += 1
    if (written > longest) throw tooLong()
    if (row.size > 0 || !blank) rows.set(at, row)
    blank = row.size === 0
  }
  walk(xml, {
    open: (name, attributes) => {
      if (name === 'row') {
        const { r = '' } = attributes
        at = /^\d{1,7}$/u.test(r) ? Number(r) - 1 : at + 1
        row = new Map()
        cell = { ...cell, column: -1 }
      }
      if (name === 'c') {
        const { r, t = 'n', s = '0' } = attributes
        const column = placeOf(r)?.column ?? cell.column + 1
        cell = { column, type: t, style: Number(s), typed: '', formula: false }
      }
      if (name === 'f') cell.formula = true
      if (name === 'rPh') reading = true
      if (name === 'mergeCell') {
        const merge = mergeOf(attributes['ref'])
        if (merge && merges.length < mostMerges) merges.push(merge)
      }
      writing = (name === 'v' || name === 't') && !reading
    },
    text: (piece) => {
      if (writing) cell.typed += piece
    },
    close: (name) => {
      writing = false
      if (name === 'rPh') reading = false
      if (name === 'row') keep()
      if (name !== 'c' || cell.column >= widest) return
      const text = textOf(cell, tools)
        .replaceAll(/[^\S\n]+/gu, ' ')
        .trim()
      if (text !== '') row.set(cell.column, text)
    },
  })
  return { rows: new Map([...rows].toSorted(([one], [other]) => one - other)), merges }
}
