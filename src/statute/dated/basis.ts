import type { Certainty as Seen } from '#statute/calendar'

/**
 * How sure a rule is: its text was read, seen only in a copy or an excerpt, is remembered, or is what offices do
 * where no national rule was found. The last two are choices an office may replace, never hard law.
 */
export type Certainty = Seen | 'practice'

/** What a rule stands on. */
export interface Basis {
  /** As a letter cites it: 《政府信息公开条例》 with its marks, or 国办函〔2020〕109号 without. */
  readonly document: string
  /** 第三十三条第二款; left out where the document is cited as a whole. */
  readonly article?: string
  readonly certainty: Certainty
  /** What a reader should know of the source: where it was seen, what is open. Chinese. */
  readonly note?: string
}

/** 条例 (国务院令第711号, in force 2019-05-15): its text was read whole. */
export const regulation = (article: string, note?: string): Basis => ({
  document: '《政府信息公开条例》',
  article,
  certainty: 'read',
  ...(note === undefined ? {} : { note }),
})

const certainties: Readonly<Record<Certainty, string>> = {
  read: '已核对原文',
  excerpt: '见于摘录或者转引，未核对原文',
  memory: '凭记忆录入，未核对原文',
  practice: '实践做法，未见全国性规定',
}

/** How sure a source is, in Chinese words for an interface. */
export const certaintyText = (certainty: Certainty): string => certainties[certainty]

/** The source as a letter cites it: 《政府信息公开条例》第三十三条. */
export const citation = ({ document, article }: Basis): string => `${document}${article ?? ''}`
