/** Text as words are told apart: width and case make no difference, and nothing is left that an engine refuses. */
export const fold = (text: string): string => text.toWellFormed().normalize('NFKC').toLowerCase()

/** A number as it is compared whole: letters and digits only, `示医保发〔2026〕3号` is `示医保发20263`. */
export const exactKey = (text: string): string =>
  fold(text)
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replace(/号$/u, '')
    .slice(0, 60)
