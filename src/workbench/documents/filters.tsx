import { Checkbox, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { useSession } from '../app/session.tsx'
import type { DocumentFilter } from './filter.ts'
import { useColumnOptions } from './use-columns.ts'
import { useKinds } from './use-kinds.ts'
import { modeWords, optionsOf, stageWords, visibilityWords } from './words.ts'

interface Narrowing {
  readonly filter: DocumentFilter
  readonly onChange: (filter: DocumentFilter) => void
}

/** The filter with one thing put otherwise; nothing chosen takes it out. */
const withChange = <Name extends keyof DocumentFilter>(
  filter: DocumentFilter,
  name: Name,
  value: DocumentFilter[Name] | undefined,
): DocumentFilter => {
  const rest = Object.fromEntries(Object.entries(filter).filter(([other]) => other !== name))
  return value === undefined || value === '' ? rest : { ...rest, [name]: value }
}

/** One word of several. */
const Pick = <Name extends 'stage' | 'visibility' | 'kind' | 'column' | 'mode'>({
  name,
  label,
  options,
  filter,
  onChange,
}: Narrowing & {
  readonly name: Name
  readonly label: string
  readonly options: readonly { readonly value: NonNullable<DocumentFilter[Name]>; readonly label: string }[]
}): ReactNode => (
  <Select<NonNullable<DocumentFilter[Name]>>
    className="filter-pick"
    aria-label={label}
    placeholder={label}
    allowClear
    showSearch={{ optionFilterProp: 'label' }}
    popupMatchSelectWidth={false}
    value={filter[name] ?? null}
    onChange={(value) => {
      onChange(withChange(filter, name, value))
    }}
    options={[...options]}
  />
)

/** Narrows the list down. */
export const Filters = (narrowing: Narrowing): ReactNode => {
  const { filter, onChange } = narrowing
  const own = useSession().account.organisation
  const { kinds } = useKinds()
  const { options: columns } = useColumnOptions(filter.organisation ?? own?.id ?? '')
  const check = (name: 'mine' | 'late', label: string): ReactNode => (
    <Checkbox
      checked={filter[name] === '1'}
      onChange={({ target }) => {
        onChange(withChange(filter, name, target.checked ? '1' : undefined))
      }}
    >
      {label}
    </Checkbox>
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
      <Pick {...narrowing} name="stage" label="环节" options={optionsOf(stageWords)} />
      <Pick {...narrowing} name="visibility" label="公开情况" options={optionsOf(visibilityWords)} />
      <Pick
        {...narrowing}
        name="kind"
        label="文种"
        options={kinds.map(({ code, title }) => ({ value: code, label: title }))}
      />
      <Pick {...narrowing} name="column" label="栏目" options={columns} />
      <Pick {...narrowing} name="mode" label="公开方式" options={optionsOf(modeWords)} />
      {check('mine', '轮到我办')}
      {check('late', '已超期')}
    </div>
  )
}
