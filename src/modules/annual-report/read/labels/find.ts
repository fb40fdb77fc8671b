import { labelKey } from '#statute/report-form'
import { dictionary, groupKeys, longKeys } from './dictionary.ts'
import { likeness } from './likeness.ts'
import type { Meaning } from './meaning.ts'

/** Nothing longer than this is a label of the form, whatever stands before it in the cell. */
const longestLabel = 60
const leastLikeness = 0.82

const none: readonly Meaning[] = []

/** For each letter the long labels it stands in: most texts share too few letters with any to be one. */
const byLetter = new Map<string, number[]>()
for (const [index, label] of longKeys.entries())
  for (const letter of new Set(label)) byLetter.set(letter, [...(byLetter.get(letter) ?? []), index])

const alikeByLetters = (key: string): string[] => {
  const shared = new Map<number, number>()
  for (const letter of key)
    for (const index of byLetter.get(letter) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1)
  return [...shared].flatMap(([index, count]) => {
    const label = longKeys[index] ?? ''
    return (2 * count) / (label.length + key.length) >= leastLikeness ? [label] : []
  })
}

const withoutGroups = (key: string): string => {
  let rest = key
  for (let step = 0; step < 2; step += 1) {
    const group = groupKeys.find((known) => rest.startsWith(known) && rest.length > known.length)
    if (group === undefined) return rest
    rest = rest.slice(group.length).replace(/^[一二三四五六七八九十\d]{1,2}/u, '')
  }
  return rest
}

const byBeginning = (key: string): readonly Meaning[] => {
  if (key.length < 6) return none
  const found = new Set(
    longKeys.filter((known) => known.startsWith(key)).map((known) => dictionary.get(known) ?? none),
  )
  const [only] = found
  return found.size === 1 && only ? only : none
}

const byLikeness = (key: string): readonly Meaning[] => {
  if (key.length < 6) return none
  let best: string | undefined
  let most = leastLikeness
  for (const label of alikeByLetters(key)) {
    const alike = likeness(label, key)
    if (alike > most) {
      most = alike
      best = label
    }
  }
  return best === undefined ? none : (dictionary.get(best) ?? none)
}

const known = new Map<string, readonly Meaning[]>()
const mostKnown = 4000

const find = (text: string): readonly Meaning[] => {
  const key = labelKey(text)
  if (key === '') return none
  const exact = dictionary.get(key) ?? dictionary.get(withoutGroups(key))
  if (exact) return exact
  if (/^\d/u.test(key)) return none
  const begun = byBeginning(key)
  return begun.length > 0 ? begun : byLikeness(key)
}

/**
 * What a printed text stands for on the form: by its exact wording or a usual variant, then by the
 * beginning of a long label (cut by a line break), then despite a misprint. Empty when it is no label.
 */
export const meaningsOf = (text: string): readonly Meaning[] => {
  if (text.length > longestLabel || text === '') return none
  const before = known.get(text)
  if (before) return before
  const meanings = find(text)
  if (known.size >= mostKnown) known.clear()
  known.set(text, meanings)
  return meanings
}

/** Whether a text has this kind of meaning. */
export const means = (text: string, kind: Meaning['kind']): boolean =>
  meaningsOf(text).some((meaning) => meaning.kind === kind)
