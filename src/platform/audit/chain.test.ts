import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { chainStart, linkOf, verifyChain } from '#platform/audit'
import type { Anchor, AuditRow, ChainedRow, ChainFaultKind, ChainVerified, Link } from '#platform/audit'
import { digestOf } from '#platform/crypto'

const json = fc.jsonValue({ depthSize: 'small' })
const word = fc.string({ unit: 'grapheme', maxLength: 8 })
const anyRow: fc.Arbitrary<AuditRow> = fc.record({
  at: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  who: word,
  what: fc.constantFrom('organisation.rename', 'person.lock', 'case.receive'),
  subject: word,
  organisation: fc.option(word),
  before: json,
  after: json,
  why: fc.option(word),
  from: fc.option(word),
})

const sample: AuditRow = {
  at: '2026-01-04T01:02:03.000Z',
  who: 'p1',
  what: 'person.lock',
  subject: 'person/p2',
  organisation: null,
  before: null,
  after: null,
  why: null,
  from: null,
}

const chained = (rows: readonly AuditRow[]): readonly ChainedRow[] => {
  let head: Link = chainStart
  return rows.map((row) => {
    head = linkOf(head, row)
    return { ...row, ...head }
  })
}

const someRows = (minLength: number) => fc.array(anyRow, { minLength, maxLength: 12 }).map(chained)

/** A chain of at least so many rows, and a place in it. */
const placed = (minLength: number) =>
  someRows(minLength).chain((rows) => fc.record({ rows: fc.constant(rows), index: fc.nat(rows.length - 1) }))

const at = <Item>(items: readonly Item[], index: number): Item => {
  const item = items[index]
  assert.ok(item !== undefined)
  return item
}

const anchorOf = ({ sequence, link }: Link): Anchor => ({ sequence, link, at: '2026-07-01T00:00:00.000Z' })

const renumbered = (rows: readonly ChainedRow[]): readonly ChainedRow[] =>
  rows.map((row, index) => ({ ...row, sequence: index + 1 }))

const faultOf = async (rows: readonly ChainedRow[], anchors: readonly Anchor[] = []) => {
  const verified: ChainVerified = await verifyChain(rows, anchors)
  assert.equal(verified.ok, false, 'nothing was found')
  return verified.fault
}

const finds = async (
  rows: readonly ChainedRow[],
  kind: ChainFaultKind,
  sequence: number,
  anchors: readonly Anchor[] = [],
) => {
  const fault = await faultOf(rows, anchors)
  assert.deepEqual({ kind: fault.kind, sequence: fault.sequence }, { kind, sequence })
  assert.match(fault.sentence, new RegExp(`${sequence}.*。$`, 'u'))
}

describe('a chain nobody touched', () => {
  test('verifies, with any of its own heads as anchors, whether it comes at once or row by row', async () => {
    await fc.assert(
      fc.asyncProperty(someRows(0), async (rows) => {
        const head = rows.length === 0 ? chainStart : { sequence: rows.length, link: rows.at(-1)?.link }
        const expected = { ok: true, count: rows.length, head }
        assert.deepEqual(await verifyChain(rows, [chainStart, ...rows].map(anchorOf)), expected)
        assert.deepEqual(await verifyChain(ReadableStream.from(rows)), expected)
      }),
    )
  })

  test('has the same links whatever the order of the keys and whatever else the row carries', () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        const turned = Object.fromEntries(Object.entries(row).reverse())
        assert.deepEqual(linkOf(chainStart, { ...row, ...turned, ...{ id: 7 } }), linkOf(chainStart, row))
      }),
    )
  })

  test('is bound by SM3 of the canonical JSON of its number, its fields and the link before', () => {
    fc.assert(
      fc.property(anyRow, fc.nat(), (row, number) => {
        const previous = { sequence: number, link: 'a'.repeat(64) }
        const bound = ['gongkai.audit/1', previous.link, number + 1, row]
        assert.equal(linkOf(previous, row).link, digestOf(bound))
      }),
    )
  })

  test('has a known first link, so that no later version computes another one', () => {
    const row = { at: '2026-01-04T01:02:03.000Z', who: 'p1', what: 'person.lock', subject: 'person/p2' }
    const rest = { before: { locked: false }, after: { locked: true }, why: '离职', from: '10.0.0.8' }
    const organisation = 'o1'
    assert.deepEqual(linkOf(chainStart, { ...row, organisation, ...rest }), {
      sequence: 1,
      link: '4a1b8a2a90da4b2c72698b8682e6b5f137ee00a40f1d07a04107f559e3b4575f',
    })
  })
})

describe('tampering is found by the chain alone', () => {
  const fields = ['at', 'who', 'what', 'subject', 'organisation', 'before', 'after', 'why', 'from'] as const

  test('a change of any field, at the row that was changed', async () => {
    await fc.assert(
      fc.asyncProperty(placed(1), fc.constantFrom(...fields), word, async ({ rows, index }, field, other) => {
        const changed = { ...at(rows, index), [field]: other }
        fc.pre(JSON.stringify(changed) !== JSON.stringify(at(rows, index)))
        await finds(rows.with(index, changed), 'changed', index + 1)
      }),
    )
  })

  test('a change with its own link computed anew, at the row behind', async () => {
    await fc.assert(
      fc.asyncProperty(placed(2), async ({ rows, index }) => {
        fc.pre(index < rows.length - 1)
        const changed = { ...at(rows, index), who: `${at(rows, index).who}!` }
        const link = linkOf(index === 0 ? chainStart : at(rows, index - 1), changed)
        await finds(rows.with(index, { ...changed, ...link }), 'changed', index + 2)
      }),
    )
  })

  test('a value that is no JSON any more', async () => {
    const rows = chained([{ ...sample, before: 1 }])
    await finds([{ ...at(rows, 0), before: '\uD800' }], 'changed', 1)
  })

  test('a row deleted before the end', async () => {
    await fc.assert(
      fc.asyncProperty(placed(2), async ({ rows, index }) => {
        fc.pre(index < rows.length - 1)
        await finds(rows.toSpliced(index, 1), 'missing', index + 1)
        await finds(renumbered(rows.toSpliced(index, 1)), 'changed', index + 1)
      }),
    )
  })

  test('a row put in, a copy or a new one', async () => {
    await fc.assert(
      fc.asyncProperty(placed(1), anyRow, async ({ rows, index }, row) => {
        const before = index === 0 ? chainStart : at(rows, index - 1)
        const forged = { ...row, ...linkOf(before, row) }
        fc.pre(forged.link !== at(rows, index).link)
        await finds(rows.toSpliced(index + 1, 0, at(rows, index)), 'extra', index + 1)
        await finds(rows.toSpliced(index, 0, forged), 'extra', index + 1)
        await finds(renumbered(rows.toSpliced(index, 0, forged)), 'changed', index + 2)
      }),
    )
  })

  test('two rows that changed places, with their numbers or without', async () => {
    await fc.assert(
      fc.asyncProperty(placed(2), fc.nat(), async ({ rows, index }, step) => {
        const other = (index + 1 + (step % (rows.length - 1))) % rows.length
        const first = Math.min(index, other)
        const swapped = rows.with(index, at(rows, other)).with(other, at(rows, index))
        await finds(swapped, 'order', first + 1)
        await finds(renumbered(swapped), 'changed', first + 1)
      }),
    )
  })
})

describe('what only anchors show', () => {
  test('the end cut off behind any row that no longer has its anchor', async () => {
    await fc.assert(
      fc.asyncProperty(placed(1), async ({ rows, index }) => {
        const cut = rows.slice(0, index)
        assert.equal((await verifyChain(cut)).ok, true)
        await finds(cut, 'truncated', index + 1, [anchorOf(at(rows, rows.length - 1))])
      }),
    )
  })

  test('the chain computed anew from any row on, at the first anchor behind it', async () => {
    await fc.assert(
      fc.asyncProperty(placed(1), async ({ rows, index }) => {
        const forged = chained(rows.with(index, { ...at(rows, index), who: 'nobody at all' }))
        assert.equal((await verifyChain(forged)).ok, true)
        await finds(forged, 'rewritten', index + 1, rows.map(anchorOf))
        await finds(forged, 'rewritten', rows.length, [anchorOf(at(rows, rows.length - 1))])
      }),
    )
  })

  test('rows added behind the last anchor are no fault', async () => {
    const rows = chained([sample, sample, sample])
    assert.equal((await verifyChain(rows, [anchorOf(at(rows, 1))])).ok, true)
  })
})
