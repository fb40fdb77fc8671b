import { Form, Radio } from 'antd'
import type { ReactNode } from 'react'
import type { Given } from '../../api/operations.ts'
import { Block } from '../../parts/block.tsx'
import { DateField } from '../../parts/date-field.tsx'
import { DoForm } from '../../parts/do-form.tsx'
import { today } from '../../parts/time.tsx'
import type { Guide } from '../words.ts'
import { ApplicantFields } from './applicant-fields.tsx'
import type { Typed } from './form-of.ts'
import { formOf } from './form-of.ts'
import { LikelyWhile } from './likely-while.tsx'
import { WantedFields } from './wanted-fields.tsx'

const cameWords: Readonly<Partial<Record<string, string>>> = {
  counter: '提交之日',
  oral: '提出之日',
  'signed-mail': '签收之日',
}

/** How it came, and since when it counts: 条例第三十一条, told beside the day. */
const Arrival = ({ guide }: { readonly guide: Guide }): ReactNode => {
  const chosen: unknown = Form.useWatch('channel')
  const channel = guide.channels.find(({ value }) => value === chosen)
  return (
    <Block title="怎样收到的">
      <Form.Item
        name="channel"
        label="渠道"
        rules={[{ required: true, message: '请选择渠道。' }]}
        {...(channel !== undefined && { extra: `${channel.rule}（${channel.basis}）` })}
      >
        <Radio.Group
          className="channels"
          options={guide.channels
            .filter(({ value }) => value !== 'portal')
            .map(({ value, title }) => ({ value, label: title }))}
        />
      </Form.Item>
      <DateField name="cameOn" label={cameWords[channel?.value ?? ''] ?? '送到之日'} />
      {channel?.confirms === true && (
        <DateField
          name="confirmedOn"
          label="与申请人确认之日"
          optional
          extra="还没有确认的不填，登记以后在这件申请里确认；期限从确认的次日起算。"
        />
      )}
    </Block>
  )
}

/** 条例第二十九条 and nothing else; what may be the same is laid beside while one writes. */
export const RegisterForm = ({
  organisation,
  guide,
  onDone,
}: {
  readonly organisation: string
  readonly guide: Guide
  readonly onDone: (given: Given<'registerRequest'>) => void
}): ReactNode => (
  <div className="register">
    <DoForm<'registerRequest', Typed>
      name="registerRequest"
      submit="登记"
      said="申请已经登记。"
      initial={{
        channel: 'counter',
        cameOn: today(),
        form: { applicantKind: 'naturalPerson', form: 'paper', way: 'post' },
      }}
      sent={(typed) => ({
        params: { organisation },
        body: {
          channel: typed.channel,
          cameOn: typed.cameOn,
          ...(typed.confirmedOn !== undefined &&
            typed.confirmedOn !== '' && { confirmedOn: typed.confirmedOn }),
          form: formOf(typed),
        },
      })}
      onDone={onDone}
    >
      <div className="register-fields">
        <div>
          <Arrival guide={guide} />
          <ApplicantFields organisation={organisation} guide={guide} />
          <WantedFields guide={guide} />
        </div>
        <LikelyWhile organisation={organisation} />
      </div>
    </DoForm>
  </div>
)
