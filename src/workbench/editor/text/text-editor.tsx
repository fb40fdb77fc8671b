import type { Editor } from '@tiptap/core'
import { EditorContent } from '@tiptap/react'
import { App } from 'antd'
import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import { Problem } from '../../api/problem.ts'
import type { Finding } from '../../documents/words.ts'
import { useTextEditor } from '../../parts/use-text-editor.ts'
import { extensions } from './extensions.ts'
import type { TextHandle } from './handle.ts'
import { handleOf, htmlOf } from './handle.ts'
import { markFound } from './found.ts'
import type { Picture } from './image-form.tsx'
import { ImageForm } from './image-form.tsx'
import { LinkForm } from './link-form.tsx'
import { bareWords, pastedIn, putInBare, putInCleaned } from './paste.ts'
import { withPictures } from './pictures.ts'
import { Toolbar } from './toolbar.tsx'
import './text.css'

type Asking =
  | { readonly for: 'link'; readonly href: string | undefined }
  | { readonly for: 'picture'; readonly given?: File; readonly known?: Picture }

const pause = 250

/** The text of a document, typed and pasted. It begins with `initial`; what is typed is told a moment later. */
export const TextEditor = ({
  organisation,
  initial,
  findings,
  onChange,
  onReady,
}: {
  readonly organisation: string
  readonly initial: string
  /** What was found in the text: it is underlined. */
  readonly findings: readonly Finding[]
  readonly onChange: (html: string) => void
  readonly onReady: (handle: TextHandle | null) => void
}): ReactNode => {
  const { message, notification } = App.useApp()
  const [asking, setAsking] = useState<Asking>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const clean = async (into: Editor, html: string, text: string): Promise<void> => {
    const closing = message.loading('正在整理粘贴的内容…', 0)
    try {
      const dropped = await putInCleaned(into, html)
      if (dropped.length > 0) void message.info(`粘贴时去掉了：${dropped.join('、')}`)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      putInBare(into, text)
      notification.warning({ title: bareWords(error) })
    } finally {
      closing()
    }
  }
  const take = (data: DataTransfer | null): boolean => {
    const { html, picture } = pastedIn(data)
    if (html !== undefined && editor !== null) void clean(editor, html, data?.getData('text/plain') ?? '')
    if (picture !== undefined) setAsking({ for: 'picture', given: picture })
    return html !== undefined || picture !== undefined
  }
  const takeFrom = (event: Event, data: DataTransfer | null): boolean => {
    const taken = take(data)
    if (taken) event.preventDefault()
    return taken
  }
  const askLink = (): void => {
    const href: unknown = editor?.getAttributes('link')['href']
    setAsking({ for: 'link', href: typeof href === 'string' ? href : undefined })
  }
  const editor = useTextEditor({
    extensions,
    content: withPictures(initial),
    editorProps: {
      attributes: {
        class: 'text text-edited',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': '正文',
      },
      // Before the editor parses it: markup from elsewhere brings styles, which the page's policy would refuse aloud.
      handleDOMEvents: {
        paste: (_, event) => takeFrom(event, event.clipboardData),
        drop: (view, event) => view.dragging === null && takeFrom(event, event.dataTransfer),
      },
      handleKeyDown: (_, event) => {
        if (!(event.ctrlKey || event.metaKey) || event.key !== 'k') return false
        askLink()
        event.preventDefault()
        return true
      },
    },
    onUpdate: ({ editor: now }) => {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => {
        onChange(htmlOf(now))
      }, pause)
    },
  })
  useEffect(() => {
    if (editor === null) return
    onReady(handleOf(editor))
    return () => {
      clearTimeout(timer.current)
      onReady(null)
    }
  }, [editor])
  useEffect(() => {
    if (editor !== null) markFound(editor, findings)
  }, [editor, findings])
  if (editor === null) return <div className="text-box" />
  const askPicture = (): void => {
    const { src, alt } = editor.getAttributes('image')
    setAsking(
      typeof src === 'string'
        ? { for: 'picture', known: { src, alt: typeof alt === 'string' ? alt : '' } }
        : { for: 'picture' },
    )
  }
  const close = (): void => {
    setAsking(undefined)
  }
  return (
    <div className="text-box">
      <Toolbar editor={editor} onLink={askLink} onPicture={askPicture} />
      <EditorContent editor={editor} />
      {asking?.for === 'link' && (
        <LinkForm
          href={asking.href}
          onClose={close}
          onGiven={(href) => {
            close()
            const chain = editor.chain().focus().extendMarkRange('link')
            if (href === undefined) chain.unsetLink().run()
            else if (editor.state.selection.empty && asking.href === undefined)
              chain
                .insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] })
                .run()
            else chain.setLink({ href }).run()
          }}
        />
      )}
      {asking?.for === 'picture' && (
        <ImageForm
          organisation={organisation}
          given={asking.given}
          known={asking.known}
          onClose={close}
          onGiven={(picture) => {
            close()
            editor.chain().focus().setImage(picture).run()
          }}
        />
      )}
    </div>
  )
}
