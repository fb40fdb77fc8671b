import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { FormDrawer } from '../../parts/form-drawer.tsx'
import type { Acting } from './acting.ts'
import type { Reasoned } from './fields.tsx'
import { NoticeField, ReasonField } from './fields.tsx'
import { instantOf, typedOf } from './instant.ts'

interface Typed extends Partial<Reasoned> {
  readonly at: string
}

/** When it is published by itself: never before. */
export const Schedule = ({ document, onClose }: Acting): ReactNode => (
  <FormDrawer<'scheduleDocument', Typed>
    name="scheduleDocument"
    title="定时发布"
    lead="到时自动发布，不会提前。到时会再核对一次签署和内容检查；其间有改动的，签署失效，定时取消。"
    submit="定时发布"
    said="已经定时。"
    sent={({ at, ...reasoned }) => ({
      params: { document: document.id },
      body: { ...reasoned, at: instantOf(at), digest: document.digest },
    })}
    onClose={onClose}
  >
    <Form.Item
      name="at"
      label="发布时间"
      extra={document.dueOn !== null && `最迟 ${document.dueOn} 公开。`}
      rules={[{ required: true, message: '请选择日期和时间。' }]}
    >
      <Input type="datetime-local" min={typedOf(new Date())} style={{ maxWidth: 240 }} />
    </Form.Item>
    {document.visibility !== 'none' && (
      <>
        <ReasonField />
        <NoticeField />
      </>
    )}
  </FormDrawer>
)
