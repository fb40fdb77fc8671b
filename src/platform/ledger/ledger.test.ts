import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseLocalDate } from '#statute/calendar'
import type { Correction, LedgerEvent, LedgerFact } from '#platform/ledger'
import { dataOf, eventIn, factOf, standing, writtenRow } from '#platform/ledger'

interface Noted extends LedgerFact {
  readonly kind: 'noted' | 'moved'
  readonly text: string
}
type Event = LedgerEvent<Noted | Correction<Noted>, 'p1' | 'p2'>

const plain = { noNullPrototype: true } as const
const days = [parseLocalDate('2026-03-02'), parseLocalDate('2026-03-03')] as const
const noted: fc.Arbitrary<Noted> = fc.record(
  { kind: fc.constantFrom('noted', 'moved'), on: fc.constantFrom(...days), text: fc.string() },
  plain,
)
const fact = fc.oneof(
  { weight: 2, arbitrary: noted },
  {
    weight: 1,
    arbitrary: fc.record(
      {
        kind: fc.constant('corrected' as const),
        on: fc.constantFrom(...days),
        replaces: fc.integer({ min: 1, max: 8 }),
        fact: fc.option(noted),
      },
      plain,
    ),
  },
)

const file: fc.Arbitrary<readonly Event[]> = fc
  .array(fc.tuple(fact, fc.constantFrom('p1' as const, 'p2' as const), fc.boolean()), { maxLength: 10 })
  .map((all) =>
    all.map(([each, by, hasSecret], index) => ({
      ...each,
      seq: index + 1,
      recordedAt: `2026-03-04T00:00:0${index % 10}.000Z` as const,
      by,
      hasSecret,
    })),
  )

/** By going through the file and changing what is there. */
const byHand = (events: readonly Event[]) => {
  const places = new Map<number, { readonly event: Event; fact: Noted | null }>()
  for (const event of events)
    if (event.kind !== 'corrected') places.set(event.seq, { event, fact: factOf<Noted>(event) })
  for (const event of events) {
    const place = event.kind === 'corrected' ? places.get(event.replaces) : undefined
    if (place && event.kind === 'corrected') place.fact = event.fact
  }
  return [...places.values()].flatMap(({ event: { seq, recordedAt, by, hasSecret }, fact: counts }) =>
    counts === null ? [] : [{ ...counts, seq, recordedAt, by, hasSecret }],
  )
}

test('what counts is what a walk through the file with a pencil leaves', () => {
  fc.assert(
    fc.property(file, (events) => {
      assert.deepEqual(standing<Noted, 'p1' | 'p2'>(events), byHand(events))
    }),
  )
})

test('an event comes back from its row as it was, but for what was sealed', () => {
  fc.assert(
    fc.property(file, (events) => {
      for (const event of events) {
        const { seq, recordedAt: at, by, hasSecret } = event
        const row = writtenRow(factOf(event), { seq, at, by, sealed: hasSecret ? 'sealed' : null })
        assert.deepEqual(eventIn<Event>(row), event)
        assert.ok(!('kind' in dataOf(event)) && !('on' in dataOf(event)))
      }
    }),
  )
})
