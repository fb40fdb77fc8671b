import { Input } from 'antd'
import type { ReactNode } from 'react'
import { useSession } from '../app/session.tsx'
import { withChange } from '../parts/filters/address.ts'
import { FilterCheck } from '../parts/filters/check.tsx'
import type { FilterOption } from '../parts/filters/pick.tsx'
import { FilterPick } from '../parts/filters/pick.tsx'
import type { DocumentFilter } from './filter.ts'
import { useColumnOptions } from './use-columns.ts'
import { useKinds } from './use-kinds.ts'
import { modeWords, optionsOf, stageWords, visibilityWords } from './words.ts'

/** Narrows the list down. */
export const Filters = ({
  filter,
  onChange,
}: {
  readonly filter: DocumentFilter
  readonly onChange: (filter: DocumentFilter) => void
}): ReactNode => {
  const own = useSession().account.organisation
  const { kinds } = useKinds()
  const { options: columns } = useColumnOptions(filter.organisation ?? own?.id ?? '')
  const pick = (
    name: 'stage' | 'visibility' | 'kind' | 'column' | 'mode',
    label: string,
    options: readonly FilterOption[],
  ): ReactNode => (
    <FilterPick
      label={label}
      options={options}
      value={filter[name]}
      onChange={(value) => {
        // The options are the words of the field.
        onChange(withChange(filter, name, value as DocumentFilter[typeof name]))
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
    <div className="filters filters-dense" role="search" aria-label="筛选文件">
      <Input.Search
        key={filter.search ?? ''}
        className="filter-search"
        aria-label="按名称或者索引号查找"
        placeholder="名称或者索引号"
        allowClear
        maxLength={100}
        defaultValue={filter.search}
        onSearch={(text) => {
          onChange(withChange(filter, 'search', text.trim()))
        }}
      />
      {pick('stage', '环节', optionsOf(stageWords))}
      {pick('visibility', '公开情况', optionsOf(visibilityWords))}
      {pick(
        'kind',
        '文种',
        kinds.map(({ code, title }) => ({ value: code, label: title })),
      )}
      {pick('column', '栏目', columns)}
      {pick('mode', '公开方式', optionsOf(modeWords))}
      {check('mine', '轮到我办')}
      {check('late', '已超期')}
    </div>
  )
}
