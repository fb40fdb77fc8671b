import { Button, Form, Input, InputNumber, Upload } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useDo } from '../api/ask.ts'
import type { Given } from '../api/operations.ts'
import { DateField } from '../parts/date-field.tsx'
import { required } from '../parts/do-form.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { today } from '../parts/time.tsx'
import type { TypedNotice } from './notice-text.ts'
import { noticeText } from './notice-text.ts'

type Previewed = (text: string, change: Given<'previewNotice'>) => void

/** What the notice says, typed from the printed page; or its JSON file, as `gongkai calendar` reads it. */
export const NoticeForm = ({ onPreviewed }: { readonly onPreviewed: Previewed }): ReactNode => {
  const preview = useDo('previewNotice')
  const [reading, setReading] = useState(false)
  const ask = (text: string): void => {
    preview.mutate(
      { body: { text } },
      {
        onSuccess: (change) => {
          onPreviewed(text, change)
        },
      },
    )
  }
  const readFile = async (file: File): Promise<void> => {
    setReading(true)
    ask(await file.text())
    setReading(false)
  }
  return (
    <Form<TypedNotice>
      layout="vertical"
      requiredMark="optional"
      initialValues={{ year: Number(today().slice(0, 4)) + 1 }}
      onFinish={(typed) => {
        ask(noticeText(typed))
      }}
    >
      <Form.Item name="year" label="哪一年的安排" rules={[{ required: true, message: '请填写年份。' }]}>
        <InputNumber min={2019} max={2100} />
      </Form.Item>
      <Form.Item name="document" label="文号" rules={required('请填写文号。')}>
        <Input placeholder="国办发明电〔2026〕8号" />
      </Form.Item>
      <DateField name="issued" label="成文日期" />
      <Form.Item name="source" label="出处" rules={required('请填写在哪里看到的。')} extra="通知的网址。">
        <Input placeholder="https://www.gov.cn/…" />
      </Form.Item>
      <Form.Item
        name="daysOff"
        label="放假的日子"
        rules={required('请填写放假的日子。')}
        extra="一行一段，例如：2027-01-01 至 2027-01-03。周末连在假期里的，也要写上。"
      >
        <Input.TextArea rows={7} />
      </Form.Item>
      <Form.Item name="workdays" label="调休上班的日子" extra="一行一天，例如：2027-02-07。">
        <Input.TextArea rows={3} />
      </Form.Item>
      <ProblemNote problem={preview.error} />
      <div className="form-end">
        <Button type="primary" htmlType="submit" loading={preview.isPending || reading}>
          看看会改变什么
        </Button>
        <Upload
          accept=".json,application/json"
          showUploadList={false}
          beforeUpload={(file) => {
            void readFile(file)
            return false
          }}
        >
          <Button>从 JSON 文件读入</Button>
        </Upload>
      </div>
    </Form>
  )
}
