/** Words that are wrong by themselves, or by a list. */
export { repeatedWord } from './repeated.ts'
export { listedPerson } from './people.ts'
export { listedWording } from './wordings.ts'
