/** What a body decides about the rules: how grave, or off. */
export { chooseRule, choicesFor } from './choices.ts'
export type { ChooseRule } from './choices.ts'
