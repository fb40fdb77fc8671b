import { Form, Select } from 'antd'
import type { ReactNode } from 'react'
import { FormDrawer } from '../../parts/form-drawer.tsx'
import type { Column } from '../tree.ts'
import { placeOf } from '../tree.ts'
import { ParentField } from './parent-field.tsx'

interface Typed {
  readonly parent?: string | null
  readonly place?: number
}

const PlaceField = ({ rows, column }: { readonly rows: readonly Column[]; readonly column: Column }) => {
  const chosen: unknown = Form.useWatch('parent')
  const parent = typeof chosen === 'string' ? chosen : null
  const siblings = rows.filter((row) => row.parent === parent && row.id !== column.id)
  return (
    <Form.Item name="place" label="位置" rules={[{ required: true, message: '请选择位置。' }]}>
      <Select
        options={[
          { value: 0, label: '排在最前' },
          ...siblings.map(({ title }, index) => ({ value: index + 1, label: `“${title}”之后` })),
        ]}
      />
    </Form.Item>
  )
}

/** Puts a column, with all below it, somewhere else. */
export const MoveForm = ({
  rows,
  column,
  onClose,
}: {
  readonly rows: readonly Column[]
  readonly column: Column
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'moveColumn', Typed>
    name="moveColumn"
    title={`移动栏目“${column.title}”`}
    lead="它下面的栏目和文件一起移动，网址不变。"
    submit="移动"
    said="栏目已经移动。"
    initial={{ parent: column.parent, place: placeOf(rows, column).place }}
    sent={({ parent, place = 0 }) => ({
      params: { column: column.id },
      body: { parent: parent ?? null, place },
    })}
    onClose={onClose}
  >
    {column.part === null && <ParentField rows={rows} not={column} />}
    <PlaceField rows={rows} column={column} />
  </FormDrawer>
)
