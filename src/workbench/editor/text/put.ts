import type { Transaction } from '@tiptap/pm/state'

/**
 * Puts words in the place of others. Where as many characters stand as came, only those that differ are changed: bold
 * words and links in between stay as they are.
 */
export const putInto = (
  transaction: Transaction,
  { from, to }: { readonly from: number; readonly to: number },
  was: string,
  by: string,
): void => {
  if (by === '') {
    transaction.delete(from, to)
    return
  }
  if (by.length !== was.length) {
    transaction.insertText(by, from, to)
    return
  }
  for (let at = by.length - 1; at >= 0; at -= 1) {
    const sign = by[at] ?? ''
    if (sign !== was[at]) transaction.insertText(sign, from + at, from + at + 1)
  }
}
