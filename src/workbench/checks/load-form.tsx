import { Button, Form, Input, Radio, Upload } from 'antd'
import type { ReactNode } from 'react'
import { DateField } from '../parts/date-field.tsx'
import { required } from '../parts/do-form.tsx'
import { FormDrawer } from '../parts/form-drawer.tsx'
import { optionsOf } from '../documents/words.ts'
import { readText } from './read-text.ts'
import type { CheckList } from './words.ts'
import { kindWords, severityWords } from './words.ts'

interface Typed {
  readonly kind: CheckList['kind']
  readonly title: string
  readonly version: string
  readonly source: string
  readonly dated: string
  readonly severity: CheckList['severity']
  readonly text: string
}

/** The text of a list: pasted, or from a file that fills it in, to be looked at before it is loaded. */
const TextField = ({
  value = '',
  onChange,
  id,
}: {
  readonly id?: string
  readonly value?: string
  readonly onChange?: (text: string) => void
}): ReactNode => (
  <>
    <Upload
      accept=".csv,.json,text/csv,application/json"
      showUploadList={false}
      beforeUpload={(file) => {
        void file.arrayBuffer().then((bytes) => onChange?.(readText(new Uint8Array(bytes))))
        return false
      }}
    >
      <Button size="small">从 CSV 或者 JSON 文件读入</Button>
    </Upload>
    <Input.TextArea
      id={id ?? 'text'}
      rows={8}
      value={value}
      onChange={({ target }) => {
        onChange?.(target.value)
      }}
      className="list-text"
    />
  </>
)

/** Loads a list of wrong wordings, or of people and their titles. */
export const LoadForm = ({
  organisation,
  onClose,
}: {
  readonly organisation: string
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'loadCheckList', Typed>
    name="loadCheckList"
    title="载入词表"
    lead="词表对本机构和下级机构都有效。同名同类的旧版本在载入时停用，历次版本都留着。"
    submit="载入"
    said="词表已经载入，正在编辑和以后签署的文件都按它检查。"
    initial={{ kind: 'wordings', severity: 'blocks' }}
    sent={(typed) => ({ params: { organisation }, body: typed })}
    onClose={onClose}
  >
    <Form.Item name="kind" label="内容" rules={[{ required: true }]}>
      <Radio.Group options={optionsOf(kindWords)} />
    </Form.Item>
    <Form.Item name="title" label="名称" rules={required('请填写名称。')}>
      <Input maxLength={60} placeholder="严重表述错误词表" />
    </Form.Item>
    <Form.Item name="version" label="版本" rules={required('请填写版本。')}>
      <Input maxLength={30} placeholder="2026年第1期" />
    </Form.Item>
    <Form.Item name="source" label="来源" rules={required('请填写来源。')} extra="哪个单位哪份文件给的。">
      <Input maxLength={200} />
    </Form.Item>
    <DateField name="dated" label="来源的日期" />
    <Form.Item name="severity" label="发现以后" rules={[{ required: true }]}>
      <Radio.Group
        options={(['blocks', 'warns'] as const).map((value) => ({ value, label: severityWords[value] }))}
      />
    </Form.Item>
    <Form.Item
      name="text"
      label="词表"
      rules={required('请选择文件，或者粘贴词表。')}
      extra="第一行是表头。错误表述：“错误表述,正确表述,例外”；姓名和职务：“姓名,职务”。几个例外、几个职务之间用顿号。"
    >
      <TextField />
    </Form.Item>
  </FormDrawer>
)
