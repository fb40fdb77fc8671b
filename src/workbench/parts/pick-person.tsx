import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useDeferredValue, useState } from 'react'
import { useAsk } from '../api/ask.ts'

interface Picking {
  readonly id?: string
  readonly value?: string
  readonly onChange?: (value: string) => void
  /** Only people of this body. */
  readonly organisation?: string
  /** Those as well who no longer work here. */
  readonly everybody?: boolean
}

/** Picks a person by typing part of the name; what it is given by a form it hands on. */
export const PickPerson = ({ organisation, everybody = false, ...field }: Picking): ReactNode => {
  const [typed, setTyped] = useState('')
  const search = useDeferredValue(typed)
  const { data, isFetching } = useAsk('people', {
    query: {
      limit: 50,
      ...(!everybody && { status: 'active' }),
      ...(search !== '' && { search }),
      ...(organisation && { organisation }),
    },
  })
  return (
    <Select
      {...field}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder="输入姓名查找"
      loading={isFetching}
      notFoundContent={
        isFetching ? '正在查找…' : everybody ? '没有找到这个人' : '没有找到这个人，请先在“人员”里登记'
      }
      options={(data?.rows ?? []).map(({ id, name, jobTitle, organisation: body }) => ({
        value: id,
        label: [name, jobTitle, body?.name].filter((word) => word !== null && word !== undefined).join(' · '),
      }))}
    />
  )
}
