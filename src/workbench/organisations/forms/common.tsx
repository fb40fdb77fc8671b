import { Form, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { DateField } from '../../parts/date-field.tsx'
import { required } from '../../parts/do-form.tsx'
import { PickOrganisation } from '../../parts/pick-organisation.tsx'
import { choicesOf, kindWords, levelWords } from '../words.ts'

/** From when a change holds, and which document says so. */
export const Dated = ({
  name = 'from',
  label = '从哪天起',
}: {
  readonly name?: string
  readonly label?: string
}) => (
  <>
    <DateField name={name} label={label} />
    <Form.Item name="basis" label="依据" extra="批准文件的名称或者文号。">
      <Input />
    </Form.Item>
  </>
)

type Path = readonly (string | number)[]

/** 名称 and 简称; `under` is where in the form a body stands that is not the whole of it. */
export const NameFields = ({ under = [] }: { readonly under?: Path }): ReactNode => (
  <>
    <Form.Item name={[...under, 'name']} label="名称" rules={required('请填写名称。')} extra="公章上的全称。">
      <Input />
    </Form.Item>
    <Form.Item name={[...under, 'shortName']} label="简称">
      <Input />
    </Form.Item>
  </>
)

/** What kind of body it is, and the codes it is known by. */
export const KindFields = ({ under = [] }: { readonly under?: Path }): ReactNode => (
  <>
    <Form.Item name={[...under, 'level']} label="层级" rules={[{ required: true, message: '请选择层级。' }]}>
      <Select options={choicesOf(levelWords)} />
    </Form.Item>
    <Form.Item name={[...under, 'kind']} label="性质" rules={[{ required: true, message: '请选择性质。' }]}>
      <Select options={choicesOf(kindWords)} />
    </Form.Item>
    <Form.Item name={[...under, 'regionCode']} label="行政区划代码" rules={required('请填写行政区划代码。')}>
      <Input inputMode="numeric" maxLength={12} placeholder="6 位、9 位或者 12 位数字" />
    </Form.Item>
    <Form.Item name={[...under, 'creditCode']} label="统一社会信用代码">
      <Input maxLength={18} placeholder="18 位" />
    </Form.Item>
  </>
)

/** Who is above a new body. */
export const SuperiorFields = ({ under = [] }: { readonly under?: Path }): ReactNode => (
  <>
    <Form.Item name={[...under, 'territorial']} label="本级人民政府（主管部门）">
      <PickOrganisation />
    </Form.Item>
    <Form.Item name={[...under, 'line']} label="上级业务主管部门">
      <PickOrganisation />
    </Form.Item>
  </>
)
