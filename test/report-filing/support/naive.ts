import type { Drawn, DrawnRemedy, Event, Validity } from './draw.ts'

/**
 * The three tables by hand, from events alone: loops over files and days, with nothing of src. Figures of their own
 * and sums, by the names of cells.
 */

/** Where a decision is counted, as the table of decisions prints it. */
const rows: Readonly<Record<string, string>> = {
  ...{
    disclosed: '3.1',
    alreadyPublic: '3.1',
    partial: '3.2',
    stateSecret: '3.3.1',
    forbiddenByLaw: '3.3.2',
  },
  ...{ endangersSecurity: '3.3.3', thirdParty: '3.3.4', internalMatter: '3.3.5', process: '3.3.6' },
  ...{ enforcementFile: '3.3.7', queryMatter: '3.3.8', nonexistent: '3.4.1', notOurs: '3.4.1' },
  ...{ needsMaking: '3.4.2', stillUnclear: '3.4.3', petition: '3.5.1', repeated: '3.5.2' },
  ...{ publication: '3.5.3', excessive: '3.5.4', reconfirmation: '3.5.5', notInformation: '3.6.3' },
  ...{ archived: '3.6.3' },
}

const columns = ['naturalPerson', 'enterprise', 'research', 'charity', 'legalService', 'other']

type Counts = Map<string, number>

const add = (counts: Counts, cell: string, by = 1): void => {
  counts.set(cell, (counts.get(cell) ?? 0) + by)
}

interface Told {
  readonly kind: string
  readonly on: string
  readonly data: Readonly<Record<string, unknown>>
}

/** The file with what was put right in the place of what was wrong. */
const standing = (file: readonly Event[]): readonly Told[] => {
  const events: (Told | undefined)[] = file.map((event) => event)
  for (const { kind, data } of file) {
    if (kind !== 'corrected') continue
    const fact = data['fact'] as ({ kind: string; on: string } & Record<string, unknown>) | null
    events[Number(data['replaces']) - 1] =
      fact === null ? undefined : { kind: fact.kind, on: fact.on, data: fact }
  }
  return events.flatMap((event) => (event === undefined || event.kind === 'corrected' ? [] : [event]))
}

const countRequest = (counts: Counts, file: readonly Event[], year: number): void => {
  const events = standing(file)
  const of = (kind: string) => events.find((event) => event.kind === kind)
  if (of('split') ?? of('merged') ?? of('discarded')) return
  const received = of('received')?.on
  const applicant = String(of('registered')?.data['applicantKind'])
  const withdrawn = of('withdrawn')
  const row = withdrawn ? '3.6.3' : rows[String(of('decided')?.data['decision'])]
  const over = withdrawn?.on ?? of('delivered')?.on
  if (received === undefined || received > `${year}-12-31`) return
  if (over !== undefined && over < `${year}-01-01`) return
  const column = columns.indexOf(applicant)
  const put = (code: string) => {
    add(counts, `requests.${code}.${column}`)
    add(counts, `requests.${code}.6`)
  }
  put(received < `${year}-01-01` ? '2' : '1')
  if (over !== undefined && over <= `${year}-12-31` && row !== undefined) {
    put(row)
    put('3.7')
  } else put('4')
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** Whether a document is made and over on a day: one event after the other, of one day in the order they came. */
const overOn = (events: readonly Validity[], day: string): 'unmade' | 'holds' | 'over' => {
  const past = events.filter(({ on }) => on <= day)
  const made = past.find(({ event }) => event === 'made')
  if (made === undefined) return 'unmade'
  let until = made.until
  let ended = false
  for (const { event, on, until: said } of past.toSorted((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
  )) {
    if (event === 'extended') until = said
    if (event === 'revived') [until, ended] = [said, false]
    if (event === 'ended' && !ended && !(until !== null && until < on)) ended = true
  }
  return ended || (until !== null && day > until) ? 'over' : 'holds'
}

const countRegistered = (counts: Counts, row: string, events: readonly Validity[], year: number): void => {
  const made = events.find(({ event }) => event === 'made')?.on ?? ''
  const [begin, end] = [`${year}-01-01`, `${year}-12-31`]
  if (begin <= made && made <= end) add(counts, `proactive.${row}.made`)
  if (overOn(events, end) === 'holds') add(counts, `proactive.${row}.valid`)
  if (overOn(events, end) !== 'over') return
  let before = overOn(events, `${year - 1}-12-31`)
  for (let day = begin; day <= end; day = dayAfter(day)) {
    const now = overOn(events, day)
    if (now === 'over' && before !== 'over') {
      add(counts, `proactive.${row}.repealed`)
      return
    }
    before = now
  }
}

const countDocument = (counts: Counts, drawn: Drawn, year: number): void => {
  if ('level' in drawn) {
    countRegistered(
      counts,
      drawn.level === 'normative' ? 'normativeDocument' : 'regulation',
      drawn.events,
      year,
    )
    return
  }
  if (!drawn.on.startsWith(`${year}-`)) return
  if (drawn.counts === 'fee') add(counts, 'proactive.fee.amount', drawn.amount)
  else add(counts, `proactive.${drawn.counts}.decisions`)
}

const outcomes: Readonly<Record<string, number>> = {
  ...{ upheld: 0, claimDismissed: 0, revoked: 1, orderedToDisclose: 1, notAccepted: 2, withdrawn: 2 },
}

const countRemedy = (
  counts: Counts,
  { path, receivedOn, result, boundOn }: DrawnRemedy,
  year: number,
): void => {
  if (receivedOn > `${year}-12-31`) return
  const open = result === null || boundOn === null || boundOn > `${year}-12-31`
  if (!open && boundOn < `${year}-01-01`) return
  add(counts, `remedies.${path}.${open ? 3 : String(outcomes[result])}`)
  add(counts, `remedies.${path}.4`)
}

/** What everything drawn comes to in a year, by cell; money in fen. */
export const countByHand = (
  all: {
    readonly files: readonly (readonly Event[])[]
    readonly documents: readonly Drawn[]
    readonly remedies: readonly DrawnRemedy[]
  },
  year: number,
): ReadonlyMap<string, number> => {
  const counts: Counts = new Map()
  for (const file of all.files) countRequest(counts, file, year)
  for (const document of all.documents) countDocument(counts, document, year)
  for (const remedy of all.remedies) countRemedy(counts, remedy, year)
  return counts
}
