import { EditorContent } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { Button, Select } from 'antd'
import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import { useTextEditor } from '../../parts/use-text-editor.ts'
import type { Figure, Paragraph } from '../words.ts'
import { boundNumber } from './bound-number.ts'
import { documentOf, paragraphsOf } from './content.ts'

const pause = 400

/** Numbers to choose from, grouped by where they come from. */
const optionsOf = (figures: readonly Figure[]) =>
  [...Map.groupBy(figures, ({ source }) => source)].map(([source, of]) => ({
    label: source,
    title: source,
    options: of.map(({ id, title, printed, unit }) => ({
      value: id,
      label: `${title}：${printed}${unit}`,
    })),
  }))

/** Chooses a number and puts it where the cursor is. */
const Insert = ({
  figures,
  onInsert,
}: {
  readonly figures: readonly Figure[]
  readonly onInsert: (id: string) => void
}): ReactNode => {
  const [chosen, setChosen] = useState<string>()
  return (
    <div className="insert-number">
      <Select<string>
        aria-label="要插入的数"
        placeholder="选一个数插入正文"
        {...(chosen !== undefined && { value: chosen })}
        onChange={setChosen}
        showSearch={{ optionFilterProp: 'label' }}
        options={optionsOf(figures)}
        popupMatchSelectWidth={460}
      />
      <Button
        disabled={chosen === undefined}
        onClick={() => {
          if (chosen !== undefined) onInsert(chosen)
        }}
      >
        插入
      </Button>
    </div>
  )
}

/** One part of the report as it is typed: plain paragraphs, with numbers bound to their queries among the words. */
export const PartEditor = ({
  label,
  initial,
  figures,
  editable,
  onChange,
}: {
  readonly label: string
  readonly initial: readonly Paragraph[]
  readonly figures: readonly Figure[]
  readonly editable: boolean
  readonly onChange: (paragraphs: Paragraph[]) => void
}): ReactNode => {
  const known = useRef<ReadonlyMap<string, Figure>>(new Map(figures.map((one) => [one.id, one])))
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const editor = useTextEditor({
    extensions: [
      StarterKit.configure({
        blockquote: false,
        bold: false,
        bulletList: false,
        code: false,
        codeBlock: false,
        hardBreak: false,
        heading: false,
        horizontalRule: false,
        italic: false,
        link: false,
        listItem: false,
        listKeymap: false,
        orderedList: false,
        strike: false,
        trailingNode: false,
        underline: false,
      }),
      boundNumber(() => known.current),
    ],
    content: documentOf(initial),
    editable,
    editorProps: {
      attributes: { class: 'part-text', role: 'textbox', 'aria-multiline': 'true', 'aria-label': label },
      // Words alone are taken: markup from elsewhere brings styles, which the page's policy would refuse aloud.
      handlePaste: (view, event) => {
        const text = event.clipboardData?.getData('text/plain') ?? ''
        if (event.clipboardData?.getData('text/html').includes('data-figure') === true) return false
        view.pasteText(text)
        return true
      },
    },
    onUpdate: ({ editor: now }) => {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => {
        onChange(paragraphsOf(now.getJSON()))
      }, pause)
    },
  })
  useEffect(
    () => () => {
      clearTimeout(timer.current)
    },
    [],
  )
  useEffect(() => {
    editor?.setEditable(editable, false)
  }, [editor, editable])
  return (
    <div className="part-editor">
      <EditorContent editor={editor} />
      {editable && (
        <Insert
          figures={figures}
          onInsert={(id) => {
            editor?.chain().focus().insertContent({ type: 'figure', attrs: { id } }).run()
          }}
        />
      )}
    </div>
  )
}
