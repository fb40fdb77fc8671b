import { Form, Input, Radio } from 'antd'
import type { ReactNode } from 'react'
import { required } from '../parts/do-form.tsx'
import { pushFormWords } from './words.ts'

/** What WeChat takes, as src/platform/wechat/limits.ts has it. */
const [longestTitle, longestDigest] = [64, 120]

/** What is said of an article. */
export const WordingFields = (): ReactNode => (
  <>
    <Form.Item
      name="title"
      label="公众号标题"
      rules={required('请填写标题。')}
      extra="微信公开的文档写明不超过 32 字，超过 64 字的不能推送。太长的请另写短标题。"
    >
      <Input.TextArea
        autoSize={{ minRows: 1, maxRows: 4 }}
        count={{ show: true, strategy: (text) => [...text].length, max: longestTitle }}
      />
    </Form.Item>
    <Form.Item name="digest" label="摘要" extra="不超过 120 字。不填的由微信摘取正文开头。">
      <Input.TextArea
        autoSize={{ minRows: 2, maxRows: 6 }}
        count={{ show: true, strategy: (text) => [...text].length, max: longestDigest }}
      />
    </Form.Item>
    <Form.Item name="form" label="推送什么" extra="“阅读原文”总是通向政府网站上的文件；附件在那里下载。">
      <Radio.Group
        options={(['full', 'summary'] as const).map((value) => ({ value, label: pushFormWords[value] }))}
      />
    </Form.Item>
  </>
)
