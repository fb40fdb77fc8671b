import { Checkbox, Form, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { Block } from '../../parts/block.tsx'
import { required } from '../../parts/do-form.tsx'
import { FilesField } from '../forms/files-field.tsx'
import type { Guide } from '../words.ts'

const path = (name: string): (string | number)[] => ['form', name]

const Line = ({
  name,
  label,
  extra,
  longest = 200,
}: {
  readonly name: string
  readonly label: string
  readonly extra?: string
  readonly longest?: number
}): ReactNode => (
  <Form.Item name={path(name)} label={label} extra={extra}>
    <Input maxLength={longest} autoComplete="off" />
  </Form.Item>
)

const AgentFields = ({ organisation }: { readonly organisation: string }): ReactNode => (
  <fieldset className="part">
    <legend>代理人</legend>
    <Form.Item name={['form', 'agent', 'name']} label="代理人姓名" rules={required('请填写代理人姓名。')}>
      <Input maxLength={100} autoComplete="off" />
    </Form.Item>
    <Form.Item name={['form', 'agent', 'idNumber']} label="代理人证件号码">
      <Input maxLength={50} autoComplete="off" />
    </Form.Item>
    <Form.Item name={['form', 'agent', 'phone']} label="代理人电话">
      <Input maxLength={50} autoComplete="off" />
    </Form.Item>
    <Form.Item name={['form', 'agent', 'files']} label="代理人身份证明和委托书">
      <FilesField organisation={organisation} label="上传委托材料" />
    </Form.Item>
  </fieldset>
)

/** Who applies, and how they are reached: 条例第二十九条第二款第一项. */
export const ApplicantFields = ({
  organisation,
  guide,
}: {
  readonly organisation: string
  readonly guide: Guide
}): ReactNode => {
  const chosen: unknown = Form.useWatch(path('applicantKind'))
  const proof: unknown = Form.useWatch(path('proof'))
  const hasAgent: unknown = Form.useWatch(path('hasAgent'))
  const kind = guide.applicants.find(({ value }) => value === chosen)
  return (
    <Block title="申请人">
      <div className="fields">
        <Form.Item name={path('applicantKind')} label="类别" required extra={kind?.meaning}>
          <Select options={guide.applicants.map(({ value, title }) => ({ value, label: title }))} />
        </Form.Item>
        <Form.Item
          name={path('name')}
          label={kind?.representative === true ? '名称' : '姓名'}
          rules={required('请填写申请人的姓名或者名称。')}
        >
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        {kind?.representative === true && <Line name="contact" label="联系人" longest={50} />}
        <Form.Item
          name={path('proof')}
          label="身份证明"
          extra="没有身份证明的也可以先登记，再告知补正（条例第三十条）。"
        >
          <Select
            allowClear
            options={(kind?.proofs ?? []).map(({ id, title }) => ({ value: id, label: title }))}
          />
        </Form.Item>
        {typeof proof === 'string' && <Line name="idNumber" label="证件号码" longest={50} />}
        <Line name="phone" label="电话" longest={50} />
        <Line name="email" label="电子邮箱" />
        <Line name="address" label="通信地址" />
        <Line name="postcode" label="邮政编码" longest={10} />
      </div>
      <Form.Item name={path('proofFiles')} label="证件扫描件" extra="加密登记谁看过；只有有权限的人能打开。">
        <FilesField organisation={organisation} label="上传证件" />
      </Form.Item>
      <Form.Item name={path('hasAgent')} valuePropName="checked">
        <Checkbox>由代理人提出</Checkbox>
      </Form.Item>
      {hasAgent === true && <AgentFields organisation={organisation} />}
    </Block>
  )
}
