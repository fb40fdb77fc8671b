import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import type { OrganisationId } from '#modules/organisations'
import type { RequestId } from '#modules/requests'
import { loadCase } from '#modules/requests'
import type { Caller } from '#modules/sign-off'
import type { Query, Writing } from '../schema/index.ts'

export interface NoteSuggestion {
  readonly request: RequestId
  readonly caller: Caller
  /** Whether the applicant proposed it; false takes a note back. */
  readonly suggested: boolean
}

const put = async (
  tx: Writing,
  act: Act,
  { request, caller, organisation }: NoteSuggestion & { readonly organisation: OrganisationId },
) =>
  tx
    .insertInto('reuse_suggestion')
    .values({ request, organisation, noted_by: caller.person, noted_at: act.at })
    .onConflict((conflict) => conflict.column('request').doNothing())
    .execute()

/** 条例第四十四条第二款: the applicant proposed to publish what they asked for. Throws Refusal `request-missing`. */
export const noteSuggestion = async (tx: Writing, act: Act, input: NoteSuggestion): Promise<void> => {
  const { request, suggested } = input
  const { row } = await loadCase(tx, request)
  const { organisation } = row
  if (suggested) await put(tx, act, { ...input, organisation })
  else await tx.deleteFrom('reuse_suggestion').where('request', '=', request).execute()
  await record(tx, act, {
    what: 'reuse.suggest',
    subject: `request:${request}`,
    organisation,
    after: { suggested },
  })
}

/** Whether the applicant of a request proposed to publish it. */
export const isSuggested = async (query: Query, request: RequestId): Promise<boolean> =>
  (await query
    .selectFrom('reuse_suggestion')
    .select('request')
    .where('request', '=', request)
    .executeTakeFirst()) !== undefined
