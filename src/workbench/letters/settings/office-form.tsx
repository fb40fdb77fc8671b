import { Form, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import type { Given } from '../../api/operations.ts'
import { required } from '../../parts/do-form.tsx'
import { DateField } from '../../parts/date-field.tsx'
import { FormDrawer } from '../../parts/form-drawer.tsx'

type Office = Given<'letterOffice'>['office']

interface Typed extends Office {
  readonly from: string
}

/** Whose act it is, 行政复议法第二十四条. */
export const levelNames: Readonly<Record<Office['level'], string>> = {
  department: '政府部门（本级人民政府复议）',
  government: '地方人民政府（上一级人民政府复议）',
  vertical: '垂直领导的机关（上一级主管部门复议）',
}

/** How an office numbers its letters, whom they name, how it is reached. */
export const OfficeForm = ({
  organisation,
  now,
  today,
  onClose,
}: {
  readonly organisation: string
  readonly now: Office
  readonly today: string
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'setLetterOffice', Typed>
    name="setLetterOffice"
    title="设定文号和名称"
    lead="从生效之日起制发的文书按新的设定；已经制发的不变。"
    submit="保存"
    said="文书的设定已经保存。"
    initial={{ ...now, from: today }}
    sent={({ from, ...office }) => ({ params: { organisation }, body: { from, office } })}
    onClose={onClose}
  >
    <Form.Item
      name={['numbers', 'decision']}
      label="决定类文书的文号"
      extra="例如 示医保公开〔{年}〕第{号}号；每年从1起编，不重不漏。"
      rules={required('请填写文号的写法。')}
    >
      <Input maxLength={60} />
    </Form.Item>
    <Form.Item
      name={['numbers', 'notice']}
      label="其他文书的文号"
      extra="例如 示医保公开告〔{年}〕{号}号；要与决定类的不同。"
      rules={required('请填写文号的写法。')}
    >
      <Input maxLength={60} />
    </Form.Item>
    <Form.Item
      name="redHead"
      label="红头"
      extra="印在文书最上面的发文机关标志，例如 示例县医疗保障局；空着不印。"
    >
      <Input maxLength={24} />
    </Form.Item>
    <Form.Item name="level" label="本机关是">
      <Select options={Object.entries(levelNames).map(([value, label]) => ({ value, label }))} />
    </Form.Item>
    <Form.Item name="reviewOrgan" label="行政复议机关" extra="全称，写进救济途径。">
      <Input maxLength={100} />
    </Form.Item>
    <Form.Item name="court" label="管辖的人民法院" extra="全称，写进救济途径。">
      <Input maxLength={100} />
    </Form.Item>
    <Form.Item name="contact" label="联系方式" extra="工作机构、电话、地址；一行以内的印在页脚。">
      <Input maxLength={300} />
    </Form.Item>
    <Form.Item name="payWay" label="信息处理费的缴纳方式">
      <Input maxLength={500} />
    </Form.Item>
    <DateField name="from" label="自何日起" />
  </FormDrawer>
)
