import { CloseOutlined, SaveOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useAsk, useDo } from '../../api/ask.ts'
import { KeepForm } from './keep-form.tsx'

/** Filters by name: those everybody uses, and those one has kept for oneself. */
export const FilterChips = <Filter extends object>({
  screen,
  example,
  usual,
  filter,
  filterOf,
  namedIn,
  same,
  onChange,
}: {
  /** Under which name filters of this list are kept. */
  readonly screen: string
  /** A name somebody would give, shown where one types it. */
  readonly example: string
  readonly usual: readonly { readonly name: string; readonly filter: Filter }[]
  /** What is set now. */
  readonly filter: Filter
  readonly filterOf: (search: URLSearchParams) => Filter
  readonly namedIn: (filter: Filter) => Readonly<Record<string, string>>
  readonly same: (one: Filter, other: Filter) => boolean
  readonly onChange: (filter: Filter) => void
}): ReactNode => {
  const [keeping, setKeeping] = useState(false)
  const { data } = useAsk('savedFilters', { query: { screen } })
  const drop = useDo('dropFilter', '已经删除。')
  const kept = (data?.rows ?? []).map((one) => ({
    ...one,
    filter: filterOf(new URLSearchParams(one.filter)),
  }))
  const isNamed = [...usual, ...kept].some((one) => same(one.filter, filter))
  const chip = (name: string, to: Filter): ReactNode => (
    <button
      key={name}
      type="button"
      className="chip"
      aria-pressed={same(to, filter)}
      onClick={() => {
        onChange(to)
      }}
    >
      {name}
    </button>
  )
  return (
    <div className="chips" role="group" aria-label="常用筛选">
      {usual.map((one) => chip(one.name, one.filter))}
      {kept.map((one) => (
        <span key={one.id} className="chip-kept">
          {chip(one.name, one.filter)}
          <button
            type="button"
            className="chip-drop"
            aria-label={`删除筛选“${one.name}”`}
            onClick={() => {
              drop.mutate({ params: { filter: one.id } })
            }}
          >
            <CloseOutlined />
          </button>
        </span>
      ))}
      {!isNamed && (
        <Button
          type="link"
          size="small"
          icon={<SaveOutlined />}
          onClick={() => {
            setKeeping(true)
          }}
        >
          保存这个筛选
        </Button>
      )}
      {keeping && (
        <KeepForm
          screen={screen}
          example={example}
          filter={namedIn(filter)}
          onClose={() => {
            setKeeping(false)
          }}
        />
      )}
    </div>
  )
}
