import { problemHeads } from '../../model/index.ts'
import type { Block, Container, TextBlock } from '../blocks/block.ts'
import { partOfTitle } from '../document/part-title.ts'
import { meaningsOf } from '../labels/find.ts'
import { sheetBlocks } from './blocks.ts'
import type { Sheet } from './sheet.ts'

const isProblems = ({ rows }: Sheet): boolean => {
  const [first] = rows.values()
  return first !== undefined && problemHeads.every((head, x) => first.get(x) === head)
}

const hasGrid = (blocks: readonly Block[]): boolean => blocks.some(({ kind }) => kind === 'grid')
const textsIn = (blocks: readonly Block[]): readonly TextBlock[] =>
  blocks.filter((block) => block.kind === 'text')
const partsIn = (blocks: readonly Block[]): readonly string[] =>
  textsIn(blocks).flatMap(({ text }) => partOfTitle(text)?.number ?? [])

/** Which table of the form a sheet begins with: sheets may stand in any order, tables are looked for in that of the form. */
const placeOf = (blocks: readonly Block[]): number => {
  const meanings = blocks.flatMap((block) =>
    block.kind === 'grid' ? block.rows.flatMap((row) => row.flatMap(({ text }) => meaningsOf(text))) : [],
  )
  // 总计 and 其他 stand in more than one table.
  const places = meanings.flatMap((meaning): readonly number[] => {
    if (meaning.kind === 'proactive-column' || meaning.kind === 'proactive-row') return [0]
    if (meaning.kind === 'request-column' && meaning.index === 0) return [1]
    if (meaning.kind === 'request-row' && meaning.code === '1') return [1]
    return meaning.kind === 'remedy-group' ? [2] : []
  })
  return Math.min(3, ...places)
}

/** A workbook as the reader wants it: what may be rows of tables, what is read as text, and lines that head a table. */
export interface Workbook {
  readonly blocks: readonly Block[]
  readonly paragraphs: readonly Block[]
  readonly captions: readonly string[]
}

/**
 * The sheets of a workbook as one document. Words are taken from sheets without a table and from those that open parts of
 * the report; what stands over a table in a sheet of its own only heads that table.
 */
export const workbookBlocks = (sheets: readonly Sheet[]): Workbook => {
  const container: Container = { parent: null, depth: 0 }
  const all = sheets.filter((sheet) => !isProblems(sheet)).map((sheet) => sheetBlocks(sheet, container))
  const tables = all.filter(hasGrid)
  const met = new Set<string>()
  const [told, silent]: [Block[], Block[]] = [[], []]
  for (const blocks of all) {
    const parts = partsIn(blocks)
    const tells = !hasGrid(blocks) || parts.some((part) => !met.has(part))
    for (const part of parts) met.add(part)
    ;(tells ? told : silent).push(...blocks)
  }
  return {
    blocks: tables.length === 0 ? all.flat() : tables.toSorted((a, b) => placeOf(a) - placeOf(b)).flat(),
    paragraphs: told,
    captions: textsIn(silent).map(({ text }) => text),
  }
}
