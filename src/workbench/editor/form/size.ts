const units = ['KB', 'MB', 'GB'] as const

/** The size of a file in words: `12 KB`, `3.4 MB`. */
export const sizeOf = (bytes: number): string => {
  let [amount, unit] = [bytes / 1024, 0]
  while (amount >= 1000 && unit < units.length - 1) [amount, unit] = [amount / 1024, unit + 1]
  return `${amount < 10 ? Math.max(amount, 0.1).toFixed(1) : Math.round(amount)} ${units[unit] ?? 'KB'}`
}

/** A list with one of it a place up or down; at its ends it stays. */
export const moved = <Item>(list: readonly Item[], index: number, step: 1 | -1): Item[] => {
  const other = index + step
  const after = [...list]
  const [one, two] = [list[index], list[other]]
  if (one === undefined || two === undefined) return after
  after[index] = two
  after[other] = one
  return after
}
