/** A number as the form prints it; a dash where there is none. */
export const printed = (value: number | null): string => (value === null ? '—' : String(value))

/** A share as a percentage with one decimal: 33.3%. */
export const percent = (share: number | null): string => {
  if (share === null) return '—'
  return share === 0 ? '0' : `${(share * 100).toFixed(1)}%`
}

/** A change with its sign, and a real minus: +3, −2, 0. */
export const signed = (change: number | null): string => {
  if (change === null) return '—'
  if (change === 0) return '0'
  return change > 0 ? `+${change}` : `−${-change}`
}

/** A rate with its sign: +25.0%, −8.3%. */
export const signedPercent = (rate: number | null): string => {
  if (rate === null) return '—'
  if (rate === 0) return '0'
  const text = `${(Math.abs(rate) * 100).toFixed(1)}%`
  return rate > 0 ? `+${text}` : `−${text}`
}

/** 2023年1月1日 from 2023-01-01. */
export const chineseDate = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number)
  return `${year ?? ''}年${month ?? ''}月${day ?? ''}日`
}
