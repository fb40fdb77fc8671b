import assert from 'node:assert/strict'
import { applicants } from '#statute/applicants'
import type { ApplicantKind } from '#statute/applicants'
import { decisionKinds, rowOf } from '#statute/decisions'
import { newId } from '#platform/ids'
import type { RequestId } from '#modules/requests'
import { casesBehind, printedTable, statisticsOf } from '#modules/requests'
import { eachEngine } from '../support/databases.ts'
import { drawFromSeed } from '../support/draw.ts'
import type { Office } from './support/office.ts'
import { day, formOf, openOffice } from './support/office.ts'

/** One case of a made-up ledger, as plain as a clerk would keep it on paper. */
interface Paper {
  readonly id: RequestId
  readonly kind: ApplicantKind
  readonly came: string
  readonly went: string | null
  readonly row: string | null
  readonly counted: boolean
}

const kinds = Object.keys(applicants) as [ApplicantKind, ...ApplicantKind[]]
const dayIn = (number: number): string =>
  new Date(Date.parse('2024-11-01T00:00:00Z') + number * 86_400_000).toISOString().slice(0, 10)

const papersFrom = (seed: number): readonly Paper[] => {
  const draw = drawFromSeed(seed)
  return Array.from({ length: 260 }, () => {
    const came = draw.int(0, 750)
    const open = draw.once(6)
    const decision = decisionKinds[draw.int(0, decisionKinds.length - 1)] ?? 'disclosed'
    return {
      id: newId() as RequestId,
      kind: draw.pick(kinds),
      came: dayIn(came),
      went: open ? null : dayIn(came + draw.int(0, 60)),
      row: open ? null : rowOf(decision),
      counted: !draw.once(12),
    }
  })
}

/** Puts papers where lists and counts ask, past the commands: a ledger of any shape is a question of counting alone. */
const put = (office: Office, papers: readonly Paper[]) =>
  office.run(async (tx) => {
    for (const [at, { id, kind, came, went, row, counted }] of papers.entries()) {
      const { organisation, cells } = office
      const number = `依申请〔2025〕${at + 1}号`
      const form = cells.sealForm(id, JSON.stringify(formOf({ applicantKind: kind })))
      const time = '2026-01-05T01:00:00.000Z'
      await tx
        .insertInto('request')
        .values({
          ...{ id, organisation, number, form, name_index: '', id_index: null, phone_index: null },
          ...{ text_index: '', code_digest: id, registered_at: time },
        })
        .execute()
      await tx
        .insertInto('request_case')
        .values({
          ...{ request: id, organisation, number, seq: 1, stage: went === null ? 'handling' : 'closed' },
          ...{ applicant_kind: kind, channel: 'counter', handler: null, section: null, provisional: 0 },
          ...{ received_on: day(came), due_on: day(came), waits: '', outcome: null, result_row: row },
          ...{ concluded_on: went === null ? null : day(went), late: 0, counted: counted ? 1 : 0 },
          ...{ open_tasks: 0, redo: 0, updated_at: time },
        })
        .execute()
    }
  })

/** What of the papers a number of table 3 counts, said once more by hand. */
const countedBy = (papers: readonly Paper[], from: string, until: string, code: string, column: number) =>
  papers
    .filter(({ counted, kind }) => counted && (column === 6 || kinds.indexOf(kind) === column))
    .filter(({ came, went, row }) => {
      const carried = came < from && (went === null || went >= from)
      const ended = went !== null && went >= from && went <= until
      if (code === '1') return came >= from && came <= until
      if (code === '2') return carried
      if (code === '4') return came <= until && (went === null || went > until)
      return ended && (code === '3.7' || row === code || (code === '3.6' && row?.startsWith('3.6.') === true))
    })
    .map(({ id }) => id)
    .toSorted()

const periods = [
  ['2025-01-01', '2025-12-31'],
  ['2026-01-01', '2026-12-31'],
  ['2025-03-11', '2025-04-02'],
  ['2020-01-01', '2020-12-31'],
] as const

eachEngine(
  'table 3 of any period is what one counts by hand, and behind a number stand its cases',
  async (test) => {
    const office = await openOffice(test)
    const papers = papersFrom(20_251_128)
    await put(office, papers)
    const { organisation, cells } = office
    for (const [first, last] of periods) {
      const period = { organisation, from: day(first), until: day(last) }
      const statistics = await office.ask((query) => statisticsOf(query, period))
      const printed = printedTable(statistics, period.until)
      assert.deepEqual(statistics.broken, [])
      assert.ok(printed.identities.every(({ left, right }) => left === right))
      assert.equal(printed.edition, last < '2021' ? '2019' : '2021')
      for (const { code, counts } of printed.lines)
        for (const [column, count] of (counts ?? []).entries())
          assert.equal(
            count,
            countedBy(papers, first, last, code, column).length,
            `${first} ${code} ${column}`,
          )
    }
    const [first, last] = periods[0]
    const cell = { organisation, from: day(first), until: day(last), row: '3.6', column: 6, limit: 7 }
    const found: string[] = []
    let after: string | undefined
    do {
      const asked = after === undefined ? cell : { ...cell, after }
      const page = await office.ask((query) => casesBehind(query, asked, day(last), cells))
      found.push(...page.rows.map(({ id }) => id))
      after = page.next
    } while (after !== undefined)
    assert.deepEqual(found.toSorted(), countedBy(papers, first, last, '3.6', 6))
    assert.ok(found.length > 7)
  },
)
