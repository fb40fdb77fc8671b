/** A name as it is stored and compared: half width, small letters. */
export const normaliseUsername = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase()

/** 2 to 30 Latin letters, digits, Chinese characters, dots, dashes and underscores; begins with none of the marks. */
export const isUsername = (name: string): boolean =>
  /^[\p{Script=Han}a-z0-9][\p{Script=Han}a-z0-9._-]{1,29}$/u.test(name)
