import { Checkbox, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import type { RequestFilter } from './filter.ts'
import { withChange } from './filter.ts'
import { PickHandler } from './pick-handler.tsx'
import { KeptFilters } from './saved-filters.tsx'
import { useGuide } from './use-guide.ts'
import type { RequestLine } from './words.ts'

interface Narrowing {
  readonly filter: RequestFilter
  readonly onChange: (filter: RequestFilter) => void
}

const Pick = ({
  name,
  label,
  options,
  filter,
  onChange,
}: Narrowing & {
  readonly name: 'stage' | 'channel' | 'outcome'
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}): ReactNode => (
  <Select<string>
    className="filter-pick"
    aria-label={label}
    placeholder={label}
    allowClear
    showSearch={{ optionFilterProp: 'label' }}
    popupMatchSelectWidth={false}
    value={filter[name] ?? null}
    onChange={(value) => {
      // The options are the words of the field.
      onChange(withChange(filter, name, value as RequestFilter[typeof name]))
    }}
    options={[...options]}
  />
)

const options = (words: readonly { readonly value: string; readonly title: string }[] = []) =>
  words.map(({ value, title }) => ({ value, label: title }))

/** Filters everybody uses. */
const usual: readonly { readonly name: string; readonly filter: RequestFilter }[] = [
  { name: '待答复', filter: { state: 'open' } },
  { name: '我经办的', filter: { mine: '1', state: 'open' } },
  { name: '待确认收到', filter: { stage: 'unconfirmed' satisfies RequestLine['stage'] } },
  { name: '待分办', filter: { stage: 'registered' } },
  { name: '5个工作日内到期', filter: { within: '5' } },
  { name: '已逾期', filter: { late: '1' } },
  { name: '已答复', filter: { state: 'concluded' } },
  { name: '全部', filter: {} },
]

/** Filters by name. */
export const UsualFilters = ({
  filter: now,
  chosen,
  onChange,
}: {
  readonly filter: RequestFilter
  readonly chosen: (filter: RequestFilter) => boolean
  readonly onChange: (filter: RequestFilter) => void
}): ReactNode => (
  <div className="chips" role="group" aria-label="常用筛选">
    {usual.map(({ name, filter }) => (
      <button
        key={name}
        type="button"
        className="chip"
        aria-pressed={chosen(filter)}
        onClick={() => {
          onChange(filter)
        }}
      >
        {name}
      </button>
    ))}
    <KeptFilters filter={now} isUsual={usual.some(({ filter }) => chosen(filter))} onChange={onChange} />
  </div>
)

/** Narrows the list down. */
export const Filters = (narrowing: Narrowing): ReactNode => {
  const { filter, onChange } = narrowing
  const guide = useGuide()
  return (
    <div className="filters filters-dense" role="search" aria-label="筛选申请">
      <Input.Search
        key={filter.search ?? ''}
        className="filter-search"
        aria-label="按编号，或者申请人的全名、电话、证件号码查找"
        placeholder="编号，或者申请人全名、电话"
        allowClear
        maxLength={100}
        defaultValue={filter.search}
        onSearch={(text) => {
          onChange(withChange(filter, 'search', text.trim()))
        }}
      />
      <Pick {...narrowing} name="stage" label="环节" options={options(guide?.stages)} />
      <Pick {...narrowing} name="channel" label="渠道" options={options(guide?.channels)} />
      <PickHandler {...narrowing} />
      <Pick {...narrowing} name="outcome" label="处理结果" options={options(guide?.decisions)} />
      <Checkbox
        checked={filter.mine === '1'}
        onChange={({ target }) => {
          onChange(withChange(filter, 'mine', target.checked ? '1' : undefined))
        }}
      >
        我经办的
      </Checkbox>
      <Checkbox
        checked={filter.late === '1'}
        onChange={({ target }) => {
          onChange(withChange(filter, 'late', target.checked ? '1' : undefined))
        }}
      >
        逾期的
      </Checkbox>
    </div>
  )
}
