/** Short texts come again and again: in questions, and where documents are alike. */
const longestKept = 24
const mostKept = 5000

/** The same work on short texts is done once; what is kept is bounded. */
export const keeping = <Result>(work: (text: string) => Result): ((text: string) => Result) => {
  const kept = new Map<string, Result>()
  return (text) => {
    if (text.length > longestKept) return work(text)
    const before = kept.get(text)
    if (before !== undefined) return before
    const result = work(text)
    if (kept.size >= mostKept) kept.clear()
    kept.set(text, result)
    return result
  }
}
