import { fold } from '../words/index.ts'

const mostNeedles = 64
const longestNeedle = 100

/** Parts of a number may have anything between them; a number is not marked inside a longer one. */
const sourceOf = (needle: string): string | undefined => {
  const parts = fold(needle)
    .slice(0, longestNeedle)
    .match(/[\p{L}\p{M}\p{N}]+/gu)
  if (parts === null) return undefined
  const first = parts.at(0) ?? ''
  const last = parts.at(-1) ?? ''
  const before = /^\p{Script=Han}/u.test(first) ? '' : '(?<![[\\p{L}\\p{N}]--\\p{Script=Han}])'
  const behind = /\p{Script=Han}$/v.test(last) ? '' : '(?![[\\p{L}\\p{N}]--\\p{Script=Han}])'
  return `${before}${parts.join('[^\\p{L}\\p{N}]{0,3}')}${behind}`
}

/** What finds any of the needles, the longest first; undefined where there is nothing to find. */
export const patternOf = (needles: readonly string[]): RegExp | undefined => {
  const sources = [...new Set(needles)]
    .slice(0, mostNeedles)
    .toSorted((one, other) => other.length - one.length)
    .flatMap((needle) => sourceOf(needle) ?? [])
  return sources.length === 0 ? undefined : new RegExp(sources.join('|'), 'gv')
}
