const two = (number: string): string => number.padStart(2, '0')

/** The few ways our sweeps are timed: minute, hour, then any day. */
const shapes: readonly (readonly [RegExp, (minute: string, hour: string) => string])[] = [
  [/^\* \* /u, () => '每分钟'],
  [/^\*\/(?<minute>\d+) \* /u, (minute) => `每 ${minute} 分钟`],
  [/^(?<minute>\d+) \* /u, (minute) => `每小时的第 ${minute} 分`],
  [/^(?<minute>\d+) \*\/(?<hour>\d+) /u, (_, hour) => `每 ${hour} 小时`],
  [/^(?<minute>\d+) (?<hour>\d+) /u, (minute, hour) => `每天 ${two(hour)}:${two(minute)}`],
]

const anyDay = ' * * *'

/** How often a sweep runs, in words; a pattern that is none of ours stays as it is. Seconds are not told. */
export const cronWords = (pattern: string): string => {
  const fields = pattern.trim().split(/\s+/u)
  const [second = '0', ...rest] = fields.length === 6 ? fields : ['0', ...fields]
  if (second.startsWith('*/') && rest.every((field) => field === '*')) return `每 ${second.slice(2)} 秒`
  const known = rest.join(' ')
  if (!known.endsWith(anyDay)) return pattern
  for (const [shape, say] of shapes) {
    const met = shape.exec(known)
    if (met) return say(met.groups?.['minute'] ?? '', met.groups?.['hour'] ?? '')
  }
  return pattern
}
