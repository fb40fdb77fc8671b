import { Form, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import type { Sent } from '../api/operations.ts'
import { useColumnOptions } from '../documents/use-columns.ts'
import { DateField } from '../parts/date-field.tsx'
import { required } from '../parts/do-form.tsx'
import { orNull } from '../parts/empty-to-null.ts'
import { FormDrawer } from '../parts/form-drawer.tsx'
import { PickDocument } from '../parts/pick-document.tsx'
import { today } from '../parts/time.tsx'
import { allChannels, channelWords } from './words.ts'

type Body = Sent<'recordDissemination'>['body']

interface Typed {
  readonly channel: Body['channel']
  readonly title: string
  readonly onDate: string
  readonly document?: string
  readonly column?: string
  readonly link?: string
  readonly note?: string
}

/** Writes down what was published over a channel the system does not publish to itself. */
export const RecordForm = ({
  organisation,
  onClose,
}: {
  readonly organisation: string
  readonly onClose: () => void
}): ReactNode => {
  const { options } = useColumnOptions(organisation)
  return (
    <FormDrawer<'recordDissemination', Typed>
      name="recordDissemination"
      title="登记其他渠道的公开"
      lead="政府网站上的公开由系统自动计数，这里只登记其他渠道。"
      submit="登记"
      said="已经登记。"
      initial={{ channel: 'wechat', onDate: today() }}
      sent={({ document, column, link, note, ...typed }) => ({
        params: { organisation },
        body: {
          ...typed,
          document: document ?? null,
          column: column ?? null,
          link: orNull(link),
          note: orNull(note),
        },
      })}
      onClose={onClose}
    >
      <Form.Item name="channel" label="渠道" rules={[{ required: true, message: '请选择渠道。' }]}>
        <Select
          options={allChannels
            .filter((channel) => channel !== 'portal')
            .map((value) => ({ value, label: channelWords[value] }))}
        />
      </Form.Item>
      <Form.Item name="title" label="标题" rules={required('请填写发布时用的标题。')}>
        <Input maxLength={300} />
      </Form.Item>
      <DateField name="onDate" label="发布日期" />
      <Form.Item name="link" label="网址" extra="有网址的渠道，请把网址记下来备查。">
        <Input maxLength={1000} inputMode="url" placeholder="https://" />
      </Form.Item>
      <Form.Item name="document" label="对应的文件" extra="没有单独的文件可以不选。">
        <PickDocument organisation={organisation} />
      </Form.Item>
      <Form.Item name="column" label="归到哪个栏目统计" extra="选了文件的，按文件的栏目统计。">
        <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={options} />
      </Form.Item>
      <Form.Item name="note" label="备注">
        <Input.TextArea maxLength={500} rows={3} />
      </Form.Item>
    </FormDrawer>
  )
}
