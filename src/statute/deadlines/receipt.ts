import type { LocalDate } from '#statute/calendar'
import type { Basis } from '#statute/dated'
import { regulation } from '#statute/dated'

/** How a request came, and the days the law asks for on that way. A day that has not come yet is undefined. */
export type Receipt =
  | { readonly channel: 'counter'; readonly submittedOn: LocalDate }
  /** Post for which the agency signs: 挂号信, EMS. */
  | { readonly channel: 'signed-mail'; readonly signedOn: LocalDate }
  /** Post nobody signs for: the agency contacts the applicant on the day it arrives. */
  | {
      readonly channel: 'ordinary-mail'
      readonly arrivedOn: LocalDate
      readonly confirmedOn: LocalDate | undefined
    }
  /** Post that went to another office of the agency and reached the 工作机构 later. */
  | {
      readonly channel: 'misdirected-mail'
      readonly arrivedOn: LocalDate
      readonly confirmedOn: LocalDate | undefined
    }
  /** The agency's form on the internet, e-mail or fax: the day both sides have confirmed. */
  | {
      readonly channel: 'online' | 'email' | 'fax'
      readonly agencyConfirmedOn: LocalDate | undefined
      readonly applicantConfirmedOn: LocalDate | undefined
    }

export type Channel = Receipt['channel']

/** The day a request counts as received, or why there is none yet. */
export type ReceiptDate =
  | { readonly kind: 'received'; readonly on: LocalDate; readonly basis: Basis }
  | { readonly kind: 'waiting'; readonly message: string; readonly basis: Basis }

/** 国办公开办函〔2015〕207号: kept by practice for post that went astray within the agency. */
const astray: Basis = { document: '国办公开办函〔2015〕207号', certainty: 'read' }

/** What each channel stands on. */
export const receiptBasis: Readonly<Record<Channel, Basis>> = {
  counter: regulation('第三十一条第一项'),
  'signed-mail': regulation('第三十一条第二项'),
  'ordinary-mail': regulation('第三十一条第二项'),
  'misdirected-mail': astray,
  online: regulation('第三十一条第三项'),
  email: regulation('第三十一条第三项'),
  fax: regulation('第三十一条第三项'),
}

const confirmed = (basis: Basis, on: LocalDate | undefined, message: string): ReceiptDate =>
  on === undefined ? { kind: 'waiting', message, basis } : { kind: 'received', on, basis }

/** The later of two days; none while one is missing. */
const both = (one: LocalDate | undefined, other: LocalDate | undefined): LocalDate | undefined => {
  if (one === undefined || other === undefined) return undefined
  return one > other ? one : other
}

/**
 * 条例第三十一条: a request handed in counts from that day; post signed for from the signature; other post from the
 * day the agency, which contacts the applicant when it arrives, confirms with them; internet and fax from the day
 * both sides have confirmed.
 */
export const receiptDate = (receipt: Receipt): ReceiptDate => {
  const basis = receiptBasis[receipt.channel]
  switch (receipt.channel) {
    case 'counter':
      return { kind: 'received', on: receipt.submittedOn, basis }
    case 'signed-mail':
      return { kind: 'received', on: receipt.signedOn, basis }
    case 'ordinary-mail':
      return confirmed(
        basis,
        receipt.confirmedOn,
        '平常信函应当于收到当日与申请人确认，确认之日为收到申请之日。',
      )
    case 'misdirected-mail':
      return confirmed(
        basis,
        receipt.confirmedOn,
        '信函误投其他处室的，以政府信息公开工作机构确认之日为收到申请之日。',
      )
    case 'online':
    case 'email':
    case 'fax':
      return confirmed(
        basis,
        both(receipt.agencyConfirmedOn, receipt.applicantConfirmedOn),
        '通过互联网渠道或者传真提交的申请，以双方确认之日为收到申请之日，目前还有一方没有确认。',
      )
  }
}
