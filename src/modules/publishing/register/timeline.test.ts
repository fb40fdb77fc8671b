import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays, parseLocalDate as day } from '#statute/calendar'
import type { OrganisationId } from '#modules/organisations'
import type { DocumentId } from '../ids.ts'
import type { ValidityEventRow } from '../schema/register-tables.ts'
import { countIn } from './counts.ts'
import type { Registered } from './load.ts'
import { standingOn, turnsOf } from './timeline.ts'

const start = day('2026-01-01')
const on = (offset: number) => addDays(start, offset)

type Written = Partial<ValidityEventRow> & Pick<ValidityEventRow, 'event' | 'on_date'>

const registered = (name: string, events: readonly Written[]): Registered => ({
  document: name as DocumentId,
  organisation: 'o' as OrganisationId,
  level: 'normative',
  events: events.map((event, index) => ({
    id: `e${String(index).padStart(3, '0')}`,
    document: name as DocumentId,
    organisation: 'o' as OrganisationId,
    level: 'normative',
    effective_on: null,
    until: null,
    how: null,
    by_document: null,
    basis: null,
    recorded_at: '2026-01-01T00:00:00.000Z',
    ...event,
  })),
})

const made = {
  event: 'made',
  on_date: day('2026-03-01'),
  effective_on: day('2026-04-01'),
  until: day('2026-12-31'),
} as const

describe('how a document stands on a day', () => {
  // Day, how it stands, why.
  const table = [
    ['2026-02-28', undefined, 'not made yet'],
    ['2026-03-31', 'pending', 'made, not in force yet'],
    ['2026-04-01', 'in-force', 'its first day'],
    ['2026-12-31', 'in-force', 'its last day'],
    ['2027-01-01', 'lapsed', 'its term has run out'],
    ['2027-02-01', 'in-force', 'revived'],
    ['2027-05-31', 'in-force', 'the day before it is repealed'],
    ['2027-06-01', 'repealed', 'the day it is repealed'],
    ['2030-01-01', 'repealed', 'and stays so'],
  ] as const
  const events: readonly Written[] = [
    made,
    { event: 'revived', on_date: day('2027-02-01'), until: day('2029-12-31') },
    { event: 'ended', on_date: day('2027-06-01'), how: 'replaced' },
    { event: 'ended', on_date: day('2028-06-01'), how: 'lapsed' },
  ]
  for (const [date, validity, why] of table)
    test(`${date}: ${why}`, () => {
      assert.equal(standingOn(registered('a', events).events, day(date))?.validity, validity)
    })

  test('the days it begins to stand otherwise', () => {
    assert.deepEqual(
      turnsOf(registered('a', events).events).map(({ on: date, validity }) => `${date} ${validity}`),
      [
        '2026-03-01 pending',
        '2026-04-01 in-force',
        '2027-01-01 lapsed',
        '2027-02-01 in-force',
        '2027-06-01 repealed',
      ],
    )
  })

  test('国办公开办函〔2021〕30号: what is repealed and revived within a year is not counted as repealed', () => {
    const count = (from: string, until: string) => {
      const { made: m, repealed, valid } = countIn([registered('a', events)], day(from), day(until))
      return [m, repealed, valid]
    }
    assert.deepEqual(count('2026-01-01', '2026-12-31'), [1, 0, 1])
    assert.deepEqual(count('2027-01-01', '2027-05-01'), [0, 0, 1])
    assert.deepEqual(count('2027-01-01', '2027-12-31'), [0, 1, 0])
    assert.deepEqual(count('2028-01-01', '2028-12-31'), [0, 0, 0])
  })
})

const length = 60

const history = fc
  .record({
    madeAt: fc.nat(30),
    wait: fc.nat(20),
    term: fc.option(fc.nat(40)),
    later: fc.array(
      fc.record({
        event: fc.constantFrom('ended' as const, 'extended' as const, 'revived' as const),
        at: fc.nat(length),
        until: fc.option(fc.nat(length + 20)),
        how: fc.constantFrom('repealed' as const, 'lapsed' as const, 'replaced' as const),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ madeAt, wait, term, later }): readonly Written[] => [
    {
      event: 'made',
      on_date: on(madeAt),
      effective_on: on(madeAt + wait),
      until: term === null ? null : on(madeAt + wait + term),
    },
    ...later
      .filter(({ at }) => at >= madeAt)
      .map(({ event, at, until, how }) => ({
        event,
        on_date: on(at),
        until: event === 'ended' || until === null ? null : on(until),
        how: event === 'ended' ? how : null,
      })),
  ])

type State = 'none' | 'pending' | 'valid' | 'over'

/** Day by day, by hand: no fold, no turns, nothing of the code that is tried. */
const walked = (events: readonly Written[]): readonly State[] => {
  let known = false
  let effective = ''
  let until: string | null = null
  let ended = false
  const states: State[] = []
  for (let offset = 0; offset <= length; offset += 1) {
    const today = on(offset)
    for (const event of events.filter(({ on_date }) => on_date === today)) {
      if (event.event === 'made') {
        known = true
        effective = event.effective_on ?? today
        until = event.until ?? null
      } else if (event.event === 'ended') {
        if (until === null || until >= today) ended = true
      } else {
        until = event.until ?? null
        if (event.event === 'revived') ended = false
      }
    }
    const over = ended || (until !== null && today > until)
    states.push(!known ? 'none' : over ? 'over' : today < effective ? 'pending' : 'valid')
  }
  return states
}

test('counts of any period equal a count by hand, day by day, whatever befell the documents', () => {
  const period = fc
    .tuple(fc.nat(length), fc.nat(length))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
  fc.assert(
    fc.property(fc.array(history, { maxLength: 6 }), period, (histories, [from, until]) => {
      const all = histories.map((events, index) => registered(`d${index}`, events))
      const counted = countIn(all, on(from), on(until))
      const byHand = histories.map((events, index) => {
        const states = walked(events)
        const firstDay = states.findIndex((state) => state !== 'none')
        const ceased = states.some(
          (state, at) => from <= at && at <= until && state === 'over' && states[at - 1] !== 'over',
        )
        return {
          name: `d${index}`,
          made: from <= firstDay && firstDay <= until,
          repealed: ceased && states[until] === 'over',
          valid: states[until] === 'valid',
        }
      })
      for (const what of ['made', 'repealed', 'valid'] as const) {
        const names = byHand.filter((one) => one[what]).map(({ name }) => name)
        assert.deepEqual(counted.documents[what], names, what)
        assert.equal(counted[what], names.length)
      }
    }),
    { numRuns: 500 },
  )
})
