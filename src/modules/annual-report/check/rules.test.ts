import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkReport, claimsOf, rules } from '#modules/annual-report'
import { plainReport, reportArbitrary } from '../../../../test/support/reports.ts'
import { smallReport } from '../../../../test/support/small-report.ts'

test('every rule has an id of its own, a title, a basis and a severity', () => {
  assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length)
  for (const { id, title, basis, severity } of rules) {
    assert.match(id, /^[a-z]+(?:\.[a-z-]+)?$/u)
    assert.ok(title.length > 4 && basis.length > 4, id)
    assert.ok(['error', 'warning', 'notice'].includes(severity), id)
  }
})

test('a plain report breaks no rule', () => {
  assert.deepEqual(checkReport(smallReport()), [])
})

test('a consistent report, whatever its figures and edition, gives no error', () => {
  fc.assert(
    fc.property(reportArbitrary(), (report) => {
      const errors = checkReport(report).filter(({ severity }) => severity === 'error')
      assert.deepEqual(errors, [])
    }),
    { numRuns: 300 },
  )
})

test('a report with one to three figures mistyped gives an error', () => {
  fc.assert(
    fc.property(reportArbitrary({ consistent: false }), (report) => {
      assert.ok(checkReport(report).some(({ severity }) => severity === 'error'))
    }),
    { numRuns: 300 },
  )
})

test('findings and claims keep their promises on any report', () => {
  const ids = new Set(rules.map(({ id }) => id))
  fc.assert(
    fc.property(reportArbitrary({ consistent: false, emptyCells: true }), (report) => {
      for (const finding of checkReport(report)) {
        assert.ok(ids.has(finding.rule), finding.rule)
        assert.match(finding.message, /。$/u)
        for (const cell of finding.cells) assert.ok(report.cells.has(cell), cell)
      }
      for (const { part, span } of claimsOf(report)) {
        const text = report.sections.find(({ number }) => number === part)?.text ?? ''
        assert.ok(span.start < span.end && span.end <= text.length)
      }
    }),
    { numRuns: 200 },
  )
})

test('a hostile text is read to its bound and no further', () => {
  const texts = [
    '3件，其中'.repeat(20_000),
    '（'.repeat(70_000),
    '一'.repeat(70_000),
    '1'.repeat(70_000),
    '《“'.repeat(40_000),
  ]
  for (const text of texts) assert.ok(Array.isArray(checkReport(smallReport({ texts: { 一: text } }))))
})

test('the same report gives the same findings', () => {
  const report = plainReport(7)
  assert.deepEqual(checkReport(report), checkReport(report))
})
