import type { Act, AuditTables } from '#platform/audit'
import { dayOf } from '#platform/clock'
import type { Tx } from '#platform/db'
import { recordFile } from '#platform/files'
import type { OrganisationId } from '#modules/organisations'
import type { Reading, RequestForm, Registration, Ticket } from '#modules/requests'
import { registerRequest, useTicket } from '#modules/requests'
import type { Applying } from './applying.ts'
import type { Held } from './take.ts'

type Writing = Tx<Reading & AuditTables>

/** Makes files that waited belong to a body; gives their ids in the order they came. */
export const recordHeld = async (
  tx: Writing,
  act: Act,
  held: readonly Held[],
  organisation: OrganisationId,
): Promise<readonly string[]> => {
  const ids: string[] = []
  for (const { taken } of held) ids.push((await recordFile(tx, act, { taken, organisation })).id)
  return ids
}

/** An application as it is handed in: checked, with the files that waited. */
export interface HandIn {
  readonly organisation: OrganisationId
  /** Files by their digests. */
  readonly form: RequestForm
  readonly held: readonly Held[]
  readonly ticket: Ticket
}

/**
 * 条例第二十九条: hands an application in, with its files, once for each ticket; all of it or nothing. Throws Refusal
 * `request-sent`, `request-stale`, `request-form`.
 */
export const handIn = (
  { database, cells }: Pick<Applying, 'database' | 'cells'>,
  act: Act,
  { organisation, form, held, ticket }: HandIn,
): Promise<Registration> =>
  database.transaction(async (tx) => {
    await useTicket(tx, ticket, act.at)
    const ids = await recordHeld(tx, act, held, organisation)
    const by = (name: string) => ids.filter((_, index) => held[index]?.field === name)
    const { agent } = form
    const whole = {
      ...form,
      proofFiles: by('proofFiles'),
      agent: agent === null ? null : { ...agent, files: by('agent.files') },
    }
    const input = { organisation, form: whole, channel: 'portal', cameOn: dayOf(act.at) } as const
    return registerRequest(tx, act, { ...input, caller: 'applicant' }, cells)
  })
