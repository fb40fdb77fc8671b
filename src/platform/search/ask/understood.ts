import { fold } from '../words/index.ts'
import type { Asked, Need } from './needs.ts'
import type { Understood } from './request.ts'

const textOf = (words: readonly string[]): string => words.join('')

const own = ({ ways }: Need): readonly string[] => ways[0] ?? []

/** What a question was taken to mean, for people, and for marking what was found. Pure. */
export const understoodOf = ({ needs, excluded, phrases, quoted, soft }: Asked): Understood => {
  const wanted = quoted.map((text) => fold(text).trim())
  return {
    words: needs.filter(({ field }) => field === undefined).flatMap(own),
    phrases: wanted,
    excluded: [
      ...excluded.map((need) => textOf(own(need))),
      ...phrases.filter(({ excluded: out }) => out).map(({ text }) => fold(text).trim()),
    ],
    fields: needs.flatMap((need) =>
      need.field === undefined ? [] : [{ field: need.field, text: textOf(own(need)) }],
    ),
    marks: [
      ...new Set([
        ...wanted,
        ...needs.flatMap(({ ways }) => ways.flat()),
        ...soft.filter((word) => word.length > 1),
      ]),
    ],
  }
}
