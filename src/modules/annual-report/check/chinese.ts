/** 一、二、三 for a list inside one sentence; beyond `most` items it says how many there are. */
export const listed = (items: readonly string[], most = 6): string =>
  items.length <= most ? items.join('、') : `${items.slice(0, most).join('、')}等 ${items.length} 处`

/** A number as the findings print it: no more than four decimals, no trailing zeros. */
export const printed = (value: number): string => String(Math.round(value * 10_000) / 10_000)

/** 相差 is printed without a sign. */
export const apart = (left: number, right: number): string => printed(Math.abs(left - right))

/** 2023-01-31 as 2023年1月31日. */
export const printedDate = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number)
  return `${year ?? 0}年${month ?? 0}月${day ?? 0}日`
}
