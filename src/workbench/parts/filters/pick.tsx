import { Select } from 'antd'
import type { ReactNode } from 'react'

export interface FilterOption {
  readonly value: string
  readonly label: string
}

/** Narrows a list to one word of several, or to none. */
export const FilterPick = ({
  label,
  options,
  value,
  onChange,
}: {
  readonly label: string
  readonly options: readonly FilterOption[]
  readonly value: string | undefined
  readonly onChange: (value: string | null | undefined) => void
}): ReactNode => (
  <Select<string>
    className="filter-pick"
    aria-label={label}
    placeholder={label}
    allowClear
    showSearch={{ optionFilterProp: 'label' }}
    popupMatchSelectWidth={false}
    value={value ?? null}
    onChange={onChange}
    options={[...options]}
  />
)
