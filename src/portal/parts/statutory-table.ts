import { html } from 'ghtml'
import type { LayoutCell, TableName } from '#modules/annual-report'
import { formOfReport, gridOf, layoutOf } from '#modules/annual-report'
import type { MarkedReport } from './figure-cell.ts'
import { figureCell } from './figure-cell.ts'
import { attributes } from './attributes.ts'

type LabelCell = Extract<LayoutCell, { kind: 'label' }>
type GridRow = ReturnType<typeof gridOf>[number]

const scopes = { block: 'rowgroup', column: 'col', row: 'row', note: undefined } as const

const more = (count: number) => (count > 1 ? count : undefined)

/** Brackets that span rows are narrow on the form: their words run downwards. */
const runsDown = (cell: LabelCell, x: number): boolean => cell.role === 'row' && cell.rowspan > 1 && x < 2

const labelHtml = (cell: LabelCell, x: number, table: TableName): string => {
  const down = runsDown(cell, x)
  const held = table === 'requests' && x < 3 ? `held from-${x}` : ''
  const classes = [cell.role, cell.align === 'left' ? 'left' : '', held, down ? 'down' : '']
  const tag = cell.role === 'note' ? 'td' : 'th'
  const given = attributes({
    scope: scopes[cell.role],
    class: classes.filter((name) => name !== '').join(' '),
    rowspan: more(cell.rowspan),
    colspan: more(cell.colspan),
  })
  return html`<!${tag}!${given}><span>${cell.text}</span></!${tag}>`
}

const rowHtml = (squares: GridRow, table: TableName, marked: MarkedReport): string => {
  const cells = squares.flatMap(({ cell, origin }, x) => {
    if (!origin) return []
    return [cell.kind === 'label' ? labelHtml(cell, x, table) : figureCell(cell.name, cell.colspan, marked)]
  })
  return `<tr>${cells.join('')}</tr>`
}

/**
 * One table of a report as the form prints it, in a frame that scrolls sideways on a narrow screen. Each
 * number has its cell's name as id; a cell with findings links to the first of them and says their numbers.
 */
export const statutoryTable = (marked: MarkedReport, table: TableName): string => {
  const { caption, headRows, rows } = layoutOf(formOfReport(marked.report), table)
  const drawn = gridOf(layoutOf(formOfReport(marked.report), table)).map((squares, y) => ({
    block: rows[y]?.block,
    text: rowHtml(squares, table, marked),
  }))
  const head = drawn.slice(0, headRows).map(({ text }) => text)
  const blocks = [...Map.groupBy(drawn.slice(headRows), ({ block }) => block).values()]
  const bodies = blocks.map((block) => `<tbody>${block.map(({ text }) => text).join('\n')}</tbody>`)
  return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0">
      <table class="statutory ${table}">
        <caption>
          ${caption}
        </caption>
        !${head.length > 0 ? `<thead>${head.join('\n')}</thead>` : ''}!${bodies.join('')}
      </table>
    </div>
    !${table === 'proactive' ? '' : '<p class="scroll-hint" aria-hidden="true">表格可以左右滑动</p>'}`
}
