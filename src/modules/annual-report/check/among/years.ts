import type { CellName } from '#statute/report-form'
import { proactiveCell, remedyCell, requestCell } from '#statute/report-form'
import { apart, listed, printed } from '../chinese.ts'
import { askedBy } from '../form/asked.ts'
import type { Found, Rule } from '../rule.ts'
import type { ReportDigest } from './digest.ts'
import { formOfDigest, numberIn } from './digest.ts'

/** Two reports of one body that follow each other; `gap` is the number of years between them. */
export interface YearPair {
  readonly before: ReportDigest
  readonly after: ReportDigest
  readonly from: number
  readonly to: number
}

const follow = ({ from, to }: YearPair): boolean => to === from + 1

/** Both numbers, or null when one of them is not known. */
const both = (
  { before, after }: YearPair,
  old: CellName,
  now: CellName,
): { readonly old: number; readonly now: number } | null => {
  const one = numberIn(before, old)
  const other = numberIn(after, now)
  return one === null || other === null ? null : { old: one, now: other }
}

const carryOver: Rule<YearPair> = {
  id: 'chain.carry-over',
  title: '上年结转等于上一年报告的结转下年度',
  basis: '年度报告格式表三第二项、第四项',
  severity: 'error',
  evaluate: (pair) => {
    if (!follow(pair)) return []
    const { columns } = formOfDigest(pair.after).requests
    const wrong = columns.flatMap(({ label, key }, index) => {
      const numbers = both(pair, requestCell('4', index), requestCell('2', index))
      return numbers === null || numbers.old === numbers.now ? [] : [{ label, key, index, ...numbers }]
    })
    const first = wrong.find(({ key }) => key === 'total') ?? wrong[0]
    if (first === undefined) return []
    const columnsSaid = wrong
      .filter((column) => column !== first)
      .map(({ label, old, now }) => `${label.text}列 ${printed(old)} 与 ${printed(now)}`)
    const rest = columnsSaid.length === 0 ? '' : `（另有${listed(columnsSaid)}）`
    return [
      {
        severity: first.key === 'total' ? 'error' : 'warning',
        message: `${pair.from}年报告结转下年度${first.label.text} ${printed(first.old)} 件，${pair.to}年报告上年结转${first.label.text} ${printed(first.now)} 件，相差 ${apart(first.old, first.now)} 件${rest}。`,
        cells: wrong.map(({ index }) => requestCell('2', index)),
        expected: first.old,
        actual: first.now,
      },
    ]
  },
}

const documents = [
  ['regulation', '规章'],
  ['normativeDocument', '行政规范性文件'],
] as const

const valid: Rule<YearPair> = {
  id: 'chain.valid',
  title: '现行有效件数等于上年现行有效加本年制发减本年废止',
  basis: '国办公开办函〔2021〕30号表二；不一致的应当说明',
  severity: 'warning',
  evaluate: (pair) =>
    documents.flatMap(([row, label]): Found[] => {
      const cells = ['valid', 'made', 'repealed'].map((column) => proactiveCell(row, column))
      const last = numberIn(pair.before, proactiveCell(row, 'valid'))
      const [now, made, repealed] = cells.map((name) => numberIn(pair.after, name))
      if (
        !follow(pair) ||
        last === null ||
        typeof now !== 'number' ||
        typeof made !== 'number' ||
        typeof repealed !== 'number'
      )
        return []
      const due = last + made - repealed
      if (due === now) return []
      const message = `${label}上年现行有效 ${last} 件，加本年制发 ${made} 件、减本年废止 ${repealed} 件应为 ${due} 件，表中是 ${now} 件，相差 ${apart(due, now)} 件，应当说明原因。`
      return [{ message, cells, expected: due, actual: now }]
    }),
}

/** A number of the later year that must be the sum of two numbers. */
const sumRule = (
  rule: Omit<Rule<YearPair>, 'evaluate'>,
  rows: readonly (readonly [row: string, label: string])[],
  name: string,
  sum: (pair: YearPair, row: string) => number | null,
): Rule<YearPair> => ({
  ...rule,
  evaluate: (pair) =>
    rows.flatMap(([row, label]): Found[] => {
      const cell = proactiveCell(row, name)
      const due = sum(pair, row)
      const now = numberIn(pair.after, cell)
      if (!follow(pair) || due === null || now === null || due === now) return []
      const message = `${label}：${rule.title}，应为 ${printed(due)}，${pair.to}年报告填 ${printed(now)}，相差 ${apart(due, now)}。`
      return [{ message, cells: [cell], expected: due, actual: now }]
    }),
})

const plus = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : one + other

const previous = sumRule(
  {
    id: 'chain.previous',
    title: '上一年项目数量等于上年报告的上一年项目数量加本年增/减',
    basis: '国办公开办函〔2019〕60号表二',
    severity: 'warning',
  },
  [
    ['licence', '行政许可'],
    ['otherService', '其他对外管理服务事项'],
    ['penalty', '行政处罚'],
    ['coercion', '行政强制'],
    ['fee', '行政事业性收费'],
  ],
  'previous',
  ({ before }, row) =>
    plus(numberIn(before, proactiveCell(row, 'previous')), numberIn(before, proactiveCell(row, 'change'))),
)

const total = sumRule(
  {
    id: 'chain.total',
    title: '对外公开总数量等于上年对外公开总数量加本年新公开数量',
    basis: '国办公开办函〔2019〕60号表二',
    severity: 'notice',
  },
  documents,
  'total',
  ({ before, after }, row) =>
    plus(numberIn(before, proactiveCell(row, 'total')), numberIn(after, proactiveCell(row, 'published'))),
)

const watched: readonly (readonly [cell: CellName, label: string])[] = [
  [requestCell('1', 6), '本年新收申请'],
  [requestCell('3.7', 6), '办理结果总计'],
  [remedyCell('reconsideration', 4), '行政复议'],
  [remedyCell('direct', 4), '未经复议直接起诉'],
  [remedyCell('afterReconsideration', 4), '复议后起诉'],
  [proactiveCell('licence', 'decisions'), '行政许可决定'],
  [proactiveCell('penalty', 'decisions'), '行政处罚决定'],
  [proactiveCell('coercion', 'decisions'), '行政强制决定'],
  [proactiveCell('fee', 'amount'), '行政事业性收费'],
]

const accurate = askedBy('accurate')

const swingFactor = 10
const swingLeast = 100

const swing: Rule<YearPair> = {
  id: 'chain.swing',
  title: '与上年相比没有十倍以上的变动',
  basis: accurate.basis,
  standsOn: ({ after }) => accurate.on(after),
  severity: 'notice',
  evaluate: (pair) => {
    const swings = watched.flatMap(([cell, label]) => {
      const numbers = follow(pair) ? both(pair, cell, cell) : null
      if (numbers === null) return []
      const { old, now } = numbers
      const large = Math.max(old, now) >= swingFactor * Math.max(1, Math.min(old, now))
      return large && Math.abs(old - now) >= swingLeast
        ? [{ cell, said: `${label}由 ${printed(old)} 变为 ${printed(now)}` }]
        : []
    })
    if (swings.length === 0) return []
    const message = `与${pair.from}年相比变动在十倍以上，请核对口径和单位：${listed(swings.map(({ said }) => said))}。`
    return [{ message, cells: swings.map(({ cell }) => cell), actual: swings.length }]
  },
}

const gap: Rule<YearPair> = {
  id: 'chain.gap',
  title: '各年度的报告连续',
  basis: '条例第四十九条：每年公布上一年度的报告',
  severity: 'notice',
  evaluate: (pair) => {
    if (pair.to - pair.from < 2) return []
    const message = `${pair.from}年与${pair.to}年之间缺 ${pair.to - pair.from - 1} 个年度的报告，没有核对年度之间的衔接。`
    return [{ message, expected: pair.from + 1, actual: pair.to }]
  },
}

/** What must hold between the reports of two years that follow each other; found in the later one. */
export const yearRules: readonly Rule<YearPair>[] = [carryOver, valid, previous, total, swing, gap]
