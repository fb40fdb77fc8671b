/** A number in plain digits: never 1e-7, no thousands separators. */
export const plainNumber = (value: number): string =>
  String(value).includes('e')
    ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
    : String(value)
