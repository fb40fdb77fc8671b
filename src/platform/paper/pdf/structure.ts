import type { Canvas } from './draw.ts'
import type { Role, SetCell } from './strip.ts'

type Element = PDFKit.PDFStructureElement

/** Writes what is drawn into the tree a screen reader follows: one element a block, whatever pages it stands on. */
export interface Structure {
  /** Draws words of a block. */
  readonly words: (block: number, role: Role, draw: () => void) => void
  /** Draws a row of a table, cell by cell. */
  readonly row: (block: number, cells: readonly SetCell[], draw: (cell: SetCell) => void) => void
  /** Draws a picture; `shows` is read in its place. */
  readonly figure: (block: number, shows: string, draw: () => void) => void
  /** Draws what is not read aloud. */
  readonly artifact: (draw: () => void) => void
  readonly end: () => void
}

/** What PDFKit's types leave out of an element of the structure. */
interface WithDictionary {
  readonly dictionary: { readonly data: Record<string, unknown> }
}

const spans = (element: Element, { colSpan, rowSpan, head }: SetCell): void => {
  const { data } = (element as unknown as WithDictionary).dictionary
  data['A'] = {
    O: 'Table',
    ...(colSpan > 1 && { ColSpan: colSpan }),
    ...(rowSpan > 1 && { RowSpan: rowSpan }),
    ...(head && { Scope: 'Column' }),
  }
}

export const structureOf = (canvas: Canvas): Structure => {
  const root = canvas.struct('Document')
  canvas.addStructure(root)
  let open: { readonly block: number; readonly element: Element } | undefined

  const elementOf = (block: number, role: string): Element => {
    if (open?.block === block) return open.element
    open?.element.end()
    const element = canvas.struct(role)
    root.add(element)
    open = { block, element }
    return element
  }
  const marked = (element: Element, role: string, draw: () => void) => {
    const content = canvas.markStructureContent(role)
    draw()
    canvas.endMarkedContent()
    element.add(content)
  }

  return {
    words: (block, role, draw) => {
      marked(elementOf(block, role), role, draw)
    },
    row: (block, cells, draw) => {
      const row = canvas.struct('TR')
      elementOf(block, 'Table').add(row)
      for (const cell of cells) {
        const role = cell.head ? 'TH' : 'TD'
        const element = canvas.struct(role)
        spans(element, cell)
        row.add(element)
        marked(element, role, () => {
          draw(cell)
        })
        element.end()
      }
      row.end()
    },
    figure: (block, shows, draw) => {
      open?.element.end()
      const element = canvas.struct('Figure', { alt: shows })
      root.add(element)
      open = { block, element }
      marked(element, 'Figure', draw)
    },
    artifact: (draw) => {
      canvas.markContent('Artifact', { type: 'Layout' })
      draw()
      canvas.endMarkedContent()
    },
    end: () => {
      open?.element.end()
      root.end()
    },
  }
}
