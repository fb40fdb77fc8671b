import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useAsk } from '../api/ask.ts'

/** Picks roles; what it is given by a form it hands on. */
export const RoleList = (field: {
  readonly id?: string
  readonly value?: string[]
  readonly onChange?: (value: string[]) => void
}): ReactNode => {
  const { data } = useAsk('roles', {})
  return (
    <Select
      {...field}
      mode="multiple"
      placeholder="没有"
      options={(data?.rows ?? []).map(({ id, title }) => ({ value: id, label: title }))}
      showSearch={{ optionFilterProp: 'label' }}
    />
  )
}
