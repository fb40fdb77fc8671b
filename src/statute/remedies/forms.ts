/** A remedy is sought by reconsideration, 行政复议, or by litigation, 行政诉讼. */
export const remedyForms = { reconsideration: '行政复议', litigation: '行政诉讼' } as const
export type RemedyForm = keyof typeof remedyForms

/** Which of the three groups of table 4 a remedy belongs to. */
export const remedyPaths = {
  reconsideration: '行政复议',
  direct: '未经复议直接起诉',
  afterReconsideration: '复议后起诉',
} as const
export type RemedyPath = keyof typeof remedyPaths

/** Where a proceeding stands: reconsideration has one instance, litigation up to three. */
export const instances = {
  review: '行政复议',
  first: '一审',
  second: '二审',
  retrial: '再审',
} as const
export type Instance = keyof typeof instances

/** 普通程序, 简易程序: the term of a 复议答复 depends on it. */
export const procedures = { ordinary: '普通程序', simple: '简易程序' } as const
export type Procedure = keyof typeof procedures

/** The group of table 4: whether a suit came after a reconsideration decides. */
export const pathOf = (form: RemedyForm, afterReview: boolean): RemedyPath => {
  if (form === 'reconsideration') return 'reconsideration'
  return afterReview ? 'afterReconsideration' : 'direct'
}

/** The instance a proceeding begins with. */
export const firstInstance = (form: RemedyForm): Instance => (form === 'reconsideration' ? 'review' : 'first')
