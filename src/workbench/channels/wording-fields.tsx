import { Form, Input, Radio } from 'antd'
import type { ReactNode } from 'react'
import { required } from '../parts/do-form.tsx'
import { pushFormWords } from './words.ts'

/** What WeChat takes, as src/platform/wechat/limits.ts has it. */
const [longestTitle, longestDigest] = [64, 120]

/** How much is typed in a field, beside how much is taken. */
const Typed = ({ name, most }: { readonly name: 'title' | 'digest'; readonly most: number }): ReactNode => {
  const typed = [...(Form.useWatch<string | undefined>(name) ?? '').trim()].length
  return (
    <span className={typed > most ? 'urgent' : undefined}>
      现在 {typed} 字，最多 {most} 字。
    </span>
  )
}

/** What is said of an article. */
export const WordingFields = (): ReactNode => (
  <>
    <Form.Item
      name="title"
      label="公众号标题"
      rules={required('请填写标题。')}
      extra={
        <>
          <Typed name="title" most={longestTitle} />
          微信公开的文档写明不超过 32 字；太长的请另写短标题。
        </>
      }
    >
      <Input.TextArea rows={2} maxLength={300} />
    </Form.Item>
    <Form.Item
      name="digest"
      label="摘要"
      extra={
        <>
          <Typed name="digest" most={longestDigest} />
          不填的由微信摘取正文开头。
        </>
      }
    >
      <Input.TextArea rows={4} maxLength={1000} />
    </Form.Item>
    <Form.Item
      name="form"
      label="推送什么"
      rules={[{ required: true }]}
      extra="“阅读原文”总是通向政府网站上的文件；附件在那里下载。"
    >
      <Radio.Group
        options={(['full', 'summary'] as const).map((value) => ({ value, label: pushFormWords[value] }))}
      />
    </Form.Item>
  </>
)
