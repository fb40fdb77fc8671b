import type { DocumentLine } from './words.ts'

/** How long there is to publish, in a word or two, and whether it presses. */
export interface DaysLeft {
  readonly words: string
  readonly urgent: boolean
}

/** Days at which what is due is shown to press. */
const pressing = 3

/** 条例第二十六条: days to the last day to publish; undefined where nothing is due any more, or never was. */
export const daysLeftOf = ({
  daysLeft,
  visibility,
  stage,
}: Pick<DocumentLine, 'daysLeft' | 'visibility' | 'stage'>): DaysLeft | undefined => {
  if (daysLeft === null || visibility !== 'none' || stage === 'discarded' || stage === 'kept')
    return undefined
  if (daysLeft < 0) return { words: `超期 ${-daysLeft} 天`, urgent: true }
  if (daysLeft === 0) return { words: '今天到期', urgent: true }
  return { words: `还有 ${daysLeft} 天`, urgent: daysLeft <= pressing }
}
