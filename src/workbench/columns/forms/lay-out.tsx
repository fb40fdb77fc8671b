import { Form, Input, Radio } from 'antd'
import type { ReactNode } from 'react'
import type { Sent } from '../../api/operations.ts'
import { required } from '../../parts/do-form.tsx'
import { FormDrawer } from '../../parts/form-drawer.tsx'

type Typed = Sent<'layOutColumns'>['body']

/** Opens the section of a body on the site, with columns to begin with. */
export const LayOutForm = ({
  organisation,
  onClose,
}: {
  readonly organisation: string
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'layOutColumns', Typed>
    name="layOutColumns"
    title="建立公开专栏"
    lead="按模板建好固定栏目和常用栏目。除了固定栏目，以后都可以增加、修改、移动和停用。"
    submit="建立"
    said="公开专栏已经建好。"
    initial={{ template: 'common' }}
    sent={(body) => ({ params: { organisation }, body })}
    onClose={onClose}
  >
    <Form.Item name="template" label="模板" rules={[{ required: true, message: '请选择模板。' }]}>
      <Radio.Group
        className="column-templates"
        options={[
          { value: 'common', label: '通用：各部门都有的栏目' },
          {
            value: 'medical-security',
            label: '医疗保障局：另有基金、定点机构、监督检查、药品耗材采购等栏目',
          },
        ]}
      />
    </Form.Item>
    <Form.Item
      name="slug"
      label="网址里的名字"
      extra="公开专栏的地址是 /disclosure/这个名字。建好以后不再改，请用机构的英文或者拼音缩写。"
      rules={required('请填写网址里的名字。')}
    >
      <Input placeholder="例如：ybj" maxLength={31} autoComplete="off" spellCheck={false} />
    </Form.Item>
  </FormDrawer>
)
