import type { OrganisationId } from '#modules/organisations'
import type { RunId } from '../ids.ts'
import { no } from '../no.ts'
import type { Query, RunRow, RunState } from '../schema/index.ts'
import { runStates } from '../schema/index.ts'

/** A run by its id. Throws Refusal `moving-missing`. */
export const loadRun = async (query: Query, id: RunId): Promise<RunRow> => {
  const row = await query.selectFrom('moving_run').selectAll().where('id', '=', id).executeTakeFirst()
  if (row) return row
  throw no.missing()
}

/** The body a run belongs to; undefined where there is none. */
export const placeOfRun = async (query: Query, id: RunId): Promise<OrganisationId | undefined> =>
  (await query.selectFrom('moving_run').select('organisation').where('id', '=', id).executeTakeFirst())
    ?.organisation

/** Throws Refusal `moving-not-so` unless a run is in one of these states. */
export const assertState = ({ state }: RunRow, allowed: readonly RunState[]): void => {
  if (allowed.includes(state)) return
  throw no.state(`这次迁移现在是“${runStates[state]}”，请刷新页面，看现在可以办什么。`)
}
