import { Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { useAsk } from '../api/ask.ts'
import type { Sent } from '../api/operations.ts'
import { SearchBox } from '../parts/search-box.tsx'

/** What the list is narrowed to, as it stands in the address. */
export type LetterFilter = Omit<Sent<'letters'>['query'], 'after' | 'limit'>

const names = ['search', 'kind', 'state', 'from', 'until'] as const

/** The filter of an address. */
export const letterFilterOf = (search: URLSearchParams): LetterFilter =>
  // The server refuses a word it does not know, with a sentence.
  Object.fromEntries(
    names.flatMap((name) => {
      const value = search.get(name)
      return value === null || value === '' ? [] : [[name, value]]
    }),
  )

/** The filter with one thing put otherwise; nothing takes it out. */
const withOther = (
  filter: LetterFilter,
  name: (typeof names)[number],
  value: string | null,
): LetterFilter => {
  const rest = Object.fromEntries(Object.entries(filter).filter(([other]) => other !== name))
  return value === null || value === '' ? rest : { ...rest, [name]: value }
}

const Day = ({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (value: string) => void
}): ReactNode => (
  <Input
    type="date"
    aria-label={label}
    title={label}
    style={{ maxWidth: 160 }}
    value={value ?? ''}
    onChange={({ target }) => {
      onChange(target.value)
    }}
  />
)

/** Narrows the letters down. */
export const LetterFilters = ({
  filter,
  onChange,
}: {
  readonly filter: LetterFilter
  readonly onChange: (filter: LetterFilter) => void
}): ReactNode => {
  const { data } = useAsk('letterGuide', {})
  const change = (name: (typeof names)[number]) => (value: string | null) => {
    onChange(withOther(filter, name, value))
  }
  return (
    <div className="filters" role="search" aria-label="筛选文书">
      <SearchBox label="文号或者登记编号" onSearch={change('search')} />
      <Select<string>
        className="filter-pick"
        aria-label="文书种类"
        placeholder="文书种类"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        value={filter.kind ?? null}
        onChange={(value) => {
          change('kind')(value)
        }}
        options={(data?.kinds ?? []).map(({ id, title, decision }) => ({
          value: id,
          label: decision === null ? title : `${title}（${decision}）`,
        }))}
      />
      <Select<string>
        className="filter-pick"
        aria-label="状态"
        placeholder="状态"
        allowClear
        value={filter.state ?? null}
        onChange={(value) => {
          change('state')(value)
        }}
        options={(data?.states ?? []).map(({ id, title }) => ({ value: id, label: title }))}
      />
      <Day label="日期自" value={filter.from} onChange={change('from')} />
      <Day label="日期至" value={filter.until} onChange={change('until')} />
    </div>
  )
}
