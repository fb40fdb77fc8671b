import type { Edition, Label } from '#statute/report-form'
import { formOf, keysOf } from '#statute/report-form'
import type { Meaning } from './meaning.ts'

/** Heads of the form that carry no number: they are known so that they are never taken for text. */
const heads: readonly Label[] = [
  { text: '信息内容' },
  { text: '申请人情况' },
  { text: '法人或其他组织', variants: ['法人或者其他组织', '法人和其他组织'] },
  { text: '行政诉讼' },
  { text: formOf('2021').requests.note, variants: ['本列数据的勾稽关系为'] },
]

function* labelsOf(edition: Edition): Generator<[Label, Meaning]> {
  for (const other of ['itemised', 'single'] as const) {
    const form = formOf(edition, other)
    for (const row of form.requests.rows) yield [row.label, { kind: 'request-row', code: row.code }]
    for (const group of form.requests.groups) yield [group.label, { kind: 'request-group', code: group.code }]
  }
  const form = formOf(edition)
  for (const [index, column] of form.requests.columns.entries())
    yield [column.label, { kind: 'request-column', index }]
  for (const block of form.proactive) {
    yield [block.item, { kind: 'proactive-item', edition }]
    for (const row of block.rows) yield [row.label, { kind: 'proactive-row', key: row.key }]
    for (const column of block.columns)
      yield [column.label, { kind: 'proactive-column', key: column.key, edition }]
  }
  for (const group of form.remedies.groups) yield [group.label, { kind: 'remedy-group', key: group.key }]
  for (const [index, outcome] of form.remedies.outcomes.entries())
    yield [outcome.label, { kind: 'remedy-outcome', index }]
}

const build = (): ReadonlyMap<string, readonly Meaning[]> => {
  const all = new Map<string, Meaning[]>()
  const put = (label: Label, meaning: Meaning) => {
    for (const key of keysOf(label)) {
      const known = all.get(key) ?? []
      if (!known.some((other) => JSON.stringify(other) === JSON.stringify(meaning))) known.push(meaning)
      all.set(key, known)
    }
  }
  for (const edition of ['2019', '2021'] as const)
    for (const [label, meaning] of labelsOf(edition)) put(label, meaning)
  for (const label of heads) put(label, { kind: 'head' })
  return all
}

/** Every label of both editions by its key. */
export const dictionary = build()

/** The brackets a cell may print before the label of its row: 三、本年度办理结果 （三）不予公开 1.属于国家秘密. */
export const groupKeys: readonly string[] = formOf('2021')
  .requests.groups.flatMap((group) => keysOf(group.label))
  .filter((key) => key.length >= 4)

/** Labels long enough to be known by their beginning or despite a misprint. */
export const longKeys: readonly string[] = [...dictionary.keys()].filter((key) => key.length >= 6)
