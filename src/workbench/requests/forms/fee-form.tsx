import { Button, Checkbox, Form, InputNumber, Radio } from 'antd'
import type { ReactNode } from 'react'
import { useDo } from '../../api/ask.ts'
import type { Given, Sent } from '../../api/operations.ts'
import { DateField } from '../../parts/date-field.tsx'
import { FormDrawer } from '../../parts/form-drawer.tsx'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { today } from '../../parts/time.tsx'
import type { Acting } from './acting.ts'

type Asked = Sent<'priceRequest'>['body']['asked']

interface Typed {
  readonly scheme: 'pieces' | 'pages'
  readonly pieces?: number
  readonly pages?: number
  readonly alreadyPublic?: boolean
  readonly on: string
}

const askedOf = ({ scheme, pieces = 1, pages = 0, alreadyPublic = false }: Typed): Asked =>
  scheme === 'pieces' ? { scheme, pieces } : { scheme, pages, alreadyPublic }

/** How a sum comes about, step by step. */
const Steps = ({
  fee: { yuan, lines, notes, basis },
}: {
  readonly fee: Given<'priceRequest'>
}): ReactNode => (
  <div className="fee-steps" role="status">
    <p>
      应收 <strong>{yuan}</strong>（{basis}）
    </p>
    <ol>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ol>
    {notes.map((note) => (
      <p key={note} className="soft">
        {note}
      </p>
    ))}
  </div>
)

const Quantity = (): ReactNode => {
  const scheme: unknown = Form.useWatch('scheme')
  return scheme === 'pages' ? (
    <>
      <Form.Item name="pages" label="页数" required extra="A4及以下幅面的单面为1页；30页以内不收费。">
        <InputNumber min={0} max={1_000_000} precision={0} />
      </Form.Item>
      <Form.Item name="alreadyPublic" valuePropName="checked">
        <Checkbox>信息已经主动公开，只告知获取方式</Checkbox>
      </Form.Item>
    </>
  ) : (
    <Form.Item
      name="pieces"
      required
      label="这件申请算几件"
      extra="可以按内容拆到合理的最小单位计算；同一申请人本月此前的件数由系统统计。"
    >
      <InputNumber min={1} max={1_000_000} precision={0} />
    </Form.Item>
  )
}

const Price = ({ request }: { readonly request: string }): ReactNode => {
  const form = Form.useFormInstance<Typed>()
  const pricing = useDo('priceRequest')
  return (
    <>
      <Button
        onClick={() => {
          pricing.mutate({ params: { request }, body: { asked: askedOf(form.getFieldsValue()) } })
        }}
        loading={pricing.isPending}
      >
        试算
      </Button>
      <ProblemNote problem={pricing.error} />
      {pricing.data && <Steps fee={pricing.data} />}
    </>
  )
}

/** 条例第四十二条, 国办函〔2020〕109号: works the fee out, and sends the notice. */
export const FeeForm = ({ request, onClose }: Acting): ReactNode => (
  <FormDrawer<'noticeRequestFee', Typed>
    name="noticeRequestFee"
    title="收费通知"
    lead="按件或者按量计收，一件申请只能选一种。收费通知发出以后等待缴费，缴费后期限重新计算；申请人收到的次日起20个工作日内不缴费的，视为放弃。"
    submit="发出收费通知"
    said="收费通知已经记入案卷。"
    initial={{ scheme: 'pages', pages: 0, pieces: 1, on: today() }}
    sent={(typed) => ({
      params: { request: request.id },
      body: { seen: request.seq, on: typed.on, asked: askedOf(typed) },
    })}
    onClose={onClose}
  >
    <Form.Item name="scheme" label="怎样计收" required>
      <Radio.Group
        options={[
          { value: 'pages', label: '按量（页）' },
          { value: 'pieces', label: '按件' },
        ]}
      />
    </Form.Item>
    <Quantity />
    <Price request={request.id} />
    <div className="gap" />
    <DateField name="on" label="通知发出日期" />
  </FormDrawer>
)
