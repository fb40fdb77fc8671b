import type { LocalDate } from '#statute/calendar'
import type { Channel, Receipt, ReceiptDate } from '#statute/deadlines'
import { receiptDate } from '#statute/deadlines'
import type { IntakeChannel } from '../schema/index.ts'

/** The days the law asks for on the way a request came. */
export interface ReceiptDays {
  /** Handed in, signed for, arrived, or sent over the net. */
  readonly cameOn: LocalDate
  /** The day the office confirmed with the applicant; undefined while it has not. */
  readonly confirmedOn?: LocalDate | undefined
}

/**
 * 条例第三十一条 by intake channel. An oral request is written down by the staff at the counter, 条例第二十九条. One
 * another body passes on counts from the day the disclosure office confirms it, as with post that went astray; practice.
 */
export const clockChannel: Readonly<Record<IntakeChannel, Channel>> = {
  portal: 'online',
  counter: 'counter',
  'signed-mail': 'signed-mail',
  'ordinary-mail': 'ordinary-mail',
  'misdirected-mail': 'misdirected-mail',
  email: 'email',
  fax: 'fax',
  transfer: 'misdirected-mail',
  oral: 'counter',
}

const receiptOf = (channel: Channel, { cameOn, confirmedOn }: ReceiptDays): Receipt => {
  switch (channel) {
    case 'counter':
      return { channel, submittedOn: cameOn }
    case 'signed-mail':
      return { channel, signedOn: cameOn }
    case 'ordinary-mail':
    case 'misdirected-mail':
      return { channel, arrivedOn: cameOn, confirmedOn }
    case 'online':
    case 'email':
    case 'fax':
      // Who sent it has confirmed by sending; the office confirms by answering.
      return { channel, applicantConfirmedOn: cameOn, agencyConfirmedOn: confirmedOn }
  }
}

/** The day a request counts as received, or why there is none yet, with its article. */
export const receiptOn = (channel: IntakeChannel, days: ReceiptDays): ReceiptDate =>
  receiptDate(receiptOf(clockChannel[channel], days))
