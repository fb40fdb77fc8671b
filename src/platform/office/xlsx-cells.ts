import type { Document, Element } from 'domhandler'
import { blackened, placesOf } from '#platform/sought'
import type { LeftOut } from './outcome.ts'
import { attribute, childrenOf, elementOf, elementsOf, localName, remove, textOf, textsOf } from './xml.ts'

/** What of a sheet is cells and how they are printed; all else of it is left behind. */
const kept = new Set([
  'sheetPr',
  'dimension',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'mergeCells',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
])

const told: Readonly<Record<string, LeftOut>> = {
  dataValidations: 'caches',
  conditionalFormatting: 'formulas',
  hyperlinks: 'links',
  drawing: 'drawings',
  legacyDrawing: 'comments',
  legacyDrawingHF: 'drawings',
  picture: 'drawings',
  oleObjects: 'embedded',
  controls: 'embedded',
  tableParts: 'names',
  extLst: 'properties',
  customSheetViews: 'hidden',
  protectedRanges: 'names',
  scenarios: 'caches',
  autoFilter: 'caches',
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true'

const child = (element: Element, name: string): Element | undefined =>
  childrenOf(element).find((each) => localName(each) === name)

const columnOf = (reference: string): number =>
  [...reference.replaceAll(/[^A-Z]/gu, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

interface Span {
  readonly from: number
  readonly to: number
}

const hiddenColumns = (elements: readonly Element[]): readonly Span[] =>
  elements
    .filter(
      (element) =>
        localName(element) === 'col' &&
        (isOn(attribute(element, 'hidden')) || attribute(element, 'width') === '0'),
    )
    .map((element) => ({ from: Number(attribute(element, 'min')), to: Number(attribute(element, 'max')) }))

/** Characters XML has no place for, as Excel writes them: `_x000D_`. */
const meant = (text: string): string =>
  text.replaceAll(/_x([0-9a-f]{4})_/giu, (_, code: string) => {
    const character = String.fromCharCode(Number.parseInt(code, 16))
    return /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/u.test(character) ? '' : character
  })

/** A string of the table of strings, or of a cell: its runs joined, without readings. */
export const richText = (element: Element): string =>
  meant(
    elementsOf([element])
      .filter(
        (each) =>
          localName(each) === 't' &&
          !(each.parent && 'name' in each.parent && localName(each.parent) === 'rPh'),
      )
      .flatMap((each) => textsOf(each.children))
      .map(({ data }) => data)
      .join(''),
  )

/** A number as people read it: without a power of ten, where it is whole. */
const plainNumber = (value: string): string => {
  const number = Number(value)
  return /e/iu.test(value) && Number.isSafeInteger(number) ? String(number) : value
}

export interface CellWork {
  readonly strings: readonly string[]
  readonly withheld: readonly string[]
  readonly texts: string[]
  readonly leftOut: Set<LeftOut>
}

const inline = (cell: Element, text: string): void => {
  cell.attribs['t'] = 'inlineStr'
  cell.children = [elementOf('is', {}, [elementOf('t', { 'xml:space': 'preserve' }, [textOf(text)])])]
}

/** A cell as its value alone: a text stands in it by itself, a formula is gone, a number stays one. */
const plainCell = (cell: Element, work: CellWork): string => {
  const kind = attribute(cell, 't') ?? 'n'
  if (child(cell, 'f') !== undefined) work.leftOut.add('formulas')
  const value = textsOf(child(cell, 'v')?.children ?? [])
    .map(({ data }) => data)
    .join('')
  for (const key of ['cm', 'vm', 'ph']) Reflect.deleteProperty(cell.attribs, key)
  if (kind === 's') return work.strings[Number(value)] ?? ''
  if (kind === 'inlineStr') {
    const own = child(cell, 'is')
    return own === undefined ? '' : richText(own)
  }
  return kind === 'n' ? plainNumber(value) : meant(value)
}

const rewriteCell = (cell: Element, text: string, work: CellWork): void => {
  const kind = attribute(cell, 't') ?? 'n'
  const isText = kind === 's' || kind === 'inlineStr' || kind === 'str'
  const black = blackened(text, work.withheld)
  if (isText || black !== text) inline(cell, isText ? black : '█'.repeat(text.length))
  else cell.children = text === '' ? [] : [elementOf('v', {}, [textOf(text)])]
}

const dropHidden = (elements: readonly Element[], work: CellWork): void => {
  const columns = hiddenColumns(elements)
  for (const element of elements) {
    const name = localName(element)
    const isHiddenRow =
      name === 'row' && (isOn(attribute(element, 'hidden')) || attribute(element, 'ht') === '0')
    const column = name === 'c' ? columnOf(attribute(element, 'r') ?? '') : 0
    if (isHiddenRow || columns.some(({ from, to }) => column >= from && column <= to)) {
      remove(element)
      work.leftOut.add('hidden')
    }
  }
}

/** Neighbouring cells may hold a number digit by digit: they are looked at joined, row by row. */
const acrossCells = (cells: readonly (readonly [Element, string])[], work: CellWork): void => {
  const whole = cells.map(([, text]) => text).join('')
  const places = work.withheld.flatMap((each) => placesOf(whole, each))
  let at = 0
  for (const [cell, text] of cells) {
    const [start, end] = [at, at + text.length]
    at = end
    const isMet = places.some(
      (place) => place.start < end && place.end > start && (place.start < start || place.end > end),
    )
    if (isMet && text !== '') inline(cell, '█'.repeat(text.length))
    else rewriteCell(cell, text, work)
  }
}

/** Leaves of a sheet the cells that are seen, each as its value, black in the place of what is withheld. */
export const tidySheet = (tree: Document, work: CellWork): void => {
  const root = elementsOf(tree.children)[0]
  for (const element of root === undefined ? [] : childrenOf(root))
    if (!kept.has(localName(element))) {
      const what = told[localName(element)]
      if (what !== undefined) work.leftOut.add(what)
      remove(element)
    }
  const elements = elementsOf(tree.children)
  dropHidden(elements, work)
  for (const element of elements) {
    if (['tabColor', 'pageSetup', 'sheetPr'].includes(localName(element)))
      for (const key of ['r:id', 'codeName']) Reflect.deleteProperty(element.attribs, key)
  }
  const rows = elementsOf(tree.children).filter((element) => localName(element) === 'row')
  const read = rows.flatMap((row) =>
    childrenOf(row)
      .filter((cell) => localName(cell) === 'c')
      .map((cell): readonly [Element, string] => [cell, plainCell(cell, work)]),
  )
  work.texts.push(read.map(([, text]) => text).join('\n'))
  acrossCells(read, work)
}
