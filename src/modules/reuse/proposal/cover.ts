import { findPersonalData, maskFound, personalKinds } from '#modules/publishing'

/** Something that was taken out of a text: where, of what sort, what stands there now. Not what it was. */
export interface Stripped {
  readonly where: string
  readonly kind: string
  readonly now: string
}

/** What stands where somebody was named. */
const nobody = '某某'

/** A text with what looks like personal data covered. */
export const coveredText = (text: string): string => maskFound(text, findPersonalData([{ where: '', text }]))

const withoutNames = (text: string, names: readonly string[]): string =>
  names.reduce((kept, name) => kept.replaceAll(name, nobody), text)

/**
 * A text without those it must not name, and with what looks like personal data covered; and a list of what was taken
 * out, for somebody to confirm. Pure.
 */
export const stripText = (
  where: string,
  text: string,
  names: readonly string[],
): { readonly text: string; readonly stripped: readonly Stripped[] } => {
  const named = names.filter((name) => text.includes(name))
  const unnamed = withoutNames(text, named)
  const found = findPersonalData([{ where, text: unnamed }])
  return {
    text: maskFound(unnamed, found),
    stripped: [
      ...named.map(() => ({ where, kind: '申请人或者第三方的信息', now: nobody })),
      ...found.map(({ kind, masked }) => ({ where, kind: personalKinds[kind], now: masked })),
    ],
  }
}
