import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useDeferredValue, useState } from 'react'
import { useAsk } from '../../api/ask.ts'

/** Picks a request of a body by typing part of its number, or who applied. */
export const PickRequest = ({
  organisation,
  not,
  ...field
}: {
  readonly id?: string
  readonly value?: string
  readonly onChange?: (value: string) => void
  readonly organisation: string
  readonly not: string
}): ReactNode => {
  const [typed, setTyped] = useState('')
  const search = useDeferredValue(typed)
  const { data, isFetching } = useAsk('requests', {
    query: { organisation, limit: 20, ...(search !== '' && { search }) },
  })
  return (
    <Select
      {...field}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder="输入编号，或者申请人全名"
      loading={isFetching}
      notFoundContent={isFetching ? '正在查找…' : '没有找到这件申请'}
      options={(data?.rows ?? [])
        .filter(({ id }) => id !== not)
        .map(({ id, number, applicant, subject }) => ({
          value: id,
          label: `${number} ${applicant} ${subject}`,
        }))}
    />
  )
}
