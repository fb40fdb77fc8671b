import { longestField } from '../../item.ts'
import { dateText } from './dates.ts'
import type { SharedTexts } from './strings.ts'
import { unescaped } from './strings.ts'
import { readPart } from './xml.ts'

/** What the cells of a sheet are read with. */
interface SheetTools {
  readonly texts: Pick<SharedTexts, 'at'>
  readonly dates: ReadonlySet<number>
  readonly from1904: boolean
}

/** Columns of a sheet that are looked at. */
const mostColumns = 200

/** `AB12` is in column 27, from 0; undefined where there is no name. */
const columnIn = (name: string): number | undefined => {
  const letters = /^[A-Z]{1,3}/u.exec(name)?.[0]
  if (letters === undefined) return undefined
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

const numberText = (typed: string, style: number, { dates, from1904 }: SheetTools): string => {
  if (typed === '') return ''
  const number = Number(typed)
  if (Number.isNaN(number)) return typed
  return (dates.has(style) ? dateText(number, from1904) : undefined) ?? String(number)
}

const cellText = (type: string, typed: string, style: number, tools: SheetTools): string => {
  switch (type) {
    case 's':
      return tools.texts.at(Number(typed))
    case 'b':
      return typed === '1' ? 'true' : 'false'
    case 'e':
      return ''
    case 'str':
    case 'inlineStr':
      return unescaped(typed)
    case 'd':
      return typed.replace('T', ' ').replace(/(?: 00:00:00)?(?:\.\d+)?Z?$/u, '')
    default:
      return numberText(typed, style, tools)
  }
}

/** The cells of each row of a sheet that has any, as texts; formulas give the value they had when the file was saved. */
export const sheetRows = (
  chunks: AsyncIterable<Uint8Array>,
  tools: SheetTools,
): AsyncGenerator<readonly string[]> =>
  readPart<readonly string[]>(chunks, (give) => {
    let row: string[] = []
    let cell = { column: -1, type: '', style: 0, typed: '' }
    let [writing, reading] = [false, false]
    return {
      open: (name, { r = '', t = 'n', s = '0' }) => {
        if (name === 'row') {
          row = []
          cell = { ...cell, column: -1 }
        }
        if (name === 'c')
          cell = { column: columnIn(r) ?? cell.column + 1, type: t, style: Number(s), typed: '' }
        if (name === 'rPh') reading = true
        writing = (name === 'v' || name === 't') && !reading
      },
      text: (piece) => {
        if (writing && cell.typed.length <= longestField) cell.typed += piece
      },
      close: (name) => {
        writing = false
        if (name === 'rPh') reading = false
        const { column, type, style, typed } = cell
        if (name === 'c' && column < mostColumns) {
          while (row.length < column) row.push('')
          row[column] = cellText(type, typed, style, tools)
        }
        if (name === 'row' && row.some((text) => text.trim() !== '')) give(row)
      },
    }
  })
