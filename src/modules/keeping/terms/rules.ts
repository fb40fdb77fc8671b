import { citation, certaintyText, inForce } from '#statute/dated'
import type { LocalDate } from '#statute/calendar'
import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { refuse } from '#platform/refusal'
import type { OrganisationId, PersonId } from '#modules/organisations'
import type { Caller } from '#modules/sign-off'
import type { Query, Writing } from '../schema/index.ts'
import type { RuleRow } from '../schema/tables.ts'
import type { KeepingClass, Term } from './classes.ts'
import { classNames } from './classes.ts'
import type { KeepingRule } from './over-on.ts'
import { presetTerms } from './presets.ts'

/** A rule as a body has it, or as it is preset until the body decides. */
export interface RuleView extends KeepingRule {
  readonly class: KeepingClass
  /** What the body decided it by; else the preset's source and how sure it is. */
  readonly basis: string
  /** Null while it is only the preset: then nothing is taken away. */
  readonly setBy: PersonId | null
  readonly setAt: string | null
}

const presetOf = (name: KeepingClass, today: LocalDate): RuleView => {
  const { value, basis } = inForce(presetTerms[name], today)
  return {
    class: name,
    term: value,
    personalYears: null,
    basis: `${citation(basis)}（${certaintyText(basis.certainty)}）。${basis.note ?? ''}`,
    setBy: null,
    setAt: null,
  }
}

const viewOf = (row: RuleRow): RuleView => ({
  class: row.class,
  term: row.term,
  personalYears: row.personal_years,
  basis: row.basis,
  setBy: row.set_by,
  setAt: row.set_at,
})

/** How a body keeps each class: as it decided, else as preset. */
export const rulesOf = async (
  query: Query,
  organisation: OrganisationId,
  today: LocalDate,
): Promise<readonly RuleView[]> => {
  const rows = await query
    .selectFrom('keeping_rule')
    .selectAll()
    .where('organisation', '=', organisation)
    .execute()
  return classNames.map((name) => {
    const own = rows.find((row) => row.class === name)
    return own ? viewOf(own) : presetOf(name, today)
  })
}

export interface SetRule {
  readonly organisation: OrganisationId
  readonly caller: Caller
  readonly class: KeepingClass
  readonly term: Term
  readonly personalYears: number | null
  /** By which schedule of retention, or by what else. */
  readonly basis: string
}

/**
 * A body decides how it keeps a class of cases: from then on its terms run out. Throws Refusal `keeping-years` where
 * applicants would be kept longer than the case.
 */
export const setRule = async (tx: Writing, act: Act, input: SetRule): Promise<void> => {
  const { organisation, caller, class: name, term, personalYears, basis } = input
  if (personalYears !== null && term !== 'permanent' && personalYears > Number(term))
    throw refuse(
      'invalid',
      'keeping-years',
      '年限不对',
      '个人信息的保存年限不能比案卷的保管期限长。',
      'personalYears',
    )
  const before = await tx
    .selectFrom('keeping_rule')
    .select(['term', 'personal_years', 'basis'])
    .where('organisation', '=', organisation)
    .where('class', '=', name)
    .executeTakeFirst()
  const set = { term, personal_years: personalYears, basis, set_by: caller.person, set_at: act.at }
  await tx
    .insertInto('keeping_rule')
    .values({ organisation, class: name, ...set })
    .onConflict((conflict) => conflict.columns(['organisation', 'class']).doUpdateSet(set))
    .execute()
  await record(tx, act, {
    what: 'keeping.rule',
    subject: `organisation:${organisation}`,
    organisation,
    before: before ?? null,
    after: { class: name, term, personalYears, basis },
  })
}
