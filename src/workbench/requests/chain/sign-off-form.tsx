import { Button, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import type { Given } from '../../api/operations.ts'
import { SeatField } from '../../chain/seat-field.tsx'
import type { TypedStep } from '../../chain/words.ts'
import { stepsOf, valueOf } from '../../chain/words.ts'
import { DateField } from '../../parts/date-field.tsx'
import { required } from '../../parts/do-form.tsx'
import { FormDrawer } from '../../parts/form-drawer.tsx'
import { today } from '../../parts/time.tsx'

interface Typed {
  readonly from: string
  readonly steps: readonly TypedStep[]
}

const most = 6

/** Other levels from a day on; what is under signature keeps its own. */
export const SignOffForm = ({
  organisation,
  now,
  onClose,
}: {
  readonly organisation: string
  readonly now: Given<'requestSignOff'>
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'setRequestSignOff', Typed>
    name="setRequestSignOff"
    title="设定答复的审签流程"
    lead="从所填的日期起，新送审的答复按这个流程；已经送审的按送审时的流程走完。"
    submit="设定"
    said="审签流程已经设定。"
    marks={false}
    initial={{
      from: today(),
      steps: now.steps.map(({ code, title, seat }) => ({ code, title, seat: valueOf(seat) })),
    }}
    sent={({ from, steps }) => ({ params: { organisation }, body: { from, steps: stepsOf(steps) } })}
    onClose={onClose}
  >
    <DateField name="from" label="从哪天起" />
    <Form.List name="steps">
      {(fields, list) => (
        <>
          {fields.map(({ key, name }, index) => (
            <fieldset key={key} className="part">
              <legend>第 {index + 1} 级</legend>
              <Form.Item name={[name, 'code']} hidden>
                <Input />
              </Form.Item>
              <Form.Item name={[name, 'title']} label="名称" rules={required('请填写这一级的名称。')}>
                <Input maxLength={40} />
              </Form.Item>
              <SeatField
                name={[name, 'seat']}
                label="由谁签署"
                organisation={organisation}
                permission="request.sign"
              />
              <Button
                size="small"
                danger
                disabled={fields.length < 2}
                onClick={() => {
                  list.remove(name)
                }}
              >
                去掉第 {index + 1} 级
              </Button>
            </fieldset>
          ))}
          {fields.length < most && (
            <Button
              className="chain-add"
              onClick={() => {
                list.add({})
              }}
            >
              增加一级
            </Button>
          )}
        </>
      )}
    </Form.List>
  </FormDrawer>
)
