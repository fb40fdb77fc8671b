import type { PersonId } from '#modules/organisations'
import { Refusal } from '#platform/refusal'

/** A part in an affair, named in Chinese — 起草人, 审核人 — and who plays it; undefined while nobody does. */
export type Part = readonly [title: string, person: PersonId | undefined]

/** The pairs of parts one person plays both of. */
export const conflicts = (parts: readonly Part[]): readonly (readonly [string, string])[] =>
  parts.flatMap(([title, person], index) =>
    parts
      .slice(index + 1)
      .flatMap(([other, same]) => (person !== undefined && person === same ? [[title, other] as const] : [])),
  )

/** Different people for different parts: who drafts does not review. Throws Refusal `same-person`. */
export const assertDistinct = (...parts: readonly Part[]): void => {
  const found = conflicts(parts)
  if (found.length === 0) return
  const pairs = found.map(([one, other]) => `${one}与${other}`).join('、')
  throw new Refusal(
    'conflict',
    'same-person',
    '不能由同一个人办理',
    `${pairs}不能是同一个人，请换一个人办理。`,
  )
}
