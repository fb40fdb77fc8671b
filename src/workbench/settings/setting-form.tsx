import { Form, Input, InputNumber, Switch } from 'antd'
import type { ReactNode } from 'react'
import type { RowOf } from '../api/operations.ts'
import { DoForm } from '../parts/do-form.tsx'
import { timeOf } from '../parts/time.tsx'
import { RoleList } from './role-list.tsx'
import type { Control } from './shape.ts'
import { controlOf } from './shape.ts'

type Setting = RowOf<'settings'>

const controls: Readonly<Record<Control, ReactNode>> = {
  number: <InputNumber style={{ width: 140 }} />,
  line: <Input />,
  text: <Input.TextArea rows={3} />,
  switch: <Switch />,
  list: <RoleList />,
}

const printed = (value: unknown): string => {
  if (Array.isArray(value)) return value.length === 0 ? '没有' : value.join('、')
  if (value === '') return '空着'
  if (typeof value === 'boolean') return value ? '是' : '否'
  return String(value)
}

/** One setting: what it does, its value, what it was preset to. */
export const SettingForm = ({ setting }: { readonly setting: Setting }): ReactNode => {
  const { name, title, help, shape, value, preset, changedAt, changedBy } = setting
  const control = controlOf(shape)
  return (
    <div className="setting">
      <DoForm<'changeSetting', { readonly value: unknown }>
        // A value changed elsewhere is shown, not the one typed before.
        key={JSON.stringify(value)}
        name="changeSetting"
        submit="保存"
        marks={false}
        said={`“${title}”已经保存。`}
        initial={{ value }}
        sent={(typed) => ({ params: { name }, body: { value: typed.value ?? '' } })}
      >
        <Form.Item
          name="value"
          label={<strong>{title}</strong>}
          extra={help}
          {...(control === 'switch' && { valuePropName: 'checked' })}
        >
          {controls[control]}
        </Form.Item>
      </DoForm>
      <p className="soft">
        预设：{printed(preset)}
        {changedAt !== null && `　${changedBy ?? ''} 改于 ${timeOf(changedAt)}`}
      </p>
    </div>
  )
}
