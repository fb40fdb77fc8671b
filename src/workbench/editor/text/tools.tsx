import {
  AlignCenterOutlined,
  AlignLeftOutlined,
  AlignRightOutlined,
  BoldOutlined,
  ItalicOutlined,
  LinkOutlined,
  OrderedListOutlined,
  PictureOutlined,
  RedoOutlined,
  TableOutlined,
  UnderlineOutlined,
  UndoOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons'
import type { ChainedCommands, Editor } from '@tiptap/core'
import type { ReactNode } from 'react'

interface Tool {
  readonly title: string
  readonly icon: ReactNode
  readonly run: (chain: ChainedCommands) => ChainedCommands
  /** Whether it holds where the cursor is; left out where it is not a state. */
  readonly active?: (editor: Editor) => boolean
  /** Whether it can't be done where the cursor is. */
  readonly off?: (editor: Editor) => boolean
}

/** Buttons over the text, by groups. */
export const tools: readonly (readonly Tool[])[] = [
  [
    {
      title: '加粗（Ctrl+B）',
      icon: <BoldOutlined />,
      run: (chain) => chain.toggleBold(),
      active: (editor) => editor.isActive('bold'),
    },
    {
      title: '斜体（Ctrl+I）',
      icon: <ItalicOutlined />,
      run: (chain) => chain.toggleItalic(),
      active: (editor) => editor.isActive('italic'),
    },
    {
      title: '下划线（Ctrl+U）',
      icon: <UnderlineOutlined />,
      run: (chain) => chain.toggleUnderline(),
      active: (editor) => editor.isActive('underline'),
    },
  ],
  [
    {
      title: '编号列表（Ctrl+Shift+7）',
      icon: <OrderedListOutlined />,
      run: (chain) => chain.toggleOrderedList(),
      active: (editor) => editor.isActive('orderedList'),
    },
    {
      title: '项目列表（Ctrl+Shift+8）',
      icon: <UnorderedListOutlined />,
      run: (chain) => chain.toggleBulletList(),
      active: (editor) => editor.isActive('bulletList'),
    },
  ],
  [
    {
      title: '左对齐',
      icon: <AlignLeftOutlined />,
      run: (chain) => chain.unsetTextAlign(),
    },
    {
      title: '居中',
      icon: <AlignCenterOutlined />,
      run: (chain) => chain.toggleTextAlign('center'),
      active: (editor) => editor.isActive({ textAlign: 'center' }),
    },
    {
      title: '右对齐',
      icon: <AlignRightOutlined />,
      run: (chain) => chain.toggleTextAlign('right'),
      active: (editor) => editor.isActive({ textAlign: 'right' }),
    },
  ],
  [
    {
      title: '插入表格',
      icon: <TableOutlined />,
      run: (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
      off: (editor) => editor.isActive('table'),
    },
  ],
  [
    { title: '撤销（Ctrl+Z）', icon: <UndoOutlined />, run: (chain) => chain.undo() },
    { title: '重做（Ctrl+Y）', icon: <RedoOutlined />, run: (chain) => chain.redo() },
  ],
]

/** What may be done to the table the cursor is in. */
export const tableTools: readonly Pick<Tool, 'title' | 'run'>[] = [
  { title: '上方加行', run: (chain) => chain.addRowBefore() },
  { title: '下方加行', run: (chain) => chain.addRowAfter() },
  { title: '左侧加列', run: (chain) => chain.addColumnBefore() },
  { title: '右侧加列', run: (chain) => chain.addColumnAfter() },
  { title: '删行', run: (chain) => chain.deleteRow() },
  { title: '删列', run: (chain) => chain.deleteColumn() },
  { title: '合并或拆分单元格', run: (chain) => chain.mergeOrSplit() },
  { title: '表头行', run: (chain) => chain.toggleHeaderRow() },
  { title: '删除表格', run: (chain) => chain.deleteTable() },
]

export const linkIcon = <LinkOutlined />
export const pictureIcon = <PictureOutlined />
