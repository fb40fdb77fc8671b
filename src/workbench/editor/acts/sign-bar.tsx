import { Button, Input } from 'antd'
import type { ReactNode } from 'react'
import { lazy, Suspense, useState } from 'react'
import { useDo } from '../../api/ask.ts'
import type { Document } from '../../documents/words.ts'
import { orNull } from '../../parts/empty-to-null.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'

/** The forms come when one is asked for. */
const ActForm = lazy(async () => ({ default: (await import('./act-form.tsx')).ActForm }))

/** Signs the text on the screen, by its digest: 三审三校. */
const Sign = ({ document, step }: { readonly document: Document; readonly step: string }): ReactNode => {
  const [opinion, setOpinion] = useState('')
  const signing = useDo('signDocument', '已经签署。')
  return (
    <form
      className="sign-form"
      onSubmit={(event) => {
        event.preventDefault()
        signing.mutate({
          params: { document: document.id },
          body: { digest: document.digest, opinion: orNull(opinion) },
        })
      }}
    >
      <ProblemNote problem={signing.error} />
      <label className="sign-opinion">
        <span>{step}意见（选填）</span>
        <Input
          maxLength={2000}
          value={opinion}
          onChange={({ target }) => {
            setOpinion(target.value)
          }}
        />
      </label>
      <Button type="primary" htmlType="submit" loading={signing.isPending}>
        签署同意
      </Button>
    </form>
  )
}

/** At the foot of what is read: sign, or send back. Only what may be done is there. */
export const SignBar = ({ document }: { readonly document: Document }): ReactNode => {
  const [open, setOpen] = useState<'secrecy' | 'send-back'>()
  const may = (event: string): boolean => document.choices.some((one) => one.event === event && one.allowed)
  if (!may('sign') && !may('secrecy') && !may('send-back')) return null
  const close = (): void => {
    setOpen(undefined)
  }
  return (
    <section className="sign-bar no-print" aria-label="签署">
      {may('sign') && <Sign key={document.digest} document={document} step={document.turn?.title ?? ''} />}
      <div className="row-actions">
        {may('secrecy') && (
          <Button
            type="primary"
            onClick={() => {
              setOpen('secrecy')
            }}
          >
            填写保密审查记录
          </Button>
        )}
        {may('send-back') && (
          <Button
            danger
            onClick={() => {
              setOpen('send-back')
            }}
          >
            退回修改
          </Button>
        )}
        <span className="soft">
          签署的是第 {document.version} 版，摘要 {document.digest.slice(0, 8)}
        </span>
      </div>
      {open !== undefined && (
        <Suspense>
          <ActForm name={open} document={document} onClose={close} />
        </Suspense>
      )}
    </section>
  )
}
