/** Full width to half width, compatibility forms to their usual ones; blanks go, also those a copied page leaves. */
const compact = (text: string): string => text.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '')

/** Each pass settles nearly every text; a blank that goes can let letters compose, and composed ones change case. */
const mostPasses = 8

/** Repeats a step until it changes nothing, so that a normalised text stays as it is when normalised again. */
const settled = (text: string, step: (text: string) => string): string => {
  let before = text
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const after = step(before)
    if (after === before) return after
    before = after
  }
  return before
}

/** `１１０１０１ １９９００３０７ ００２x` is `11010119900307002X`. Dashes go too; whether the number is valid is not asked. */
export const normaliseIdCard = (text: string): string =>
  settled(text, (step) =>
    compact(step)
      .replace(/\p{Pd}/gu, '')
      .toUpperCase(),
  )

/** Mobile numbers and those of 400 and 800 stand alone; every other number is dialled with 0 and its area. */
const nationally = (number: string): string =>
  /^(?:1[3-9]\d{9}|[48]00\d{7}|0\d*)$/u.test(number) ? number : `0${number}`

/**
 * Digits as they are dialled in China: `+86 138-0013-8000` is `13800138000`, `+86 (10) 6601-0000` is `01066010000`.
 * Numbers of other countries keep their code behind a plus.
 */
export const normalisePhone = (text: string): string => {
  const dialled = compact(text)
    .replace(/[^+\d]/gu, '')
    .replace(/^00/u, '+')
    .replace(/(?<=.)\+/gu, '')
  if (dialled.startsWith('+86')) return nationally(dialled.slice(3))
  return dialled.replace(/^86(?=1[3-9]\d{9}$)/u, '')
}

/** Every dot a keyboard offers between the parts of a name is one; blanks go; Latin letters are compared small. */
export const normaliseName = (text: string): string =>
  settled(text, (step) =>
    compact(step)
      .replace(/[·•‧∙⋅・]/gu, '·')
      .toLowerCase(),
  )
