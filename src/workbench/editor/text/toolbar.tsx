import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import type { ReactNode } from 'react'
import { linkIcon, pictureIcon, tableTools, tools } from './tools.tsx'

const levels = [2, 3, 4] as const
const styles: readonly { readonly value: string; readonly label: string }[] = [
  { value: '0', label: '正文' },
  { value: '2', label: '一级标题' },
  { value: '3', label: '二级标题' },
  { value: '4', label: '三级标题' },
]

const Tool = ({
  title,
  active,
  off = false,
  onPress,
  children,
}: {
  readonly title: string
  readonly active?: boolean | undefined
  readonly off?: boolean | undefined
  readonly onPress: () => void
  readonly children: ReactNode
}): ReactNode => (
  <button
    type="button"
    className="tool"
    title={title}
    aria-label={title}
    aria-pressed={active}
    disabled={off}
    // The selection stays in the text.
    onMouseDown={(event) => {
      event.preventDefault()
    }}
    onClick={onPress}
  >
    {children}
  </button>
)

const Style = ({ editor, level }: { readonly editor: Editor; readonly level: string }): ReactNode => (
  <select
    className="tool-style"
    aria-label="段落样式"
    value={level}
    onChange={({ target }) => {
      const chosen = levels.find((one) => String(one) === target.value)
      const chain = editor.chain().focus()
      if (chosen === undefined) chain.setParagraph().run()
      else chain.setHeading({ level: chosen }).run()
    }}
  >
    {styles.map(({ value, label }) => (
      <option key={value} value={value}>
        {label}
      </option>
    ))}
  </select>
)

/** What is done to the text by mouse; by keyboard there are the usual keys. */
export const Toolbar = ({
  editor,
  onLink,
  onPicture,
}: {
  readonly editor: Editor
  readonly onLink: () => void
  readonly onPicture: () => void
}): ReactNode => {
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      active: tools.flat().map((tool) => tool.active?.(now)),
      off: tools.flat().map((tool) => tool.off?.(now)),
      link: now.isActive('link'),
      picture: now.isActive('image'),
      table: now.isActive('table'),
      level: String(levels.find((level) => now.isActive('heading', { level })) ?? 0),
    }),
  })
  const flat = tools.flat()
  return (
    <div className="toolbar" role="group" aria-label="排版">
      <Style editor={editor} level={state.level} />
      {tools.map((group, index) => (
        <span key={index} className="tool-group">
          {group.map((tool) => (
            <Tool
              key={tool.title}
              title={tool.title}
              active={state.active[flat.indexOf(tool)]}
              off={state.off[flat.indexOf(tool)]}
              onPress={() => tool.run(editor.chain().focus()).run()}
            >
              {tool.icon}
            </Tool>
          ))}
        </span>
      ))}
      <span className="tool-group">
        <Tool title="链接（Ctrl+K）" active={state.link} onPress={onLink}>
          {linkIcon}
        </Tool>
        <Tool title="图片" active={state.picture} onPress={onPicture}>
          {pictureIcon}
        </Tool>
      </span>
      {state.table && (
        <span className="tool-group tool-table" role="group" aria-label="表格">
          {tableTools.map(({ title, run }) => (
            <Tool key={title} title={title} onPress={() => run(editor.chain().focus()).run()}>
              {title}
            </Tool>
          ))}
        </span>
      )}
    </div>
  )
}
