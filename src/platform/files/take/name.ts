/** Characters nobody sees: controls, and marks that turn text around (a name shown as `gpj.exe`). */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

const longest = 180

/** A file name without the folders some browsers send and without what nobody sees; too long, it keeps its end. */
export const tidyName = (sent: string): string => {
  const last = sent.slice(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
  const letters = [...last.replaceAll(unseen, '').trim()]
  const end = letters.lastIndexOf('.')
  const extension = end > 0 && letters.length - end <= 12 ? letters.slice(end) : []
  const stem = letters.slice(0, letters.length - extension.length)
  return [...stem.slice(0, longest - extension.length), ...extension].join('')
}
