import { CloseOutlined, SaveOutlined } from '@ant-design/icons'
import { Button, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useAsk, useDo } from '../api/ask.ts'
import { required } from '../parts/do-form.tsx'
import { FormDrawer } from '../parts/form-drawer.tsx'
import type { DocumentFilter } from './filter.ts'
import { filterOf, namedIn, sameFilter } from './filter.ts'

const screen = 'documents'

/** What everybody looks for. */
const usual: readonly { readonly name: string; readonly filter: DocumentFilter }[] = [
  { name: '全部', filter: {} },
  { name: '轮到我办', filter: { mine: '1' } },
  { name: '起草中', filter: { stage: 'draft' } },
  { name: '待发布', filter: { stage: 'approved' } },
  { name: '已超期', filter: { late: '1' } },
]

const SaveForm = ({
  filter,
  onClose,
}: {
  readonly filter: DocumentFilter
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
      <Input maxLength={40} placeholder="例如：本月要发的处罚决定" />
    </Form.Item>
  </FormDrawer>
)

/** Filters by name: the usual ones, and those one has kept. */
export const SavedFilters = ({
  filter,
  onChange,
}: {
  readonly filter: DocumentFilter
  readonly onChange: (filter: DocumentFilter) => void
}): ReactNode => {
  const [saving, setSaving] = useState(false)
  const { data } = useAsk('savedFilters', { query: { screen } })
  const drop = useDo('dropFilter', '已经删除。')
  const now = namedIn(filter)
  const saved = data?.rows ?? []
  const known = [...usual.map((one) => namedIn(one.filter)), ...saved.map((one) => one.filter)]
  const chip = (key: string, name: string, to: DocumentFilter): ReactNode => (
    <button
      key={key}
      type="button"
      className="chip"
      aria-pressed={sameFilter(now, namedIn(to))}
      onClick={() => {
        onChange(to)
      }}
    >
      {name}
    </button>
  )
  return (
    <div className="chips" role="group" aria-label="常用筛选">
      {usual.map((one) => chip(one.name, one.name, one.filter))}
      {saved.map((one) => (
        <span key={one.id} className="chip-kept">
          {chip(one.id, one.name, filterOf(new URLSearchParams(one.filter)))}
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
      {!known.some((one) => sameFilter(one, now)) && (
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
    </div>
  )
}
