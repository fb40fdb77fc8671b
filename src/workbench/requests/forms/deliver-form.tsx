import { Drawer, Form, Input, Radio } from 'antd'
import type { ReactNode } from 'react'
import { useAsk } from '../../api/ask.ts'
import type { Sent } from '../../api/operations.ts'
import { NotYet } from '../../deliveries/given.tsx'
import { GivingFields } from '../../deliveries/giving-fields.tsx'
import type { Givable, Giving } from '../../deliveries/words.ts'
import { Answer } from '../../parts/answer.tsx'
import { DateField } from '../../parts/date-field.tsx'
import { DoForm } from '../../parts/do-form.tsx'
import { orNull } from '../../parts/empty-to-null.ts'
import { today } from '../../parts/time.tsx'
import type { Acting } from './acting.ts'
import '../../deliveries/deliveries.css'

type Delivery = Sent<'deliverAnswer'>['body']['delivery']
type Way = Delivery['way']

interface Values {
  readonly way: Way
  readonly on: string
  readonly proof?: string
  readonly files?: readonly string[]
  readonly giving?: Giving
}

const ways: readonly { readonly value: Way; readonly label: string; readonly day: string }[] = [
  { value: 'post', label: '邮寄（邮政企业）', day: '交邮之日' },
  { value: 'in-person', label: '当面送达', day: '申请人签收之日' },
  { value: 'entrusted', label: '委托送达', day: '申请人签收之日' },
  { value: 'electronic', label: '电子邮件、网上送达', day: '发出之日' },
]

const deliveryOf = (way: Way, on: string): Delivery => {
  if (way === 'post') return { way, postedOn: on }
  return way === 'electronic' ? { way, sentOn: on } : { way, signedOn: on }
}

const DeliveryDay = (): ReactNode => {
  const way: unknown = Form.useWatch('way')
  const day = ways.find(({ value }) => value === way)?.day ?? '日期'
  return <DateField name="on" label={day} extra={`国办公开办函〔2016〕235号：以${day}为答复日期。`} />
}

const Fields = ({ request, givable, onClose }: Acting & { readonly givable: Givable | null }): ReactNode => (
  <>
    <p className="drawer-lead soft">
      申请人要求的获取方式：{request.wantedTitle}，{request.wayTitle}。期限以答复发出为准。
    </p>
    <DoForm<'deliverAnswer', Values>
      name="deliverAnswer"
      submit={request.ended ? '记录发出' : '记录送达'}
      said="已经记入案卷。"
      initial={{
        way:
          request.form.way === 'post' ? 'post' : request.form.way === 'pickup' ? 'in-person' : 'electronic',
        on: today(),
        files: givable?.files.map(({ release }) => release) ?? [],
      }}
      sent={({ way, on, proof, files = [], giving }) => ({
        params: { request: request.id },
        body: {
          seen: request.seq,
          delivery: deliveryOf(way, on),
          proof: orNull(proof),
          files: [...files],
          ...(giving !== undefined && { giving }),
        },
      })}
      onDone={onClose}
    >
      <Form.Item name="way" label="送达方式" required>
        <Radio.Group className="checks" options={ways.map(({ value, label }) => ({ value, label }))} />
      </Form.Item>
      <DeliveryDay />
      {givable !== null && <GivingFields files={givable.files} />}
      <Form.Item name="proof" label="凭证" extra="挂号信号码、签收人等。">
        <Input maxLength={200} />
      </Form.Item>
    </DoForm>
  </>
)

/** The answer goes out without a letter of the house: the day that counts follows from the way; what it gives is told. */
export const Deliver = ({ request, onClose }: Acting): ReactNode => {
  const asked = useAsk('answerGivable', { params: { request: request.id } })
  return (
    <Drawer
      open
      title={request.ended ? '发出终止告知书' : '送达答复'}
      size={520}
      onClose={onClose}
      destroyOnHidden
    >
      <Answer to={asked}>
        {({ givable }) =>
          givable !== null && givable.unconfirmed.length > 0 ? (
            <NotYet unconfirmed={givable.unconfirmed} />
          ) : (
            <Fields {...{ request, givable, onClose }} />
          )
        }
      </Answer>
    </Drawer>
  )
}
