import type { LocalDate } from '#statute/calendar'
import type { Due } from '#statute/deadlines'
import { calendarIn } from '#platform/calendar'
import type { Sealer } from '#platform/crypto'
import type { OrganisationId } from '#modules/organisations'
import type { RequestId } from '#modules/requests'
import { workdaysLeft } from '#modules/requests'
import { loadRemedy } from '../acts/load.ts'
import type { Claim } from '../cells.ts'
import { openClaim, openTexts } from '../cells.ts'
import type { Remedy, RemedyEvent, RemedySecret } from '../events/index.ts'
import type { RemedyId } from '../ids.ts'
import type { RemedyChoice } from '../machine/index.ts'
import { remedyChoices } from '../machine/index.ts'
import type { Query } from '../schema/index.ts'
import type { Flag } from '../similar/flags.ts'
import { flagsOf } from '../similar/flags.ts'
import { maskClaim, maskTexts } from './mask.ts'
import type { ProofDay } from './proof.ts'
import { proofDays } from './proof.ts'

/** A file in the file of a remedy. */
export interface RemedyFile {
  readonly id: string
  readonly seq: number
  readonly name: string
  readonly size: number
}

/** A request a remedy is about, as it stands. */
export interface RemedyRequest {
  readonly id: RequestId
  readonly number: string
}

/** A remedy whole, as somebody sees it today: who seeks it covered. */
export interface RemedyView {
  readonly id: RemedyId
  readonly organisation: OrganisationId
  readonly found: Remedy
  readonly file: readonly RemedyEvent[]
  readonly claim: Claim
  /** Texts by number of their event. */
  readonly texts: ReadonlyMap<number, RemedySecret>
  readonly choices: readonly RemedyChoice[]
  /** Working days to what falls due next; undefined where nothing does. */
  readonly left: number | undefined
  /** How the last day of the present answer is reached, day by day; empty while no copy came. */
  readonly proof: readonly ProofDay[]
  readonly lawful: Due | undefined
  readonly files: readonly RemedyFile[]
  readonly requests: readonly RemedyRequest[]
  readonly flags: readonly Flag[]
}

/** Texts of a remedy by number of their event, in full. */
export const textsIn = async (
  query: Query,
  id: RemedyId,
  sealer: Sealer,
): Promise<ReadonlyMap<number, RemedySecret>> => {
  const rows = await query
    .selectFrom('remedy_event')
    .select(['seq', 'sealed'])
    .where('remedy', '=', id)
    .where('sealed', 'is not', null)
    .execute()
  return new Map(
    rows.flatMap(({ seq, sealed }) =>
      sealed === null ? [] : [[seq, openTexts(sealer, id, seq, sealed)] as const],
    ),
  )
}

const filesOf = (query: Query, id: RemedyId): Promise<readonly RemedyFile[]> =>
  query
    .selectFrom('remedy_file')
    .innerJoin('file', 'file.id', 'remedy_file.file')
    .select(['file.id', 'remedy_file.seq', 'file.name', 'file.size'])
    .where('remedy_file.remedy', '=', id)
    .orderBy('remedy_file.seq')
    .orderBy('file.id')
    .execute()

const requestsOf = (query: Query, id: RemedyId): Promise<readonly RemedyRequest[]> =>
  query
    .selectFrom('remedy_request')
    .innerJoin('request', 'request.id', 'remedy_request.request')
    .select(['request.id', 'request.number'])
    .where('remedy_request.remedy', '=', id)
    .orderBy('request.id')
    .execute()

/** A remedy whole for somebody who may read it. Throws Refusal `remedy-missing`. */
export const remedyView = async (
  query: Query,
  id: RemedyId,
  today: LocalDate,
  sealer: Sealer,
): Promise<RemedyView> => {
  const calendar = await calendarIn(query)
  const { row, file, found } = await loadRemedy(query, id, today, calendar)
  const texts = await textsIn(query, id, sealer)
  const { answer, next } = found
  return {
    id,
    organisation: row.organisation,
    found,
    file,
    claim: maskClaim(openClaim(sealer, id, row.claimant)),
    texts: new Map([...texts].map(([seq, each]) => [seq, maskTexts(each)])),
    choices: remedyChoices(found, today),
    left: next === null ? undefined : workdaysLeft(calendar, today, next.on),
    proof: answer === null ? [] : proofDays(answer, calendar),
    lawful: answer?.lawful,
    files: await filesOf(query, id),
    requests: await requestsOf(query, id),
    flags: await flagsOf(query, id),
  }
}
