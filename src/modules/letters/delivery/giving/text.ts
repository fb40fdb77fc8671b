import type { GivenOut } from '#modules/requests'
import { givings } from '../schema/index.ts'

const isGiving = (word: string): word is keyof typeof givings => Object.hasOwn(givings, word)

/** How what an answer gives was given, in words, with the number of files; null where nothing was said. Pure. */
export const givenText = (given: GivenOut | undefined): string | null => {
  if (given === undefined || !isGiving(given.how)) return null
  const { length } = given.files
  return `${givings[given.how]}${length === 0 ? '' : `${length}份`}`
}
