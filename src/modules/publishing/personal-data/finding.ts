/** What looks like somebody's personal data. */
export const personalKinds = {
  'id-card': '居民身份证号码',
  mobile: '手机号码',
  'bank-card': '银行卡号',
  email: '电子邮箱地址',
  address: '家庭住址',
} as const

export type PersonalKind = keyof typeof personalKinds

/** Something found in a text: offsets in it, end exclusive. */
export interface PersonalFinding {
  readonly kind: PersonalKind
  /** Which text: `body`, `fields.partyName`, `attachment:FILE`. */
  readonly where: string
  readonly start: number
  readonly end: number
  /** As it stands there. */
  readonly quote: string
  /** What may stand instead. */
  readonly masked: string
  /** SM3 of kind and value without blanks: a justification names it without holding the number. */
  readonly value: string
}

/** A text that is looked through. */
export interface Scanned {
  readonly where: string
  readonly text: string
}
