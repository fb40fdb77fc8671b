/** How sure a fact is: its text was read, seen only in a copy, remembered, or is practice without a national rule. */
export type Certainty = 'read' | 'excerpt' | 'memory' | 'practice'

/** What a column, a limit or a form stands on. */
export interface Basis {
  /** 《…》 and the article, as people cite it. */
  readonly text: string
  readonly certainty: Certainty
}

const regulation = '《中华人民共和国政府信息公开条例》'

/** An article of the regulation, which was read in full. */
export const article = (number: string): Basis => ({ text: `${regulation}第${number}`, certainty: 'read' })
