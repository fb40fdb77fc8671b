import { exactKey, fold, sequenceOf, wordsOf } from '../words/index.ts'
import { isSoft } from '../words/soft.ts'
import type { Term } from './parse.ts'
import type { AskedField } from './request.ts'

/** Something that must be met: one of several ways to say it, each of words that must all stand there. */
export interface Need {
  readonly ways: readonly (readonly string[])[]
  readonly field: AskedField | undefined
}

/** What a question asks of an entry. */
export interface Asked {
  readonly needs: readonly Need[]
  /** Words that count where they stand and are not asked for. */
  readonly soft: readonly string[]
  readonly excluded: readonly Need[]
  /** Texts that must stand as they are, and those that must not. */
  readonly phrases: readonly {
    readonly text: string
    readonly excluded: boolean
    readonly field: AskedField | undefined
  }[]
  /** What stood in quotes. */
  readonly quoted: readonly string[]
  /** What was typed without a blank between, for what stands together. */
  readonly runs: readonly string[]
  readonly keys: readonly string[]
}

type Groups = ReadonlyMap<string, readonly string[]>

const mostNeeds = 32
const mostWays = 12

/** Every word that means something else too, with all that it may be said by; the longest first. */
const groupsBy = (synonyms: readonly (readonly string[])[]): Groups => {
  const groups = new Map<string, string[]>()
  for (const group of synonyms) {
    const folded = group.map((each) => fold(each).trim()).filter((each) => each !== '')
    for (const each of folded)
      groups.set(each, [...(groups.get(each) ?? []), ...folded.filter((other) => other !== each)])
  }
  return groups
}

const known = new WeakMap<readonly (readonly string[])[], Groups>()

/** The same list of synonyms is not looked through again for each question. */
const groupsOf = (synonyms: readonly (readonly string[])[]): Groups => {
  const groups = known.get(synonyms) ?? groupsBy(synonyms)
  known.set(synonyms, groups)
  return groups
}

const waysOf = (texts: readonly string[]): readonly (readonly string[])[] => {
  const ways = texts.map(wordsOf).filter((words) => words.length > 0)
  return [...new Map(ways.map((words) => [words.join(' '), words])).values()].slice(0, mostWays)
}

/** The longest name of a group that begins at a word and ends at a word. */
const nameAt = (words: readonly string[], from: number, groups: Groups): number => {
  for (let until = Math.min(words.length, from + 8); until > from; until -= 1)
    if (groups.has(words.slice(from, until).join(''))) return until
  return from
}

/** The words of one run of text as needs: those that mean the same as others together. */
const needsOfRun = (text: string, field: AskedField | undefined, groups: Groups): readonly Need[] => {
  const words = wordsOf(text)
  const needs: Need[] = []
  for (let at = 0; at < words.length;) {
    const until = nameAt(words, at, groups)
    const own = words.slice(at, Math.max(until, at + 1))
    const others = until > at ? (groups.get(own.join('')) ?? []) : []
    const ways = [own, ...waysOf(others).filter((way) => way.join(' ') !== own.join(' '))]
    // Without another way to say it, each word is a need of its own.
    needs.push(...(ways.length > 1 ? [{ ways, field }] : own.map((word) => ({ ways: [[word]], field }))))
    at += own.length
  }
  return needs
}

const isSoftNeed = ({ ways, field }: Need): boolean =>
  field === undefined && ways.length === 1 && (ways[0] ?? []).every(isSoft)

const once = (needs: readonly Need[]): readonly Need[] => [
  ...new Map(needs.map((need) => [JSON.stringify(need), need])).values(),
]

/** A phrase of several words is looked for in the texts; one of a single word stands where the word does. */
const isLookedFor = ({ phrase, text }: Term): boolean =>
  phrase && wordsOf(text).length > 0 && sequenceOf(text).length > 1

const exclusionOf = ({ text, field }: Term): readonly Need[] => {
  const words = wordsOf(text)
  return words.length > 0 ? [{ ways: [words], field }] : []
}

/** What the parts of a question ask for. Pure. */
export const askedOf = (terms: readonly Term[], synonyms: readonly (readonly string[])[]): Asked => {
  const groups = groupsOf(synonyms)
  const none: Groups = new Map()
  const wanted = terms.filter(({ excluded }) => !excluded)
  const all = once(
    wanted.flatMap(({ text, phrase, field }) =>
      needsOfRun(text, field, phrase || field === 'exact' ? none : groups),
    ),
  ).slice(0, mostNeeds)
  const hard = all.filter((need) => !isSoftNeed(need))
  const phrases = terms.filter(isLookedFor)
  return {
    needs: hard.length > 0 ? hard : all,
    soft: hard.length > 0 ? all.filter(isSoftNeed).flatMap(({ ways }) => ways[0] ?? []) : [],
    excluded: terms.filter((term) => term.excluded && !isLookedFor(term)).flatMap(exclusionOf),
    quoted: wanted.filter(({ phrase }) => phrase).map(({ text }) => text),
    phrases: phrases.map(({ text, excluded, field }) => ({ text, excluded, field })),
    runs: wanted.filter(({ field }) => field !== 'exact').map(({ text }) => text),
    keys: [...new Set(wanted.map(({ text }) => exactKey(text)).filter((key) => key.length > 2))],
  }
}
