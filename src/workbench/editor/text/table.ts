import { mergeAttributes } from '@tiptap/core'
import type { Extensions } from '@tiptap/core'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'

/** Tables without widths and styles: the page they are read on lays them out. */
export const tables: Extensions = [
  Table.extend({
    renderHTML: ({ HTMLAttributes }) => ['table', mergeAttributes(HTMLAttributes), ['tbody', 0]],
  }).configure({ resizable: false }),
  TableRow,
  TableCell,
  TableHeader,
]
