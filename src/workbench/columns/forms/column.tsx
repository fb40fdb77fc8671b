import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { required } from '../../parts/do-form.tsx'
import { FormDrawer } from '../../parts/form-drawer.tsx'
import type { Column } from '../tree.ts'
import { Fields } from './fields.tsx'
import { ParentField } from './parent-field.tsx'
import type { Typed } from './typed.ts'
import { toldOf, typedOf } from './typed.ts'

interface TypedNew extends Typed {
  readonly code: string
  readonly parent?: string | null
}

/** A new column. */
export const AddForm = ({
  organisation,
  rows,
  parent,
  onClose,
}: {
  readonly organisation: string
  readonly rows: readonly Column[]
  readonly parent: Column | undefined
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'addColumn', TypedNew>
    name="addColumn"
    title="增加栏目"
    submit="增加"
    said="栏目已经增加，排在同级栏目的最后。"
    initial={{ columnType: parent?.columnType ?? '政策文件', parent: parent?.id ?? null }}
    sent={({ code, parent: above, ...typed }) => ({
      params: { organisation },
      body: { ...toldOf(typed), code, parent: above ?? null },
    })}
    onClose={onClose}
  >
    <ParentField rows={rows} />
    <Form.Item
      name="code"
      label="网址里的名字"
      extra="小写字母、数字和连字符，例如 notices。建好以后不再改。"
      rules={required('请填写网址里的名字。')}
    >
      <Input maxLength={41} autoComplete="off" spellCheck={false} />
    </Form.Item>
    <Fields organisation={organisation} fixed={false} />
  </FormDrawer>
)

/** Changes what is said of a column. */
export const ChangeForm = ({
  organisation,
  column,
  onClose,
}: {
  readonly organisation: string
  readonly column: Column
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'changeColumn', Typed>
    name="changeColumn"
    title={`修改栏目“${column.title}”`}
    submit="保存"
    said="栏目已经改好。"
    initial={typedOf(column)}
    sent={(typed) => ({ params: { column: column.id }, body: toldOf(typed) })}
    onClose={onClose}
  >
    <Fields organisation={organisation} fixed={column.part !== null} />
  </FormDrawer>
)
