import { Form, Input, InputNumber } from 'antd'
import type { ReactNode } from 'react'
import { useDeferredValue } from 'react'
import { useAsk } from '../../api/ask.ts'
import { DateField } from '../../parts/date-field.tsx'
import { required } from '../../parts/do-form.tsx'
import { orNull } from '../../parts/empty-to-null.ts'
import { FormDrawer } from '../../parts/form-drawer.tsx'
import { today } from '../../parts/time.tsx'
import type { Acting } from './acting.ts'

interface Typed {
  readonly on: string
  readonly workdays: number
  readonly reason: string
  readonly reference?: string
}

/** As long as the first answer may take, 条例第三十三条第二款: practice, where the law names nothing. */
const most = 20

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/u.test(value)

/** The new last day, by the calendar of working days, before anything is done. */
const NewDue = ({ request }: { readonly request: string }): ReactNode => {
  const on: unknown = useDeferredValue(Form.useWatch('on'))
  const workdays: unknown = useDeferredValue(Form.useWatch('workdays'))
  const known = isDay(on) && typeof workdays === 'number'
  const { data } = useAsk(
    'previewPutRight',
    { params: { request }, query: { on: isDay(on) ? on : today(), workdays: Number(workdays) || 1 } },
    known,
  )
  return (
    <p className="drawer-lead" role="status">
      {known && data !== undefined ? (
        <>
          重新答复的期限：<strong>{data.due}</strong>
          {data.provisional && '（暂定）'}
        </>
      ) : (
        '填写日期和工作日数以后，这里显示重新答复的期限。'
      )}
    </p>
  )
}

/** 自行纠正: the office answers anew of its own accord, by a day it sets itself. */
export const PutRight = ({ request, onClose }: Acting): ReactNode => (
  <FormDrawer<'putRequestRight', Typed>
    name="putRequestRight"
    title="自行纠正，重新办理"
    lead="答复发出以后自己发现有错的，可以重新办理：案卷转回经办人，重新拟稿、审签、作出决定、送达。原来的答复和记录都保留。"
    submit="重新办理"
    danger
    said="已经转回重新办理。"
    initial={{ on: today(), workdays: most }}
    sent={({ on, workdays, reason, reference }) => ({
      params: { request: request.id },
      body: { seen: request.seq, on, workdays, reason, reference: orNull(reference) },
    })}
    onClose={onClose}
  >
    <Form.Item name="reason" label="理由" rules={required('请写明原来的答复错在哪里，怎样发现的。')}>
      <Input.TextArea rows={3} maxLength={2000} />
    </Form.Item>
    <DateField name="on" label="重新办理之日" extra="不能早于原来的答复发出之日，也不能晚于今天。" />
    <Form.Item
      name="workdays"
      label="期限（工作日）"
      extra={`从次日算起。法律没有规定自行纠正的期限，比照第一次答复，最长${most}个工作日。`}
      rules={[{ required: true, message: '请填写工作日数。' }]}
    >
      <InputNumber min={1} max={most} precision={0} />
    </Form.Item>
    <NewDue request={request.id} />
    <Form.Item
      name="reference"
      label="撤回原答复的决定文号"
      extra="另行作出撤销或者变更原答复的决定的填写；没有的不填。"
    >
      <Input maxLength={100} />
    </Form.Item>
    <p className="soft">重新办理不是新的申请：年报表三仍按第一次答复的结果计一件，不增加行数。</p>
  </FormDrawer>
)
