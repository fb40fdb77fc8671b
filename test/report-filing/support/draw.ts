import type { LocalDate } from '#statute/calendar'
import { addDays, parseLocalDate } from '#statute/calendar'

/** Numbers from 0 to 1, the same for the same seed. */
export const drawing = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** The year that is counted, and where days begin that are drawn around it. */
export const theYear = 2025
const first = parseLocalDate('2024-09-02')

/** An event of a file as it will be stored. */
export interface Event {
  readonly kind: string
  readonly on: LocalDate
  readonly data: Readonly<Record<string, unknown>>
}

/** Kinds of decisions that an answer gives. */
const answers = [
  ...['disclosed', 'disclosed', 'disclosed', 'alreadyPublic', 'partial', 'stateSecret', 'forbiddenByLaw'],
  ...['endangersSecurity', 'thirdParty', 'internalMatter', 'process', 'enforcementFile', 'queryMatter'],
  ...['nonexistent', 'notOurs', 'needsMaking', 'stillUnclear', 'petition', 'repeated', 'publication'],
  ...['excessive', 'reconfirmation', 'notInformation', 'archived'],
] as const

const applicants = [
  ...['naturalPerson', 'naturalPerson', 'naturalPerson', 'enterprise', 'research', 'charity'],
  ...['legalService', 'other'],
] as const

const pick = <One>(list: readonly One[], random: () => number): One => {
  const found = list[Math.floor(random() * list.length)]
  if (found === undefined) throw new RangeError('an empty list')
  return found
}

/** The file of a request, some around new year, some never received, given up, split, struck or put right. */
export const drawFile = (index: number, random: () => number): readonly Event[] => {
  const came = addDays(first, Math.floor(random() * 560))
  const event = (kind: string, days: number, data: Event['data'] = {}): Event => ({
    kind,
    on: addDays(came, days),
    data,
  })
  const begun = [
    event('registered', 0, {
      applicantKind: pick(applicants, random),
      channel: 'counter',
      number: `依申请〔2025〕${index + 1}号`,
      origin: null,
    }),
  ]
  const received = [...begun, event('received', 0, { channel: 'counter' })]
  const what = random()
  if (what < 0.01) return [...begun, event('discarded', 1)]
  if (what < 0.03) return [...received, event('split', 1, { children: [] })]
  if (what < 0.05) return [...received, event('withdrawn', 1 + Math.floor(random() * 20))]
  if (what < 0.15) return received
  const decision = pick(answers, random)
  const days = 1 + Math.floor(random() * 25)
  const digest = '0'.repeat(64)
  const answered = [
    ...received,
    event('decided', days, { decision, parts: [decision], digest }),
    event('delivered', days, { way: 'post', proof: null }),
  ]
  if (what < 0.2) {
    // The day the letter went out was written down wrongly, and put right.
    const data = { way: 'post', proof: null }
    const right = { kind: 'delivered', on: addDays(came, days + 9), ...data }
    return [...answered, event('corrected', days + 12, { replaces: answered.length, fact: right })]
  }
  return answered
}

/** What befell a document of the register. */
export interface Validity {
  readonly event: 'made' | 'ended' | 'extended' | 'revived'
  readonly on: LocalDate
  readonly until: LocalDate | null
  readonly how: 'repealed' | 'lapsed' | null
}

/** A document: of the register with its events, a decision on its day, or a charge with its money. */
export type Drawn =
  | { readonly level: 'normative' | 'regulation'; readonly events: readonly Validity[] }
  | { readonly counts: 'licence' | 'penalty' | 'coercion'; readonly on: LocalDate }
  | { readonly counts: 'fee'; readonly on: LocalDate; readonly amount: number }

const around = (random: () => number): LocalDate => addDays(first, Math.floor(random() * 700) - 150)

const drawValidity = (random: () => number): readonly Validity[] => {
  const made = addDays(first, Math.floor(random() * 900) - 450)
  const later = () => addDays(made, Math.floor(random() * 600))
  const until = random() < 0.4 ? later() : null
  const events: Validity[] = [{ event: 'made', on: made, until, how: null }]
  if (random() < 0.35)
    events.push({ event: 'ended', on: later(), until: null, how: random() < 0.7 ? 'repealed' : 'lapsed' })
  if (random() < 0.15) events.push({ event: 'extended', on: later(), until: later(), how: null })
  if (random() < 0.08) events.push({ event: 'revived', on: later(), until: null, how: null })
  return events
}

export const drawDocument = (random: () => number): Drawn => {
  const what = random()
  if (what < 0.4) return { level: random() < 0.9 ? 'normative' : 'regulation', events: drawValidity(random) }
  if (what < 0.95)
    return {
      counts: pick(['licence', 'licence', 'penalty', 'coercion'] as const, random),
      on: around(random),
    }
  const year = theYear - 1 + Math.floor(random() * 3)
  return { counts: 'fee', on: parseLocalDate(`${year}-12-31`), amount: Math.floor(random() * 10_000_000) }
}

/** A remedy as the ledger of remedies has it. */
export interface DrawnRemedy {
  readonly path: 'reconsideration' | 'direct' | 'afterReconsideration'
  readonly receivedOn: LocalDate
  readonly result:
    'upheld' | 'claimDismissed' | 'revoked' | 'orderedToDisclose' | 'notAccepted' | 'withdrawn' | null
  readonly boundOn: LocalDate | null
}

export const drawRemedy = (random: () => number): DrawnRemedy => {
  const receivedOn = addDays(first, Math.floor(random() * 560))
  const path = pick(['reconsideration', 'direct', 'afterReconsideration'] as const, random)
  if (random() < 0.2) return { path, receivedOn, result: null, boundOn: null }
  const results = [
    'upheld',
    'claimDismissed',
    'revoked',
    'orderedToDisclose',
    'notAccepted',
    'withdrawn',
  ] as const
  return {
    path,
    receivedOn,
    result: pick(results, random),
    boundOn: addDays(receivedOn, 20 + Math.floor(random() * 160)),
  }
}
