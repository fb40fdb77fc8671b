import { Checkbox } from 'antd'
import type { ReactNode } from 'react'

/** Narrows a list to what something holds of, or not. */
export const FilterCheck = ({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: '1' | undefined
  readonly onChange: (value: '1' | undefined) => void
}): ReactNode => (
  <Checkbox
    checked={value === '1'}
    onChange={({ target }) => {
      onChange(target.checked ? '1' : undefined)
    }}
  >
    {label}
  </Checkbox>
)
