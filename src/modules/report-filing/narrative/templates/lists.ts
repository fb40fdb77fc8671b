import type { Figure, Figures } from '../text/figure.ts'

const under = (figures: Figures, prefix: string): readonly Figure[] =>
  [...figures.values()]
    .filter(({ id, value }) => id.startsWith(prefix) && value > 0)
    .toSorted((one, other) => other.value - one.value)

/** Bound numbers under a prefix that are not nil, the largest first: `政府网站{published.channel.portal}条、微信公众号…`. */
export const listOf = (figures: Figures, prefix: string, unit: string, most = 20): string =>
  under(figures, prefix)
    .slice(0, most)
    .map(({ id, label }) => `${label}{${id}}${unit}`)
    .join('，')

/** How many numbers under a prefix are not nil. */
export const howMany = (figures: Figures, prefix: string): number => under(figures, prefix).length

/** One of several wordings, another each year: two reports in a row do not read as one copied from the other. */
export const vary = (
  { year }: { readonly year: number },
  ...wordings: readonly [string, ...string[]]
): string => wordings[year % wordings.length] ?? wordings[0]
