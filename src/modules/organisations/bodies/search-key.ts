/** Text as it is searched: width, case and blanks make no difference. */
const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '')

/** What a body is found by: names and codes. */
export const searchKeyOf = (...texts: readonly (string | null)[]): string =>
  texts.flatMap((text) => (text === null ? [] : [fold(text)])).join('\n')

/** The pattern of `like` that finds a key with this in it, with `\` as its escape. Both sides are folded, so that letters' case, which the engines treat differently, makes no difference. */
export const patternOf = (search: string): string => `%${fold(search).replaceAll(/[\\%_]/gu, '\\$&')}%`
