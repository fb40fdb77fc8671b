import { Button, Form, Input, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import { useAsk } from '../../api/ask.ts'
import { DateField } from '../../parts/date-field.tsx'
import { required } from '../../parts/do-form.tsx'
import { FormDrawer } from '../../parts/form-drawer.tsx'
import { today } from '../../parts/time.tsx'
import type { Remedy } from '../words.ts'
import type { TypedItem } from './evidence-of.ts'
import { itemsOf, typedItems } from './evidence-of.ts'

interface Typed {
  readonly on: string
  readonly items?: TypedItem[]
}

/** Where evidence may come from: records and papers of the request, papers of the remedy. */
const useSources = ({ requests, files }: Remedy) => {
  const [first] = requests
  const { data } = useAsk('request', { params: { request: first?.id ?? '' } }, first !== undefined)
  return [
    { value: 'paper', label: '纸质，另附' },
    ...(data?.events ?? []).map(({ seq, title, on }) => ({
      value: `case ${data?.id ?? ''} ${seq}`,
      label: `案卷第${seq}号记录 ${on} ${title}`,
    })),
    ...(data?.files ?? [])
      .filter(({ identity }) => !identity)
      .map(({ id, name, title }) => ({ value: `file ${id}`, label: `${title} ${name}` })),
    ...files.map(({ id, name }) => ({ value: `file ${id}`, label: name })),
  ]
}

const Rows = ({ remedy }: { readonly remedy: Remedy }): ReactNode => {
  const sources = useSources(remedy)
  return (
    <Form.List name="items">
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name }) => (
            <div key={key} className="evidence-row" role="group" aria-label={`第${name + 1}项证据`}>
              <Form.Item
                className="evidence-words"
                name={[name, 'title']}
                label="名称"
                rules={required('请填写名称。')}
              >
                <Input maxLength={200} />
              </Form.Item>
              <Form.Item className="evidence-words" name={[name, 'proves']} label="证明的事实">
                <Input maxLength={500} />
              </Form.Item>
              <Form.Item
                className="evidence-source"
                name={[name, 'source']}
                label="来源"
                initialValue="paper"
                required
              >
                <Select showSearch={{ optionFilterProp: 'label' }} options={sources} />
              </Form.Item>
              <Form.Item name={[name, 'pages']} label="页数" initialValue={1} required>
                <InputNumber min={1} max={9999} precision={0} style={{ width: '100%' }} />
              </Form.Item>
              <Button
                onClick={() => {
                  remove(name)
                }}
              >
                去掉
              </Button>
            </div>
          ))}
          <Button
            className="evidence-more"
            onClick={() => {
              add({ pages: 1, source: 'paper' })
            }}
          >
            加一项
          </Button>
        </>
      )}
    </Form.List>
  )
}

/** The evidence list: a new one takes the place of the one before, which stays written down. */
export const EvidenceForm = ({
  remedy,
  onClose,
}: {
  readonly remedy: Remedy
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'writeRemedyFact', Typed>
    name="writeRemedyFact"
    title="编制证据清单"
    lead="每项写明证明什么、多少页、来自案卷的哪一条；应诉材料卷按它标出页码。"
    submit="保存清单"
    said="已经保存。"
    initial={{ on: today(), items: typedItems(remedy) }}
    sent={({ on, items = [] }) => ({
      params: { remedy: remedy.id },
      body: { seen: remedy.seq, fact: { kind: 'listed', on, items: itemsOf(items), texts: {} } },
    })}
    onClose={onClose}
  >
    <Rows remedy={remedy} />
    <DateField name="on" label="日期" />
  </FormDrawer>
)
