import type { ReceiptDate } from '#statute/deadlines'
import { citation } from '#statute/dated'
import { receiptOn } from '../intake/receipt.ts'
import type { IntakeChannel } from '../schema/index.ts'
import { intakeChannels } from '../schema/index.ts'

/** Since when a request counts that came by a channel, as it is told to whoever registers it. */
export interface ReceiptRule {
  readonly channel: IntakeChannel
  readonly title: string
  /** Whether the office must confirm with the applicant first. */
  readonly confirms: boolean
  readonly rule: string
  readonly basis: string
}

/** What the day that is asked for first is called. */
const sentences: Readonly<Partial<Record<IntakeChannel, string>>> = {
  counter: '当面提交的，以提交之日为收到申请之日。',
  oral: '口头申请由工作人员代填申请表，以提出之日为收到申请之日。',
  'signed-mail': '需要签收的邮寄，以签收之日为收到申请之日。',
  transfer: '其他机关转来的，以政府信息公开工作机构确认之日为收到申请之日（实践做法）。',
}

// Any day does: asked is only whether one day is enough, and by which article.
const anyDay = '2026-01-05' as Parameters<typeof receiptOn>[1]['cameOn']

/** 条例第三十一条 in sentences, one a channel. */
export const receiptRules: readonly ReceiptRule[] = (Object.keys(intakeChannels) as IntakeChannel[]).map(
  (channel) => {
    const receipt: ReceiptDate = receiptOn(channel, { cameOn: anyDay })
    return {
      channel,
      title: intakeChannels[channel],
      confirms: receipt.kind === 'waiting',
      rule: sentences[channel] ?? (receipt.kind === 'waiting' ? receipt.message : ''),
      basis: citation(receipt.basis),
    }
  },
)
