import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Calendar, LocalDate } from '#statute/calendar'
import { addDays, calendarOf, datesBetween, parseLocalDate as on } from '#statute/calendar'
import type { Clock, ClockEvent } from './index.ts'
import { foldClock, proof } from './index.ts'
import { extended, received } from '../../../test/support/clock-events.ts'

const calendar = calendarOf()

/** A notice such as there might be for 2027, invented. */
const with2027 = calendarOf([
  {
    year: 2027,
    title: '虚构的放假通知',
    document: '虚构〔2026〕1号',
    issued: on('2026-11-05'),
    source: 'none',
    certainty: 'memory',
    daysOff: [
      ...datesBetween(on('2027-01-01'), on('2027-01-03')),
      ...datesBetween(on('2027-02-05'), on('2027-02-11')),
      ...datesBetween(on('2027-05-01'), on('2027-05-05')),
    ],
    workdays: [on('2026-12-26'), on('2027-02-14'), on('2027-05-08')],
  },
])

/** Somebody asked: how long after receipt, how long until the letter arrives, and until the answer. */
interface Asking {
  readonly asked: number
  readonly reached: number
  readonly answered: number | undefined
}

interface Story {
  readonly receivedOn: LocalDate
  readonly clarification: { readonly asked: number; readonly clarified: number } | undefined
  readonly fee: { readonly noticed: number; readonly paid: number } | undefined
  readonly extension: { readonly on: number; readonly workdays: number } | undefined
  readonly askings: readonly Asking[]
}

const asking: fc.Arbitrary<Asking> = fc.record({
  asked: fc.nat(40),
  reached: fc.nat(10),
  answered: fc.option(fc.nat(40), { nil: undefined }),
})

const within = (min: number, max: number) => fc.integer({ min, max })

/** Stories with no impossible order in them: the fee comes after the clarification, the extension apart from both. */
const story: fc.Arbitrary<Story> = fc.record({
  receivedOn: fc.nat(2700).map((days) => addDays(on('2019-12-01'), days)),
  clarification: fc.option(fc.record({ asked: fc.nat(9), clarified: within(1, 20) }), { nil: undefined }),
  fee: fc.option(fc.record({ noticed: within(30, 45), paid: within(1, 30) }), { nil: undefined }),
  extension: fc.option(fc.record({ on: within(30, 120), workdays: within(1, 20) }), { nil: undefined }),
  askings: fc.array(asking, { maxLength: 3 }),
})

const askingEvents = (
  from: LocalDate,
  { asked, reached, answered }: Asking,
  index: number,
): readonly ClockEvent[] => {
  const party = `第三方${index}`
  const first = addDays(from, asked)
  const second = addDays(first, reached)
  return [
    { kind: 'third-party-asked', on: first, party },
    { kind: 'third-party-reached', on: second, party },
    ...(answered === undefined
      ? []
      : [{ kind: 'third-party-answered', on: addDays(second, answered), party } as const]),
  ]
}

/** An extension while the applicant is to act is refused; such a one is left out. */
const waitsAt = (story: Story, days: number): boolean => {
  const { clarification, fee } = story
  return [
    clarification && [clarification.asked, clarification.asked + clarification.clarified],
    fee && [fee.noticed, fee.noticed + fee.paid],
  ].some((wait) => wait !== undefined && (wait[0] ?? 0) <= days && days <= (wait[1] ?? 0))
}

const eventsOf = (told: Story): readonly ClockEvent[] => {
  const { receivedOn: from, clarification, fee, extension, askings } = told
  const after = (days: number): LocalDate => addDays(from, days)
  return [
    received(from),
    ...(clarification === undefined
      ? []
      : [
          { kind: 'clarification-asked', on: after(clarification.asked), until: after(60) } as const,
          { kind: 'clarified', on: after(clarification.asked + clarification.clarified) } as const,
        ]),
    ...(fee === undefined
      ? []
      : [
          { kind: 'fee-noticed', on: after(fee.noticed) } as const,
          { kind: 'fee-paid', on: after(fee.noticed + fee.paid) } as const,
        ]),
    ...(extension === undefined || waitsAt(told, extension.on)
      ? []
      : [extended(after(extension.on), extension.workdays)]),
    ...askings.flatMap((one, index) => askingEvents(from, one, index)),
  ]
}

const clockOf = (events: readonly ClockEvent[], by: Calendar = calendar): Clock => {
  const clock = foldClock(events, by)
  assert.ok(clock.kind === 'clock', clock.kind === 'irregular' ? clock.message : '')
  return clock
}

/** The fifteenth working day after a day, counted on fingers. */
const fifteenth = (from: LocalDate): LocalDate => {
  let day = from
  for (let left = 15; left > 0;) {
    day = addDays(day, 1)
    if (calendar.isWorkday(day)) left -= 1
  }
  return day
}

/** The due date by hand: no terms, no waits, no order; only which days may not be counted, and a finger that counts. */
const naiveDue = (told: Story): LocalDate => {
  const { receivedOn: from, clarification, fee, extension, askings } = told
  const ranges = askings.map(({ asked, reached, answered }): readonly [LocalDate, LocalDate] => {
    const arrived = addDays(from, asked + reached)
    const last = fifteenth(arrived)
    const reply = answered === undefined ? last : addDays(arrived, answered)
    return [addDays(from, asked), reply < last ? reply : last]
  })
  const suspended = (day: LocalDate): boolean => ranges.some(([first, last]) => first < day && day <= last)
  let left = 20
  let paused = false
  for (let days = 0; ; days += 1) {
    const day = addDays(from, days)
    const works = calendar.isWorkday(day)
    if (days > 0 && works && !paused && !suspended(day) && left > 0) left -= 1
    if (clarification?.asked === days || fee?.noticed === days) paused = true
    const resumed =
      (clarification !== undefined && clarification.asked + clarification.clarified === days) ||
      (fee !== undefined && fee.noticed + fee.paid === days)
    if (resumed) {
      paused = false
      left = 20
    }
    if (extension?.on === days && !waitsAt(told, days)) left += extension.workdays
    const tomorrow = ranges.some(([first, last]) => first <= day && day < last)
    if (left === 0 && !paused && works && !tomorrow) return day
  }
}

describe('what holds of every clock', () => {
  test('条例第三十三条: the due date is that of a recount on fingers', () => {
    fc.assert(
      fc.property(story, (told) => {
        assert.equal(clockOf(eventsOf(told)).due, naiveDue(told))
      }),
      { numRuns: 400 },
    )
  })

  test('it is never a day of rest, and never before the receipt', () => {
    fc.assert(
      fc.property(story, (told) => {
        const { due } = clockOf(eventsOf(told))
        assert.ok(due !== undefined && calendar.isWorkday(due) && due > told.receivedOn)
      }),
    )
  })

  test('条例第三十三条: asking one more third party never makes it earlier', () => {
    fc.assert(
      fc.property(story, asking, (told, more) => {
        // A fee or a clarification told after the due date comes to nothing, told before it begins the term anew:
        // there the two stories are different ones.
        const plain = { ...told, fee: undefined, clarification: undefined }
        const one = clockOf(eventsOf(plain)).due
        const two = clockOf(eventsOf({ ...plain, askings: [...told.askings, more] })).due
        assert.ok(one !== undefined && two !== undefined && two >= one)
      }),
    )
  })

  test('the order events were written down in does not matter', () => {
    const mixed = story.chain((told) => {
      const events = eventsOf(told)
      return fc.tuple(
        fc.constant(events),
        fc.shuffledSubarray([...events], { minLength: events.length, maxLength: events.length }),
      )
    })
    fc.assert(
      fc.property(mixed, ([events, shuffled]) => {
        const [one, two] = [proof(events, calendar), proof(shuffled, calendar)]
        assert.ok(one.kind === 'proof' && two.kind === 'proof')
        assert.deepEqual(two.rows, one.rows)
      }),
    )
  })

  test('the proof adds up: as many days as between, as many counted as the term has', () => {
    fc.assert(
      fc.property(story, (told) => {
        const found = proof(eventsOf(told), calendar)
        assert.ok(found.kind === 'proof' && found.clock.due !== undefined)
        const { rows, totals, length, clock } = found
        assert.deepEqual(
          rows.map(({ date }) => date),
          datesBetween(told.receivedOn, found.clock.due),
        )
        assert.equal(
          Object.values(totals).reduce((sum, days) => sum + days, 0),
          rows.length,
        )
        assert.equal(totals.counted, length)
        const numbers = rows.filter(({ counts }) => counts).map(({ number }) => number)
        assert.deepEqual(
          numbers,
          Array.from({ length }, (_, index) => index + 1),
        )
        assert.equal(clock.remainingOn(found.clock.due), 0)
      }),
    )
  })

  test('a holiday notice moves only what was provisional', () => {
    const late = story.map((told) => ({ ...told, receivedOn: addDays(told.receivedOn, 1200) }))
    let moved = 0
    fc.assert(
      fc.property(late, (told) => {
        const before = clockOf(eventsOf(told))
        const after = clockOf(eventsOf(told), with2027)
        if (before.due !== after.due) moved += 1
        assert.ok(before.provisional || before.due === after.due)
      }),
    )
    const eve = [received('2027-02-01')]
    assert.notEqual(clockOf(eve).due, clockOf(eve, with2027).due)
    assert.ok(moved > 0)
  })
})
