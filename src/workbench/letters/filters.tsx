import { Input } from 'antd'
import type { ReactNode } from 'react'
import { useAsk } from '../api/ask.ts'
import type { Sent } from '../api/operations.ts'
import { filterWords, withChange } from '../parts/filters/address.ts'
import { FilterPick } from '../parts/filters/pick.tsx'
import { SearchBox } from '../parts/search-box.tsx'

/** What the list is narrowed to, as it stands in the address. */
export type LetterFilter = Omit<Sent<'letters'>['query'], 'after' | 'limit'>

const words = filterWords(['search', 'kind', 'state', 'from', 'until'] as const)

/** The filter of an address. */
export const letterFilterOf = (search: URLSearchParams): LetterFilter =>
  words.readFrom(search) as LetterFilter

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
  const change = (name: keyof LetterFilter) => (value: string | null | undefined) => {
    // The options are the words of the field.
    onChange(withChange(filter, name, value as LetterFilter[typeof name]))
  }
  return (
    <div className="filters" role="search" aria-label="筛选文书">
      <SearchBox label="文号或者登记编号" onSearch={change('search')} />
      <FilterPick
        label="文书种类"
        options={(data?.kinds ?? []).map(({ id, title, decision }) => ({
          value: id,
          label: decision === null ? title : `${title}（${decision}）`,
        }))}
        value={filter.kind}
        onChange={change('kind')}
      />
      <FilterPick
        label="状态"
        options={(data?.states ?? []).map(({ id, title }) => ({ value: id, label: title }))}
        value={filter.state}
        onChange={change('state')}
      />
      <Day label="日期自" value={filter.from} onChange={change('from')} />
      <Day label="日期至" value={filter.until} onChange={change('until')} />
    </div>
  )
}
