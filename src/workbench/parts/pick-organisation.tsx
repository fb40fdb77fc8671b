import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useDeferredValue, useState } from 'react'
import { useAsk } from '../api/ask.ts'

interface Picking {
  readonly id?: string
  readonly value?: string | readonly string[]
  readonly onChange?: (value: string | readonly string[]) => void
  readonly many?: boolean
  /** One that can't be picked, with the name it has. */
  readonly not?: string
  /** What is chosen to begin with: it may stand behind the first page of the list. */
  readonly known?: { readonly id: string; readonly name: string } | null
}

/** Picks a body by typing part of its name; what it is given by a form it hands on. */
export const PickOrganisation = ({ many = false, not, known = null, ...field }: Picking): ReactNode => {
  const [typed, setTyped] = useState('')
  const search = useDeferredValue(typed)
  const { data, isFetching } = useAsk('organisations', { query: { search, limit: 50 } })
  const found = data?.rows ?? []
  const rows =
    known === null || typed !== '' || found.some(({ id }) => id === known.id) ? found : [known, ...found]
  return (
    <Select
      {...field}
      {...(many && { mode: 'multiple' as const })}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder="输入名称查找"
      loading={isFetching}
      notFoundContent={isFetching ? '正在查找…' : '没有找到这个机构'}
      options={rows.filter(({ id }) => id !== not).map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}
