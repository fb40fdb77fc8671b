import { mergeAttributes } from '@tiptap/core'
import type { Attributes, Extensions } from '@tiptap/core'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { sideClass, sideIn } from './classes.ts'

/** Alignment of a cell, as a class. */
const align: Attributes = {
  align: { default: null, parseHTML: sideIn, renderHTML: ({ align: side }) => sideClass(side) },
}

/** Tables without widths and styles: the page they are read on lays them out. */
export const tables: Extensions = [
  Table.extend({
    renderHTML: ({ HTMLAttributes }) => ['table', mergeAttributes(HTMLAttributes), ['tbody', 0]],
  }).configure({ resizable: false }),
  TableRow,
  TableCell.extend({
    addAttributes() {
      return { ...this.parent?.(), ...align }
    },
  }),
  TableHeader.extend({
    addAttributes() {
      const scope = {
        default: null,
        parseHTML: (element: HTMLElement) => element.getAttribute('scope'),
      }
      return { ...this.parent?.(), ...align, scope }
    },
  }),
]
