import type { LocalDate } from '#statute/calendar'
import type { Basis } from '#statute/dated'

/** How an answer goes out, and the day that counts on that way. */
export type Delivery =
  | { readonly way: 'in-person'; readonly signedOn: LocalDate }
  | { readonly way: 'entrusted'; readonly signedOn: LocalDate }
  /** 邮政企业 only: a private courier is no service. */
  | { readonly way: 'post'; readonly postedOn: LocalDate }
  | { readonly way: 'electronic'; readonly sentOn: LocalDate }
  /** Where nothing else reached anybody; `until` by `announcedUntil`. */
  | { readonly way: 'announcement'; readonly until: LocalDate }

export const deliveryBasis: Basis = { document: '国办公开办函〔2016〕235号', certainty: 'read' }

/** 国办公开办函〔2016〕235号: an answer posted counts on the day of posting, one handed over on the day of signature. */
export const deliveryDate = (delivery: Delivery): LocalDate => {
  switch (delivery.way) {
    case 'in-person':
    case 'entrusted':
      return delivery.signedOn
    case 'post':
      return delivery.postedOn
    case 'electronic':
      return delivery.sentOn
    case 'announcement':
      return delivery.until
  }
}
