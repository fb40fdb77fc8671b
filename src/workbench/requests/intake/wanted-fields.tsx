import { Form, Input, Radio } from 'antd'
import type { ReactNode } from 'react'
import { Block } from '../../parts/block.tsx'
import { required } from '../../parts/do-form.tsx'
import type { Guide } from '../words.ts'

/** What is applied for, and in which form: 条例第二十九条第二款第二项、第三项. */
export const WantedFields = ({ guide }: { readonly guide: Guide }): ReactNode => (
  <Block title="申请的信息">
    <Form.Item
      name={['form', 'description']}
      label="名称、文号，或者便于查询的其他特征"
      rules={required('请写明所申请政府信息的名称、文号，或者其他特征。')}
    >
      <Input.TextArea rows={4} maxLength={5000} showCount />
    </Form.Item>
    <Form.Item name={['form', 'form']} label="形式" required>
      <Radio.Group options={guide.forms.map(({ value, title }) => ({ value, label: title }))} />
    </Form.Item>
    <Form.Item name={['form', 'way']} label="获取方式" required>
      <Radio.Group options={guide.ways.map(({ value, title }) => ({ value, label: title }))} />
    </Form.Item>
    <Form.Item
      name={['form', 'help']}
      label="需要的帮助"
      extra="条例第四十三条：阅读困难或者视听障碍的，应当提供必要的帮助。"
    >
      <Input maxLength={500} />
    </Form.Item>
  </Block>
)
