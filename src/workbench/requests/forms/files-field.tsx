import { UploadOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useRef, useState } from 'react'
import type { Problem } from '../../api/problem.ts'
import { upload } from '../../editor/text/upload.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'

interface Taken {
  readonly id: string
  readonly name: string
}

/** Hands files over to the body's store and keeps their ids: a field of a form. */
export const FilesField = ({
  id,
  organisation,
  onChange,
  label = '选择文件',
}: {
  readonly id?: string
  readonly organisation: string
  readonly onChange?: (ids: readonly string[]) => void
  readonly label?: string
}): ReactNode => {
  const input = useRef<HTMLInputElement>(null)
  const [taken, setTaken] = useState<readonly Taken[]>([])
  const put = (files: readonly Taken[]): void => {
    setTaken(files)
    onChange?.(files.map((file) => file.id))
  }
  const sending = useMutation<readonly Taken[], Problem, readonly File[]>({
    mutationFn: async (files) => {
      const added: Taken[] = []
      for (const file of files) added.push(await upload(organisation, file))
      return added
    },
    onSuccess: (added) => {
      put([...taken, ...added])
    },
  })
  return (
    <div>
      <ul className="plain-list">
        {taken.map((file) => (
          <li key={file.id} className="file-taken">
            <span>{file.name}</span>
            <Button
              size="small"
              onClick={() => {
                put(taken.filter((one) => one.id !== file.id))
              }}
            >
              去掉
            </Button>
          </li>
        ))}
      </ul>
      <ProblemNote problem={sending.error} />
      <input
        ref={input}
        type="file"
        multiple
        // A form of antd shows what is only hidden.
        style={{ display: 'none' }}
        aria-label={label}
        onChange={({ target }) => {
          sending.mutate([...(target.files ?? [])])
          target.value = ''
        }}
      />
      <Button
        {...(id !== undefined && { id })}
        icon={<UploadOutlined />}
        loading={sending.isPending}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
    </div>
  )
}
