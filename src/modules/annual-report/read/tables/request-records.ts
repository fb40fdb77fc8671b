import { numberOf } from '#statute/report-form'
import type { GridCell } from '../blocks/block.ts'
import { meaningsOf } from '../labels/find.ts'
import { writtenAs } from './number.ts'
import type { Row } from './row.ts'

/** A row of table 3 with numbers. `code` is null when no label stands in the row itself. */
export interface RequestRecord {
  readonly row: Row
  readonly label: number
  readonly code: string | null
  /** Codes of labels that stood alone between the record before and this one. */
  readonly hints: readonly string[]
}

export interface RequestMaterial {
  readonly records: readonly RequestRecord[]
  /** Every row label met, with or without numbers beside it. */
  readonly met: ReadonlySet<string>
}

/** Labels of one word that are heads of columns as well; without their number they are taken for heads. */
const short: Readonly<Record<string, readonly string[]>> = {
  '3.6': ['（六）'],
  '3.6.3': ['3.'],
  '3.7': ['（七）'],
}

const shortWords = /^(?:其他|总计|合计)$/u

/** The row a label names. 其他 is row 3.6.3 by its 3. and row 3.6 by its （六）; bare, only beside numbers. */
const codeOf = (text: string, besideNumbers: boolean): string | undefined => {
  const codes = meaningsOf(text).flatMap((meaning) => (meaning.kind === 'request-row' ? [meaning.code] : []))
  if (codes.length === 0) return undefined
  const number = numberOf(text)
  const numbered = codes.find((code) => short[code]?.includes(number))
  if (numbered !== undefined) return numbered
  const bare = text.replaceAll(/[\s\d.、，（）()一二三四五六七八九十]/gu, '')
  if (!shortWords.test(bare)) return codes[0]
  if (!besideNumbers) return undefined
  return codes.find((code) => code !== '3.6') ?? codes[0]
}

const labelIn = (row: Row, numbers: boolean): { index: number; code: string } | undefined => {
  const first = row.cells.findIndex((cell) => writtenAs(cell.text) === 'number')
  const limit = first === -1 ? row.cells.length : first
  for (let index = limit - 1; index >= 0; index -= 1) {
    const text = row.cells[index]?.text ?? ''
    const code = text === '' ? undefined : codeOf(text, numbers)
    if (code !== undefined) return { index, code }
  }
  return undefined
}

const hasNumber = (row: Row): boolean => row.cells.some((cell) => writtenAs(cell.text) === 'number')

const isBlankValue = (cell: GridCell): boolean => writtenAs(cell.text) === 'blank'

/** A labelled row whose seven values are all blank is a record too: every zero was left out. */
const isBlankRecord = (row: Row, label: number): boolean =>
  row.cells.length - label > 6 && row.cells.slice(label + 1).every(isBlankValue)

const mostFragments = 6

/** A label broken over lines: tries the last fragments together. */
const joinedCode = (fragments: readonly string[]): string | undefined => {
  let text = ''
  for (const fragment of [...fragments].reverse().slice(0, mostFragments)) {
    text = fragment + text
    const code = codeOf(text, false)
    if (code !== undefined) return code
  }
  return undefined
}

/** Walks the rows of table 3: rows with numbers become records, labels that stand alone become hints. */
export const requestMaterial = (rows: readonly Row[]): RequestMaterial => {
  const records: RequestRecord[] = []
  const met = new Set<string>()
  let hints: string[] = []
  let fragments: string[] = []
  const meet = (code: string) => {
    met.add(code)
    if (hints.at(-1) !== code) hints.push(code)
    fragments = []
  }
  for (const row of rows) {
    const numbers = hasNumber(row)
    const label = labelIn(row, numbers)
    if (label && (numbers || isBlankRecord(row, label.index))) {
      met.add(label.code)
      records.push({ row, label: label.index, code: label.code, hints: [] })
      hints = []
      fragments = []
    } else if (numbers) {
      if (row.cells.filter((cell) => writtenAs(cell.text) !== 'blank').length < 2) continue
      records.push({ row, label: -1, code: null, hints })
      hints = []
      fragments = []
    } else if (label) {
      meet(label.code)
    } else {
      fragments.push(row.cells.map((cell) => (cell.shadow ? '' : cell.text)).join(''))
      const code = joinedCode(fragments)
      if (code !== undefined) meet(code)
    }
  }
  return { records, met }
}
