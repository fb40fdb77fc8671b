import type { Basis } from '#statute/dated'
import type { RemedyForm } from './forms.ts'

/** A paper to be handed in with the answer. */
export interface HandIn {
  readonly title: string
  readonly basis: Basis
}

const review = (article: string): Basis => ({
  document: '《中华人民共和国行政复议法》',
  article,
  certainty: 'read',
})
const suit = (article: string, certainty: Basis['certainty']): Basis => ({
  document: '《中华人民共和国行政诉讼法》',
  article,
  certainty,
})

/** What the agency hands in within its term; what it does not hand in counts as not being there. */
export const handIns: Readonly<Record<RemedyForm, readonly HandIn[]>> = {
  reconsideration: [
    { title: '行政复议答复书', basis: review('第四十八条、第五十四条') },
    { title: '作出行政行为的证据材料', basis: review('第四十八条、第七十条') },
    { title: '作出行政行为的依据', basis: review('第四十八条、第七十条') },
    { title: '其他有关材料', basis: review('第四十八条') },
  ],
  litigation: [
    { title: '答辩状', basis: suit('第六十七条', 'read') },
    { title: '作出行政行为的证据', basis: suit('第六十七条', 'read') },
    { title: '所依据的规范性文件', basis: suit('第六十七条', 'read') },
    { title: '授权委托书', basis: suit('第三十一条', 'memory') },
    { title: '负责人身份证明', basis: suit('第三条第三款', 'memory') },
  ],
}

/** What silence costs. */
export const noAnswer: Readonly<Record<RemedyForm, HandIn>> = {
  reconsideration: { title: '不按期答复、提交证据的，视为没有证据、依据', basis: review('第七十条') },
  litigation: { title: '不提供或者逾期提供证据的，视为没有证据', basis: suit('第三十四条', 'memory') },
}
