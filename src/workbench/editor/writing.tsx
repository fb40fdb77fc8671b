import { Input, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { lazy, Suspense, useMemo } from 'react'
import type { Kind } from '../documents/words.ts'
import type { Editing } from './form/editing.ts'
import { errorsAt } from './form/editing.ts'
import { Field, placeOf } from './form/field.tsx'
import { Metadata } from './form/metadata.tsx'
import type { TextHandle } from './text/handle.ts'

/** The editor comes by itself: it weighs more than the rest of the page. */
const TextEditor = lazy(async () => ({ default: (await import('./text/text-editor.tsx')).TextEditor }))

/** The document to be written: name, text, everything it says besides. */
export const Writing = ({
  kinds,
  epoch,
  onReady,
  ...editing
}: Editing & {
  readonly kinds: readonly Kind[]
  readonly epoch: number
  readonly onReady: (handle: TextHandle | null) => void
}): ReactNode => {
  const { document, content, change, findings } = editing
  const inText = useMemo(() => findings.filter(({ where }) => where === 'body'), [findings])
  const wrong = findings.filter(({ where, blocks }) => where === 'body' && blocks)
  return (
    <>
      <Field where="title" label="名称" errors={errorsAt(findings, 'title')}>
        {(control) => (
          <Input
            {...control}
            size="large"
            maxLength={300}
            value={content.title}
            onChange={({ target }) => {
              change({ title: target.value })
            }}
          />
        )}
      </Field>
      <div id={placeOf('body')} tabIndex={-1} className="writing-text">
        <Suspense fallback={<Skeleton active paragraph={{ rows: 12 }} />}>
          <TextEditor
            key={epoch}
            organisation={document.organisation.id}
            initial={content.body}
            findings={inText}
            onReady={onReady}
            onChange={(body) => {
              change({ body })
            }}
          />
        </Suspense>
        {wrong.length > 0 && <p className="urgent">正文有 {wrong.length} 处要处理，见“内容检查”。</p>}
      </div>
      <Metadata {...editing} kinds={kinds} />
    </>
  )
}
