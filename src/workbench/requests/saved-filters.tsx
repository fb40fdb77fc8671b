import { CloseOutlined, SaveOutlined } from '@ant-design/icons'
import { Button, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useAsk, useDo } from '../api/ask.ts'
import { required } from '../parts/do-form.tsx'
import { FormDrawer } from '../parts/form-drawer.tsx'
import type { RequestFilter } from './filter.ts'
import { filterOf, namedIn, sameFilter } from './filter.ts'

const screen = 'requests'

const SaveForm = ({
  filter,
  onClose,
}: {
  readonly filter: RequestFilter
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'saveFilter', { readonly name: string }>
    name="saveFilter"
    title="保存这个筛选"
    lead="以后点一下名字就能看到同样的列表。只有您自己看得到。"
    submit="保存"
    said="已经保存。"
    sent={({ name }) => ({ body: { screen, name, filter: namedIn(filter) } })}
    onClose={onClose}
  >
    <Form.Item name="name" label="名字" rules={required('请起一个名字。')}>
      <Input maxLength={40} placeholder="例如：建设科本月到期的" />
    </Form.Item>
  </FormDrawer>
)

/** Filters one has kept by name, and keeping the one that is set. */
export const KeptFilters = ({
  filter,
  isUsual,
  onChange,
}: {
  readonly filter: RequestFilter
  /** What everybody has by name need not be kept. */
  readonly isUsual: boolean
  readonly onChange: (filter: RequestFilter) => void
}): ReactNode => {
  const [saving, setSaving] = useState(false)
  const { data } = useAsk('savedFilters', { query: { screen } })
  const drop = useDo('dropFilter', '已经删除。')
  const kept = (data?.rows ?? []).map((one) => ({
    ...one,
    filter: filterOf(new URLSearchParams(one.filter)),
  }))
  const isKept = isUsual || kept.some((one) => sameFilter(one.filter, filter))
  return (
    <>
      {kept.map((one) => (
        <span key={one.id} className="chip-kept">
          <button
            type="button"
            className="chip"
            aria-pressed={sameFilter(one.filter, filter)}
            onClick={() => {
              onChange(one.filter)
            }}
          >
            {one.name}
          </button>
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
      {!isKept && (
        <Button
          type="link"
          size="small"
          icon={<SaveOutlined />}
          onClick={() => {
            setSaving(true)
          }}
        >
          保存这个筛选
        </Button>
      )}
      {saving && (
        <SaveForm
          filter={filter}
          onClose={() => {
            setSaving(false)
          }}
        />
      )}
    </>
  )
}
