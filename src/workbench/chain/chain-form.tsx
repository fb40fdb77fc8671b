import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons'
import type { FormListFieldData, FormListOperation } from 'antd'
import { Button, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { DateField } from '../parts/date-field.tsx'
import { required } from '../parts/do-form.tsx'
import { FormDrawer } from '../parts/form-drawer.tsx'
import { today } from '../parts/time.tsx'
import { SeatField } from './seat-field.tsx'
import type { Chain, TypedStep } from './words.ts'
import { seatOf, stepsOf, valueOf } from './words.ts'

interface Typed {
  readonly from: string
  readonly steps: readonly TypedStep[]
  readonly secrecy: string
}

/** 三审三校 asks for three; more than six nobody waits for. */
const fewest = 3
const most = 6

interface StepProps {
  readonly field: FormListFieldData
  readonly index: number
  readonly count: number
  readonly organisation: string
  readonly list: FormListOperation
}

const StepFields = ({ field: { name }, index, count, organisation, list }: StepProps): ReactNode => (
  <fieldset className="part">
    <legend>第 {index + 1} 审</legend>
    <Form.Item name={[name, 'code']} hidden>
      <Input />
    </Form.Item>
    <Form.Item name={[name, 'title']} label="名称" rules={required('请填写这一审的名称。')}>
      <Input maxLength={40} placeholder="例如：复审二校" />
    </Form.Item>
    <SeatField
      name={[name, 'seat']}
      label="由谁签署"
      organisation={organisation}
      permission="document.review"
    />
    <div className="row-actions">
      <Button
        size="small"
        icon={<ArrowUpOutlined />}
        aria-label={`第 ${index + 1} 审上移`}
        disabled={index === 0}
        onClick={() => {
          list.move(index, index - 1)
        }}
      />
      <Button
        size="small"
        icon={<ArrowDownOutlined />}
        aria-label={`第 ${index + 1} 审下移`}
        disabled={index === count - 1}
        onClick={() => {
          list.move(index, index + 1)
        }}
      />
      <Button
        size="small"
        danger
        disabled={count <= fewest}
        onClick={() => {
          list.remove(name)
        }}
      >
        去掉第 {index + 1} 审
      </Button>
    </div>
  </fieldset>
)

/** A new chain from a day on; what is under review keeps the one it was sent in with. */
export const ChainForm = ({
  organisation,
  chain,
  onClose,
}: {
  readonly organisation: string
  readonly chain: Chain
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'setReviewChain', Typed>
    name="setReviewChain"
    title="设定审核流程"
    lead="从所填的日期起，新送审的文件按这个流程；已经送审的按送审时的流程走完。起草人和各审签署人不能是同一人。"
    submit="设定"
    said="审核流程已经设定。"
    marks={false}
    initial={{
      from: today(),
      steps: chain.steps.map(({ code, title, seat }) => ({ code, title, seat: valueOf(seat) })),
      secrecy: valueOf(chain.secrecy.seat),
    }}
    sent={({ from, steps, secrecy }) => ({
      params: { organisation },
      body: { from, steps: stepsOf(steps), secrecy: seatOf(secrecy) },
    })}
    onClose={onClose}
  >
    <DateField name="from" label="从哪天起" />
    <Form.List name="steps">
      {(fields, list) => (
        <>
          {fields.map((field, index) => (
            <StepFields key={field.key} {...{ field, index, organisation, list }} count={fields.length} />
          ))}
          {fields.length < most && (
            <Button
              className="chain-add"
              onClick={() => {
                list.add({})
              }}
            >
              增加一审
            </Button>
          )}
        </>
      )}
    </Form.List>
    <SeatField
      name="secrecy"
      label="保密审查由谁签署"
      organisation={organisation}
      permission="document.secrecy"
    />
  </FormDrawer>
)
