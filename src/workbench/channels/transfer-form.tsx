import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { DateField } from '../parts/date-field.tsx'
import { orNull } from '../parts/empty-to-null.ts'
import { FormDrawer } from '../parts/form-drawer.tsx'
import { today } from '../parts/time.tsx'
import type { Place } from './words.ts'
import { placeWords } from './words.ts'

interface Typed {
  readonly onDate: string
  readonly receiver?: string
  readonly note?: string
}

/** Writes down that what is pending was handed over. */
export const TransferForm = ({
  organisation,
  place,
  from,
  until,
  items,
  onClose,
}: {
  readonly organisation: string
  readonly place: Place
  readonly from: string
  readonly until: string
  readonly items: number
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'recordTransfer', Typed>
    name="recordTransfer"
    title={`登记移送到${placeWords[place]}`}
    lead={`${from} 至 ${until} 公开、还没有移送的 ${items} 份文件都列入这份清单。`}
    submit="登记"
    said="移送已经登记，可以下载清单。"
    initial={{ onDate: today() }}
    sent={({ onDate, receiver, note }) => ({
      params: { organisation },
      body: { place, from, until, onDate, receiver: orNull(receiver), note: orNull(note) },
    })}
    onClose={onClose}
  >
    <DateField name="onDate" label="移送日期" />
    <Form.Item name="receiver" label="接收人">
      <Input maxLength={100} />
    </Form.Item>
    <Form.Item name="note" label="备注">
      <Input.TextArea maxLength={500} rows={3} />
    </Form.Item>
  </FormDrawer>
)
