import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useDeferredValue, useState } from 'react'
import { useAsk } from '../api/ask.ts'

interface Known {
  readonly id: string
  readonly number: string
}

/** Picks requests of a body by typing part of a number, or who applied. */
export const PickRequests = ({
  organisation,
  known,
  ...field
}: {
  readonly id?: string
  readonly value?: string[]
  readonly onChange?: (value: string[]) => void
  readonly organisation: string
  readonly known: readonly Known[]
}): ReactNode => {
  const [typed, setTyped] = useState('')
  const search = useDeferredValue(typed)
  const { data, isFetching } = useAsk('requests', {
    query: { organisation, limit: 20, ...(search !== '' && { search }) },
  })
  const found = (data?.rows ?? []).map(({ id, number, applicant, subject }) => ({
    value: id,
    label: `${number} ${applicant} ${subject}`,
  }))
  const chosen = known
    .filter(({ id }) => !found.some(({ value }) => value === id))
    .map(({ id, number }) => ({ value: id, label: number }))
  return (
    <Select
      {...field}
      mode="multiple"
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder="输入编号，或者申请人全名"
      loading={isFetching}
      notFoundContent={isFetching ? '正在查找…' : '没有找到这件申请'}
      options={[...chosen, ...found]}
    />
  )
}
