/** A paragraph with what is wrong in it. */
export interface Labelled {
  readonly text: string
  readonly labels: readonly { readonly rule: string; readonly start: number; readonly end: number }[]
}

/** Reads a paragraph in which what is wrong is marked ⟦words|rule⟧. */
export const labelledOf = (marked: string): Labelled => {
  const labels: { readonly rule: string; readonly start: number; readonly end: number }[] = []
  let text = ''
  for (const piece of marked.split(/(⟦[^⟧]*⟧)/u)) {
    const [, words = '', rule] = /^⟦(.*)\|([\w-]+)⟧$/u.exec(piece) ?? []
    if (rule !== undefined) labels.push({ rule, start: text.length, end: text.length + words.length })
    text += rule === undefined ? piece : words
  }
  return { text, labels }
}
