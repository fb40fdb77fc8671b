import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useDeferredValue, useState } from 'react'
import { useAsk } from '../../api/ask.ts'
import type { Control } from './field.tsx'

interface Named {
  readonly id: string
  readonly name: string
}

/** Picks public documents by part of their names. */
export const PickDocuments = ({
  control,
  value,
  known,
  not,
  most,
  onChange,
}: {
  readonly control?: Control | { readonly id?: string }
  readonly value: readonly string[]
  /** Names of those that are chosen already. */
  readonly known: readonly Named[]
  /** The document itself. */
  readonly not: string
  readonly most: number
  readonly onChange: (chosen: readonly string[]) => void
}): ReactNode => {
  const [typed, setTyped] = useState('')
  const [met, setMet] = useState<readonly Named[]>(known)
  const search = useDeferredValue(typed)
  const { data, isFetching } = useAsk('documents', {
    query: { visibility: 'public', limit: 30, ...(search !== '' && { search }) },
  })
  const found = (data?.rows ?? []).map(({ id, title }) => ({ id, name: title }))
  const all = new Map([...met, ...found].map((one) => [one.id, one.name]))
  return (
    <Select
      {...control}
      mode="multiple"
      maxCount={most}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder="输入名称查找已公开的文件"
      loading={isFetching}
      notFoundContent={isFetching ? '正在查找…' : '没有找到已公开的文件'}
      value={[...value]}
      options={[...all].filter(([id]) => id !== not).map(([id, name]) => ({ value: id, label: name }))}
      onChange={(chosen) => {
        // Their names stay known when the search goes on.
        setMet([...all].filter(([id]) => chosen.includes(id)).map(([id, name]) => ({ id, name })))
        onChange(chosen)
      }}
    />
  )
}
