import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useDo } from '../api/ask.ts'
import { Page } from '../parts/page.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { Result } from './result.tsx'
import { SendIn } from './send-in.tsx'
import './reports.css'

const formOf = (file: File): FormData => {
  const form = new FormData()
  form.set('file', file)
  return form
}

/** The self-check of an annual report: sent in, read, checked, mended. Nothing of it is kept. */
export const Screen = (): ReactNode => {
  const [sent, setSent] = useState('')
  const check = useDo('checkReport')
  const { data, error, isPending, reset } = check
  return (
    <Page
      title="年报自查"
      lead="上传或者粘贴一份年报，马上看到数字对不对得上、格式缺了什么、怎么改最省事。系统不保存您交来的内容。"
      actions={data && <Button onClick={reset}>查另一份</Button>}
    >
      <ProblemNote problem={error} />
      {isPending && <Waiting said={`正在读${sent}…`} />}
      {data ? (
        <Result checked={data} />
      ) : (
        <div hidden={isPending}>
          <SendIn
            onSend={(file) => {
              setSent(file.name)
              check.mutate({ body: formOf(file) })
            }}
          />
        </div>
      )}
    </Page>
  )
}
