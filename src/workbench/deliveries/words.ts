import type { Given, RowOf, Sent } from '../api/operations.ts'

export type DeliveryLine = RowOf<'deliveries'>
export type LetterDelivery = Given<'letterDelivery'>
export type Attempt = LetterDelivery['attempts'][number]
export type GivenFile = Attempt['files'][number]
export type Givable = NonNullable<LetterDelivery['givable']>
export type Giving = NonNullable<Sent<'beginDelivery'>['body']['giving']>
export type Way = Sent<'beginDelivery'>['body']['attempt']['way']
export type State = DeliveryLine['state']

export const stateFlags: Readonly<Record<State, 'open' | 'state' | 'grave' | 'plain'>> = {
  open: 'open',
  attempted: 'state',
  failed: 'grave',
  delivered: 'plain',
}

/** Ways, each with the day that is asked for. */
export const ways: readonly { readonly value: Way; readonly label: string; readonly day: string }[] = [
  { value: 'post', label: '邮寄（EMS、挂号信）', day: '交邮之日' },
  { value: 'in-person', label: '直接送达', day: '去送的日期' },
  { value: 'entrusted', label: '委托送达', day: '交付委托的日期' },
  { value: 'electronic', label: '电子送达（申请人同意的）', day: '发出之日' },
  { value: 'announcement', label: '公告送达（其他方式送不到的）', day: '公告发布之日' },
]

export const failureOptions = [
  { value: 'refused', label: '拒绝签收' },
  { value: 'absent', label: '无人签收' },
  { value: 'address', label: '地址不详、查无此人' },
  { value: 'unclaimed', label: '逾期未领退回' },
  { value: 'bounced', label: '电子邮件被退回' },
  { value: 'lost', label: '邮件丢失' },
] as const
export type Failure = (typeof failureOptions)[number]['value']

export const takerOptions = [
  { value: 'self', label: '本人签收' },
  { value: 'proxy', label: '他人代收' },
  { value: 'left', label: '留置送达' },
] as const
export type Taker = (typeof takerOptions)[number]['value']

/** How what an answer gives is given, where no file goes out with it. */
export const givingOptions: readonly { readonly value: Giving; readonly label: string }[] = [
  { value: 'in-letter', label: '信息写在文书里' },
  { value: 'copies', label: '给出纸质复制件（纸面上已经区分处理）' },
  { value: 'viewing', label: '安排现场查阅、抄录' },
]
