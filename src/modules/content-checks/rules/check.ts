import { digestOf } from '#platform/crypto'
import type { Checked, CheckFinding, Found, Rule, Severity } from '../model/index.ts'
import { rules } from './rules.ts'

/** What an office decided about a rule: another severity, or none of it. */
export type RuleChoice = Severity | 'off'
export type RuleChoices = ReadonlyMap<string, RuleChoice>

/** Characters on both sides by which a finding is known again. */
const known = 10

const surroundings = ({ texts }: Checked, { where, start, end }: Found): string => {
  const text = texts.find((each) => each.where === where)?.text
  if (text === undefined || start === null || end === null) return ''
  const [before] = /[^\n\t]*$/u.exec(text.slice(Math.max(0, start - known), start)) ?? ['']
  const [behind] = /^[^\n\t]*/u.exec(text.slice(end, end + known)) ?? ['']
  return `${before}|${behind}`
}

const told = (checked: Checked, rule: Rule, chosen: RuleChoice | undefined, found: Found): CheckFinding => {
  const { severity, basis, ...rest } = found
  const { id, title, fixed } = rule
  const about = (found.quote ?? found.sentence).toWellFormed()
  return {
    ...rest,
    code: id,
    title,
    severity:
      severity ?? (fixed === true || chosen === undefined || chosen === 'off' ? rule.severity : chosen),
    basis: basis ?? rule.basis,
    value: digestOf({
      rule: id,
      where: found.where,
      about,
      around: surroundings(checked, found).toWellFormed(),
    }),
  }
}

/** All findings of the rules an office has switched on. Pure. */
export const check = (checked: Checked, choices: RuleChoices = new Map()): readonly CheckFinding[] =>
  rules
    .filter(({ id, fixed }) => fixed === true || choices.get(id) !== 'off')
    .flatMap((rule) => rule.find(checked).map((found) => told(checked, rule, choices.get(rule.id), found)))
