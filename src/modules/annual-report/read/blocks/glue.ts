/** Joins what a page has cut: Chinese without a blank, Latin words with one. */
export const glue = (left: string, right: string): string =>
  /[A-Za-z0-9]$/u.test(left) && /^[A-Za-z]/u.test(right) ? `${left} ${right}` : left + right
