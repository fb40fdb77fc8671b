import { remedyResults } from '#statute/remedies'
import type { Act } from '#platform/audit'
import { dayOf } from '#platform/clock'
import type { Sealer } from '#platform/crypto'
import type { PersonId } from '#modules/organisations'
import type { RequestCells } from '#modules/requests'
import { reopenRequest } from '#modules/requests'
import type { Remedy } from '../events/index.ts'
import type { Machine, Writing } from '../schema/index.ts'
import { flagSimilar } from '../similar/flag.ts'
import { append } from './append.ts'
import type { LoadedRemedy } from './load.ts'

/** What commands of this module seal and open with. */
export interface RemedyKit {
  readonly sealer: Sealer
  readonly cells: RequestCells
}

const beginRedo = async (
  tx: Writing,
  act: Act,
  { row, file, found }: LoadedRemedy,
  by: PersonId | Machine,
  { sealer, cells }: RemedyKit,
): Promise<Remedy> => {
  const { redo, boundFrom, requests, number, form } = found
  if (redo === null || redo.begun || redo.due === undefined || boundFrom === null) return found
  for (const request of requests)
    await reopenRequest(
      tx,
      act,
      {
        request,
        on: boundFrom,
        due: redo.due,
        by,
        cause: form,
        remedy: { id: row.id, number },
        reason: found.result === null ? '' : remedyResults[found.result].title,
      },
      cells,
    )
  const fact = { kind: 'redo-begun', on: dayOf(act.at), requests, due: redo.due } as const
  const behind = await append(tx, act, { row, file, by, entries: [{ fact }] }, sealer)
  return behind.found
}

/**
 * What follows once a result binds: the requests it sends back are reopened with the day it names, and requests like
 * those it corrected are flagged. Does nothing before that day, nor twice. Throws Refusal as `reopenRequest` does.
 */
export const followResult = async (
  tx: Writing,
  act: Act,
  loaded: LoadedRemedy,
  by: PersonId | Machine,
  kit: RemedyKit,
): Promise<Remedy> => {
  const { found, row } = loaded
  const { result, boundFrom } = found
  if (result === null || boundFrom === null || boundFrom > dayOf(act.at)) return found
  if (remedyResults[result].outcome !== 'corrected') return found
  await flagSimilar(
    tx,
    act,
    { remedy: row.id, organisation: row.organisation, requests: found.requests },
    kit.cells,
  )
  return beginRedo(tx, act, loaded, by, kit)
}
