/** 文种: what a document is; each has its own fields, limits and place in table 2. */
export const kindCodes = [
  'ordinary',
  'normative',
  'regulation',
  'interpretation',
  'licence',
  'penalty',
  'coercion',
  'budget',
  'accounts',
  'fee',
  'procurement',
  'plan',
  'proposal-reply',
  'recruitment',
  'guide',
  'system',
  'clean-up-result',
] as const

export type KindCode = (typeof kindCodes)[number]
