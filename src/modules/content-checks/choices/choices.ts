import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { Refusal } from '#platform/refusal'
import type { RuleChoice, RuleChoices } from '../rules/index.ts'
import { ruleOf } from '../rules/index.ts'
import type { Query, Writing } from '../schema/index.ts'

/** What the bodies decided about the rules, the nearest first: its word counts. */
export const choicesFor = async (query: Query, organisations: readonly string[]): Promise<RuleChoices> => {
  const rows = await query
    .selectFrom('check_choice')
    .selectAll()
    .where('organisation', 'in', organisations)
    .execute()
  const far = rows.toSorted(
    (one, other) => organisations.indexOf(other.organisation) - organisations.indexOf(one.organisation),
  )
  return new Map(far.map(({ rule, choice }) => [rule, choice]))
}

export interface ChooseRule {
  readonly organisation: string
  readonly rule: string
  /** Null: as it comes, or as a body above has it. */
  readonly choice: RuleChoice | null
}

/** Decides for a body how grave a rule is, or that it is off. Throws Refusal `rule-missing`, `rule-fixed`. */
export const chooseRule = async (
  tx: Writing,
  act: Act,
  { organisation, rule, choice }: ChooseRule,
): Promise<void> => {
  const known = ruleOf(rule)
  if (known === undefined)
    throw new Refusal('missing', 'rule-missing', '没有这条规则', '请从规则的列表里选择。')
  if (known.fixed === true)
    throw new Refusal(
      'conflict',
      'rule-fixed',
      '这条规则不能调整',
      `“${known.title}”关系保密和严重表述错误，不能停用或者改轻。`,
    )
  const before = await tx
    .selectFrom('check_choice')
    .select('choice')
    .where('organisation', '=', organisation)
    .where('rule', '=', rule)
    .executeTakeFirst()
  await tx
    .deleteFrom('check_choice')
    .where('organisation', '=', organisation)
    .where('rule', '=', rule)
    .execute()
  if (choice !== null) await tx.insertInto('check_choice').values({ organisation, rule, choice }).execute()
  await record(tx, act, {
    what: 'check-rule.choose',
    subject: `check-rule:${rule}`,
    organisation,
    before: { choice: before?.choice ?? null },
    after: { choice },
  })
}
