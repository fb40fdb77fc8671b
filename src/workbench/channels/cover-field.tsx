import { Button, Upload } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { addressOf } from '../api/call.ts'
import { Problem } from '../api/problem.ts'
import { upload } from '../editor/text/upload.ts'
import { ProblemNote } from '../parts/problem-note.tsx'

/** The cover of all articles: a picture handed to the store of the body. What a form gives it, it hands on. */
export const CoverField = ({
  organisation,
  value,
  onChange,
}: {
  readonly organisation: string
  readonly value?: string | null
  readonly onChange?: (file: string) => void
}): ReactNode => {
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const send = async (file: File): Promise<void> => {
    setBusy(true)
    setProblem(null)
    try {
      onChange?.((await upload(organisation, file)).id)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="cover-field">
      {typeof value === 'string' && (
        <img
          src={addressOf('readFile', { params: { file: value }, query: { shown: '1' } })}
          alt="现在的封面"
        />
      )}
      <Upload
        accept="image/jpeg,image/png"
        showUploadList={false}
        beforeUpload={(file) => {
          void send(file)
          return false
        }}
      >
        <Button loading={busy}>{typeof value === 'string' ? '换一张' : '上传图片'}</Button>
      </Upload>
      <ProblemNote problem={problem} />
    </div>
  )
}
