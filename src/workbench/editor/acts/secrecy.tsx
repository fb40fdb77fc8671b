import { Checkbox, Form, Input, Radio } from 'antd'
import type { ReactNode } from 'react'
import type { Sent } from '../../api/operations.ts'
import { orNull } from '../../parts/empty-to-null.ts'
import { required } from '../../parts/do-form.tsx'
import { FormDrawer } from '../../parts/form-drawer.tsx'
import type { Acting } from './acting.ts'

type SecrecyForm = Sent<'reviewSecrecy'>['body']['form']
type Check = keyof SecrecyForm['checked']

interface Typed extends Omit<SecrecyForm, 'checked'> {
  readonly checked: readonly Check[]
  readonly opinion?: string
}

const checks: Readonly<Record<Check, string>> = {
  stateSecret: '国家秘密',
  workSecret: '工作秘密',
  commercialSecret: '商业秘密',
  personal: '个人隐私、个人信息',
  aggregation: '与已公开的信息汇集后会不会泄密',
}
// The keys of a record of words are its words.
const names = Object.keys(checks) as readonly Check[]

const all = {
  validator: (_: unknown, checked: readonly Check[] = []) =>
    checked.length === names.length
      ? Promise.resolve()
      : Promise.reject(new Error('每一项都要核对过，再下结论。')),
}

/** 保密审查记录: 保密法第三十五条, 实施条例第四十二条 — reviewed first, published after, item by item. */
export const Secrecy = ({ document, onClose }: Acting): ReactNode => (
  <FormDrawer<'reviewSecrecy', Typed>
    name="reviewSecrecy"
    title="保密审查记录"
    lead={`《${document.title}》。先审查、后公开，逐项审查；这张记录存档备查。结论是“不得公开”或者“报请确定”的，文件退回起草人。`}
    marks={false}
    submit="签署保密审查"
    said="已经签署。"
    initial={{
      carrier: document.content.documentNumber === null ? 'other' : 'official',
      intendedWay: '政府网站',
      basis: '',
    }}
    sent={({ checked, opinion, ...form }) => ({
      params: { document: document.id },
      body: {
        digest: document.digest,
        opinion: orNull(opinion),
        form: {
          ...form,
          checked: {
            stateSecret: checked.includes('stateSecret'),
            workSecret: checked.includes('workSecret'),
            commercialSecret: checked.includes('commercialSecret'),
            personal: checked.includes('personal'),
            aggregation: checked.includes('aggregation'),
          },
        },
      },
    })}
    onClose={onClose}
  >
    <Form.Item name="carrier" label="载体">
      <Radio.Group
        options={[
          { value: 'official', label: '公文' },
          { value: 'other', label: '非公文' },
        ]}
      />
    </Form.Item>
    <Form.Item name="intendedWay" label="拟公开的方式" rules={required('请填写拟公开的方式。')}>
      <Input maxLength={100} />
    </Form.Item>
    <Form.Item name="checked" label="逐项核对" rules={[all]}>
      <Checkbox.Group
        className="checks"
        options={names.map((name) => ({ value: name, label: checks[name] }))}
      />
    </Form.Item>
    <Form.Item name="conclusion" label="结论" rules={[{ required: true, message: '请选择结论。' }]}>
      <Radio.Group
        className="checks"
        options={[
          { value: 'may-disclose', label: '可以公开' },
          { value: 'may-not', label: '不得公开' },
          { value: 'ask-authority', label: '不能确定，报请有关主管部门或者保密行政管理部门确定' },
        ]}
      />
    </Form.Item>
    <Form.Item name="basis" label="依据（选填）" extra="不得公开或者报请确定的，写明依据的条款。">
      <Input maxLength={300} />
    </Form.Item>
    <Form.Item name="opinion" label="意见（选填）">
      <Input.TextArea rows={2} maxLength={2000} />
    </Form.Item>
  </FormDrawer>
)
