import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useDeferredValue, useState } from 'react'
import { useAsk } from '../api/ask.ts'

interface Picking {
  readonly id?: string
  readonly value?: string
  readonly onChange?: (value: string) => void
  readonly organisation: string
  /** One that can't be picked. */
  readonly not?: string
}

/** Picks a public document of a body by typing part of its name; what it is given by a form it hands on. */
export const PickDocument = ({ organisation, not, ...field }: Picking): ReactNode => {
  const [typed, setTyped] = useState('')
  const search = useDeferredValue(typed)
  const { data, isFetching } = useAsk('documents', {
    query: { organisation, visibility: 'public', limit: 30, ...(search !== '' && { search }) },
  })
  return (
    <Select
      {...field}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder="输入名称查找已公开的文件"
      loading={isFetching}
      notFoundContent={isFetching ? '正在查找…' : '没有找到已公开的文件'}
      options={(data?.rows ?? [])
        .filter(({ id }) => id !== not)
        .map(({ id, title }) => ({ value: id, label: title }))}
    />
  )
}
