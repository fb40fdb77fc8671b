import { Input } from 'antd'
import type { ReactNode } from 'react'
import { withChange } from '../parts/filters/address.ts'
import { FilterCheck } from '../parts/filters/check.tsx'
import type { FilterOption } from '../parts/filters/pick.tsx'
import { FilterPick } from '../parts/filters/pick.tsx'
import type { RequestFilter } from './filter.ts'
import { useGuide } from './use-guide.ts'
import { usePeopleOptions } from './use-people-options.ts'

const optionsOf = (words: readonly { readonly value: string; readonly title: string }[] = []) =>
  words.map(({ value, title }) => ({ value, label: title }))

/** Narrows the list down. */
export const Filters = ({
  filter,
  onChange,
}: {
  readonly filter: RequestFilter
  readonly onChange: (filter: RequestFilter) => void
}): ReactNode => {
  const guide = useGuide()
  const { people, sections } = usePeopleOptions(filter.organisation)
  const pick = (
    name: 'stage' | 'channel' | 'handler' | 'section' | 'outcome',
    label: string,
    options: readonly FilterOption[],
  ): ReactNode => (
    <FilterPick
      label={label}
      options={options}
      value={filter[name]}
      onChange={(value) => {
        // The options are the words of the field.
        onChange(withChange(filter, name, value as RequestFilter[typeof name]))
      }}
    />
  )
  const check = (name: 'mine' | 'late', label: string): ReactNode => (
    <FilterCheck
      label={label}
      value={filter[name]}
      onChange={(value) => {
        onChange(withChange(filter, name, value))
      }}
    />
  )
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
      {pick('stage', '环节', optionsOf(guide?.stages))}
      {pick('channel', '渠道', optionsOf(guide?.channels))}
      {pick('handler', '经办人', people)}
      {pick('section', '科室', sections)}
      {pick('outcome', '处理结果', optionsOf(guide?.decisions))}
      {check('mine', '我经办的')}
      {check('late', '逾期的')}
    </div>
  )
}
