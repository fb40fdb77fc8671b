import type { Example, Rule } from '../model/index.ts'

const wordsOf = (example: Example): readonly string[] => {
  if (typeof example === 'string') return [example]
  const words = (example.texts ?? []).map(({ text }) => text).join('　')
  return words === '' ? [] : [words]
}

/** What a rule finds, and what it nearly finds, as people read it; examples that are no text are left out. */
export const examplesOf = ({
  examples: { bad, good },
}: Rule): { readonly bad: readonly string[]; readonly good: readonly string[] } => ({
  bad: bad.flatMap(wordsOf),
  good: good.flatMap(wordsOf),
})
