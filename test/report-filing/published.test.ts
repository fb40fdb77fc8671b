import assert from 'node:assert/strict'
import { parseLocalDate } from '#statute/calendar'
import type { CellName } from '#statute/report-form'
import { cellsOfFigures, evidenceBehind, figuresOf } from '#modules/report-filing'
import { eachEngine } from '../support/databases.ts'
import { deedsOf, signAll } from '../publishing/support/deeds.ts'
import { openOffice } from '../publishing/support/office.ts'

const decision = (decidedOn: string, authority?: string) => ({
  kind: 'licence' as const,
  title: '准予行政许可决定',
  documentNumber: '示医保许〔2026〕1号',
  fields: {
    decidedOn,
    partyType: 'organisation',
    partyName: '示例大药房有限公司',
    creditCode: '91330482MA2B0XXX1A',
    subject: '定点零售药店',
    legalBasis: '《中华人民共和国行政许可法》第三十八条',
    result: '准予许可。',
    ...(authority === undefined ? {} : { authority }),
  },
})

eachEngine(
  'what goes out counts on its own day, and still does when its page is withdrawn',
  async (database) => {
    const office = await openOffice(database)
    const { draft, ask, organisation, column } = office
    const deeds = deedsOf(office)
    const publish = async (change: Parameters<typeof draft>[1]) => {
      const document = await draft('clerk', change)
      await signAll(deeds, document)
      await deeds.publish('director', document)
      return document
    }
    const valueIn = async (year: number, cell: CellName) =>
      cellsOfFigures(year, await ask((query) => figuresOf(query, { organisation, year }))).get(cell)?.value
    const first = await publish(decision('2026-01-03'))
    const lastYear = await publish(decision('2025-12-30'))
    await publish(decision('2026-01-03', '示例县人民政府'))
    await publish({
      kind: 'fee',
      title: '诊疗费收取情况',
      fields: {
        item: '考试费',
        feeBasis: '示价费〔2020〕1号',
        standard: '每人 50 元',
        year: '2025',
        amount: 1_234_500,
      },
    })
    const decisions: CellName = 'proactive.licence.decisions'
    assert.deepEqual([await valueIn(2026, decisions), await valueIn(2025, decisions)], [1, 1])
    assert.deepEqual(
      [await valueIn(2025, 'proactive.fee.amount'), await valueIn(2026, 'proactive.fee.amount')],
      [1.2345, 0],
    )
    await deeds.withdraw('director', first)
    assert.equal(await valueIn(2026, decisions), 1)
    const { rows } = await ask((query) =>
      evidenceBehind(query, { organisation, year: 2025, cell: decisions, limit: 10 }),
    )
    assert.deepEqual(
      rows.map(({ item, on }) => [item, on]),
      [[lastYear, '2025-12-30']],
    )
    const normative = await publish({
      kind: 'normative',
      title: '关于印发门诊统筹办法的通知',
      documentNumber: '示医保〔2026〕2号',
      column,
      fields: { effectiveOn: '2026-02-01', expiresOn: '2031-01-31' },
      dateWritten: parseLocalDate('2026-01-04'),
    })
    const made = await ask((query) =>
      evidenceBehind(query, {
        organisation,
        year: 2026,
        cell: 'proactive.normativeDocument.made',
        limit: 10,
      }),
    )
    assert.deepEqual(
      made.rows.map(({ item, detail }) => [item, detail]),
      [[normative, '本年制发、年末有效']],
    )
  },
)
