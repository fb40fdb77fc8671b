/** What is typed as it is compared and counted: width, case and the number of blanks make no difference. */
export const foldedAsked = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').trim()
