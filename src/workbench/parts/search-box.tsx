import { Input } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'

/** Looks for what is typed when one stops typing or presses enter. */
export const SearchBox = ({
  label,
  onSearch,
}: {
  readonly label: string
  readonly onSearch: (text: string) => void
}): ReactNode => {
  const [typed, setTyped] = useState('')
  return (
    <Input.Search
      aria-label={label}
      placeholder={label}
      allowClear
      style={{ maxWidth: 320 }}
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value)
        if (target.value === '') onSearch('')
      }}
      onSearch={onSearch}
    />
  )
}
