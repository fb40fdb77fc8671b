import type { NoRemedy, Remedy } from './remedy-of.ts'
import type { RemedyTerm } from './rules.ts'

/** The names an office puts: 示例县人民政府, 示例县人民法院. */
export interface RemedyNames {
  readonly organ: string
  readonly court: string
}

const within = ({ count, unit, since }: RemedyTerm): string => `自${since}起${count}${unit}内`

/**
 * 行政复议法第二十三条第二款: the sentence of the letter that tells the remedy; empty where there is none. Printed as
 * it is: a term stated wrongly costs the office, not the person (法释〔2026〕3号第二条).
 */
export const remedyText = (remedy: Remedy | NoRemedy, { organ, court }: RemedyNames): string => {
  if (remedy.kind === 'none') return ''
  const against = remedy.silent ? '如认为本机关逾期不答复' : '如不服本决定'
  const review = within(remedy.review)
  const suit = within(remedy.suit)
  return remedy.route === 'review-first'
    ? `${against}，应当${review}先向${organ}申请行政复议；对行政复议决定仍不服的，可以${suit}向${court}提起行政诉讼。`
    : `${against}，可以${review}向${organ}申请行政复议，也可以${suit}直接向${court}提起行政诉讼。`
}
