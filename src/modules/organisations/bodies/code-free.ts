import type { CreditCode } from '../codes/index.ts'
import type { OrganisationId } from '../ids.ts'
import { refuse } from '../input.ts'
import type { Query } from '../schema/tables.ts'

/** Throws Refusal where another body has the code: it names one body for ever, even one that has ended. */
export const assertCodeFree = async (
  query: Query,
  code: CreditCode | null,
  path: string,
  except?: OrganisationId,
): Promise<void> => {
  if (code === null) return
  const holder = await query
    .selectFrom('organisation')
    .innerJoin('organisation_name', 'organisation_name.organisation', 'organisation.id')
    .select(['organisation.id', 'organisation_name.full_name'])
    .where('organisation.credit_code', '=', code)
    .orderBy('organisation_name.valid_from', 'desc')
    .executeTakeFirst()
  if (holder !== undefined && holder.id !== except)
    throw refuse(
      'conflict',
      'credit-code-taken',
      '统一社会信用代码已被使用',
      `这个代码已登记给“${holder.full_name}”，请核对代码，或者直接使用已登记的机构。`,
      path,
    )
}
