import type { LocalDate } from '#statute/calendar'
import type { DecisionKind } from '#statute/decisions'
import type { OrganisationId } from '#modules/organisations'
import type { Indexed, RequestCells } from '../cells.ts'
import type { RequestId } from '../ids.ts'
import type { Query, RequestRow, Stage } from '../schema/index.ts'
import type { RequestForm } from './form.ts'
import { readForm } from './form.ts'
import { likeness } from './likeness.ts'

/** Another request that may be the same, with what speaks for it. */
export interface Likely {
  readonly request: RequestId
  readonly number: string
  readonly stage: Stage
  readonly receivedOn: LocalDate | null
  readonly outcome: DecisionKind | null
  readonly concludedOn: LocalDate | null
  /** What is the very same: name, number of the paper, telephone, text. */
  readonly same: readonly Indexed[]
  /** How much the two texts share, from 0 to 1. */
  readonly likeness: number
  /** The text of the other one, to be laid beside. */
  readonly text: string
}

/** So many of the newest are opened and compared; a person with more is 条例第三十五条. */
const most = 50
const leastLikeness = 0.5

const columns = { name: 'name_index', id: 'id_index', phone: 'phone_index', text: 'text_index' } as const

/** Indexes in which a form and a row agree. */
const sameIn = (row: RequestRow, wanted: Readonly<Record<Indexed, readonly string[]>>): readonly Indexed[] =>
  (Object.keys(columns) as Indexed[]).filter((what) => {
    const index = row[columns[what]]
    return index !== null && wanted[what].includes(index)
  })

const wantedOf = (form: RequestForm, cells: RequestCells): Readonly<Record<Indexed, readonly string[]>> => ({
  name: cells.indexes('name', form.name),
  id: cells.indexes('id', form.idNumber),
  phone: cells.indexes('phone', form.phone),
  text: cells.indexes('text', form.description),
})

const candidates = async (
  query: Query,
  organisation: OrganisationId,
  wanted: Readonly<Record<Indexed, readonly string[]>>,
): Promise<readonly RequestRow[]> => {
  const found = new Map<RequestId, RequestRow>()
  for (const what of Object.keys(columns) as Indexed[]) {
    if (wanted[what].length === 0) continue
    const rows = await query
      .selectFrom('request')
      .selectAll()
      .where('organisation', '=', organisation)
      .where(columns[what], 'in', wanted[what])
      .orderBy('id', 'desc')
      .limit(most)
      .execute()
    for (const row of rows) found.set(row.id, row)
  }
  return [...found.values()]
}

/**
 * 条例第三十六条第六项: requests at the body that may be the same as a form, with the evidence: by the same person and
 * much alike, or word for word the same from anybody. The likeliest first; `except` is the request itself.
 */
export const duplicatesOf = async (
  query: Query,
  {
    organisation,
    form,
    except,
  }: {
    readonly organisation: OrganisationId
    readonly form: RequestForm
    readonly except?: RequestId | undefined
  },
  cells: RequestCells,
): Promise<readonly Likely[]> => {
  const wanted = wantedOf(form, cells)
  const rows = (await candidates(query, organisation, wanted)).filter(({ id }) => id !== except)
  if (rows.length === 0) return []
  const cases = await query
    .selectFrom('request_case')
    .select(['request', 'number', 'stage', 'received_on', 'outcome', 'concluded_on'])
    .where(
      'request',
      'in',
      rows.map(({ id }) => id),
    )
    .execute()
  const likely = cases.flatMap(({ request, number, stage, received_on, outcome, concluded_on }) => {
    const row = rows.find(({ id }) => id === request)
    if (row === undefined) return []
    const text = readForm(cells.openForm(row.id, row.form)).description
    const alike = likeness(form.description, text)
    const same = sameIn(row, wanted)
    if (alike < leastLikeness && !same.includes('text')) return []
    const found: Likely = {
      request,
      number,
      stage,
      receivedOn: received_on,
      outcome,
      concludedOn: concluded_on,
      same,
      likeness: alike,
      text,
    }
    return [found]
  })
  return likely.toSorted(
    (a, b) => b.likeness - a.likeness || b.same.length - a.same.length || (a.request < b.request ? 1 : -1),
  )
}
