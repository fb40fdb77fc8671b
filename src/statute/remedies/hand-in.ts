import type { LocalDate } from '#statute/calendar'
import { parseLocalDate } from '#statute/calendar'
import type { Basis, Dated } from '#statute/dated'
import { dated, inForce } from '#statute/dated'
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
const oldReview = (article: string): Basis => ({
  document: '《中华人民共和国行政复议法》（2017年修正）',
  article,
  certainty: 'memory',
})
const suit = (article: string, certainty: Basis['certainty']): Basis => ({
  document: '《中华人民共和国行政诉讼法》',
  article,
  certainty,
})

/** Nothing older is looked up: what came before is shown by the first rule of the house. */
const houseBegins = parseLocalDate('2019-05-15')
const notBefore = (on: LocalDate): LocalDate => (on < houseBegins ? houseBegins : on)
const newReviewLaw = '2024-01-01'

const papers: Readonly<Record<RemedyForm, Dated<readonly HandIn[]>>> = {
  reconsideration: dated<readonly HandIn[]>('行政复议答复时提交的材料', [
    {
      from: houseBegins,
      basis: oldReview('第二十三条'),
      value: [
        { title: '行政复议答复书', basis: oldReview('第二十三条第一款') },
        { title: '当初作出行政行为的证据', basis: oldReview('第二十三条第一款') },
        { title: '当初作出行政行为的依据', basis: oldReview('第二十三条第一款') },
        { title: '其他有关材料', basis: oldReview('第二十三条第一款') },
      ],
    },
    {
      from: newReviewLaw,
      basis: review('第四十八条'),
      value: [
        { title: '行政复议答复书', basis: review('第四十八条、第五十四条') },
        { title: '作出行政行为的证据材料', basis: review('第四十八条、第七十条') },
        { title: '作出行政行为的依据', basis: review('第四十八条、第七十条') },
        { title: '其他有关材料', basis: review('第四十八条') },
      ],
    },
  ]),
  litigation: dated<readonly HandIn[]>('答辩时提交的材料', [
    {
      from: houseBegins,
      basis: suit('第六十七条', 'read'),
      value: [
        { title: '答辩状', basis: suit('第六十七条', 'read') },
        { title: '作出行政行为的证据', basis: suit('第六十七条', 'read') },
        { title: '所依据的规范性文件', basis: suit('第六十七条', 'read') },
        { title: '授权委托书', basis: suit('第三十一条', 'memory') },
        { title: '负责人身份证明', basis: suit('第三条第三款', 'memory') },
      ],
    },
  ]),
}

const silence: Readonly<Record<RemedyForm, Dated<string>>> = {
  reconsideration: dated<string>('不答复复议的后果', [
    {
      from: houseBegins,
      basis: oldReview('第二十八条第一款第四项'),
      value: '不按期答复、提交证据的，视为没有证据、依据',
    },
    {
      from: newReviewLaw,
      basis: review('第七十条'),
      value: '不按期答复、提交证据的，视为没有证据、依据',
    },
  ]),
  litigation: dated<string>('不举证的后果', [
    {
      from: houseBegins,
      basis: suit('第三十四条', 'memory'),
      value: '不提供或者逾期提供证据的，视为没有证据',
    },
  ]),
}

/** What the agency hands in within its term, by the law of the day its copy came. */
export const handInsOn = (form: RemedyForm, on: LocalDate): readonly HandIn[] =>
  inForce(papers[form], notBefore(on)).value

/** What silence costs, by the law of the day. */
export const noAnswerOn = (form: RemedyForm, on: LocalDate): HandIn => {
  const { value: title, basis } = inForce(silence[form], notBefore(on))
  return { title, basis }
}
