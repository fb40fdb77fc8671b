import { Form, Select } from 'antd'
import type { ReactNode } from 'react'
import type { Column } from '../tree.ts'
import { isWithin, pathOf } from '../tree.ts'

/** Which column it is in; left empty it is on the first level. */
export const ParentField = ({
  rows,
  not,
}: {
  readonly rows: readonly Column[]
  /** A column that can't go below itself. */
  readonly not?: Column
}): ReactNode => (
  <Form.Item name="parent" label="上级栏目" extra="不选就放在第一级。">
    <Select
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      placeholder="第一级"
      options={rows
        .filter((row) => row.open && (not === undefined || !isWithin(rows, row, not.id)))
        .map((row) => ({ value: row.id, label: pathOf(rows, row) }))}
    />
  </Form.Item>
)
