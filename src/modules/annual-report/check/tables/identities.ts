import type { CellName, Identity, IdentityKind } from '#statute/report-form'
import { identitiesOf } from '#statute/report-form'
import { apart, listed, printed } from '../chinese.ts'
import { anyNumber, figureAt, numberAt } from '../figures.ts'
import type { Found, Rule } from '../rule.ts'
import type { ReportSubject } from '../subject.ts'

const cellsIn = ({ left, right }: Identity): readonly CellName[] => [...left, ...right]

const unreadable = ({ report }: ReportSubject, names: readonly CellName[]): boolean =>
  names.some((name) => report.cells.get(name)?.state !== 'number' && numberAt(report.cells, name) === null)

/** A row whose printed total is blank states no total; tables.empty speaks of it. */
const totalLeftBlank = ({ report }: ReportSubject, { kind, right }: Identity): boolean =>
  (kind === 'row-total' || kind === 'remedy-total') && !anyNumber(report.cells, right)

const sum = ({ report, form }: ReportSubject, names: readonly CellName[]): number =>
  names.reduce((total, name) => total + (figureAt(report.cells, form, name) ?? 0), 0)

const values = ({ report, form }: ReportSubject, names: readonly CellName[]): string =>
  names.map((name) => printed(figureAt(report.cells, form, name) ?? 0)).join(' + ')

const where = ({ places }: ReportSubject, name: CellName | undefined): string =>
  (name === undefined ? undefined : places.get(name)?.where) ?? ''

type Say = (subject: ReportSubject, identity: Identity, left: number, right: number) => string

const row: Say = (subject, { right }, sumOfParts, total) =>
  `${where(subject, right[0]).replace(/的总计列$/u, '')}六类申请人合计 ${printed(sumOfParts)}，总计填 ${printed(total)}`

const balance: Say = (subject, identity, left, right) =>
  `${where(subject, identity.left[0]).replace(/^.*的(?=.+列$)/u, '表三')}第一项加第二项（${values(subject, identity.left)}）为 ${printed(left)}，` +
  `第三项加第四项（${values(subject, identity.right)}）为 ${printed(right)}`

const results: Say = (subject, { right }, left, total) =>
  `${where(subject, right[0]).replace(/^.*的(?=.+列$)/u, '表三')}第三项（一）至（六）各情形合计 ${printed(left)}，（七）总计填 ${printed(total)}`

const remedy: Say = (subject, { right }, left, total) =>
  `${where(subject, right[0]).replace(/的总计$/u, '')}四种结果合计 ${printed(left)}，总计填 ${printed(total)}`

const judge = (subject: ReportSubject, kind: IdentityKind, say: Say): Found[] =>
  identitiesOf(subject.form)
    .filter((identity) => identity.kind === kind)
    .filter((identity) => !totalLeftBlank(subject, identity) && !unreadable(subject, cellsIn(identity)))
    .flatMap((identity) => {
      const left = sum(subject, identity.left)
      const right = sum(subject, identity.right)
      if (left === right) return []
      const message = `${say(subject, identity, left, right)}，相差 ${apart(left, right)}。`
      return [{ message, cells: cellsIn(identity), expected: left, actual: right, basis: identity.basis }]
    })

const rule = (
  id: string,
  title: string,
  basis: string,
  kind: IdentityKind,
  say: Say,
): Rule<ReportSubject> => ({
  id,
  title,
  basis,
  severity: 'error',
  evaluate: (subject) => judge(subject, kind, say),
})

/** Which equations could not be judged because a cell of theirs cannot be read. */
const notJudged: Rule<ReportSubject> = {
  id: 'tables.not-judged',
  title: '有读不出的单元格，相关勾稽关系没有核对',
  basis: '年度报告格式表三、表四',
  severity: 'notice',
  evaluate: (subject) => {
    const open = identitiesOf(subject.form).filter(
      (identity) => !totalLeftBlank(subject, identity) && unreadable(subject, cellsIn(identity)),
    )
    if (open.length === 0) return []
    const titles = open.map((identity) => `“${identity.title}”`)
    const message = `有读不出的单元格，${open.length} 条勾稽关系没有核对：${listed(titles, 3)}。`
    return [{ message, actual: open.length }]
  },
}

/** The equations the form itself prints: 表三注 and the totals of tables 3 and 4. */
export const identityRules: readonly Rule<ReportSubject>[] = [
  rule('requests.row-total', '表三每一行：各类申请人之和等于总计', '年度报告格式表三', 'row-total', row),
  rule(
    'requests.balance',
    '表三每一列：第一项加第二项之和等于第三项加第四项之和',
    '年度报告格式表三注',
    'balance',
    balance,
  ),
  rule(
    'requests.results-total',
    '表三每一列：第三项各情形之和等于（七）总计',
    '年度报告格式表三第三项（七）',
    'results-total',
    results,
  ),
  rule('remedies.total', '表四每一组：四种结果之和等于总计', '年度报告格式表四', 'remedy-total', remedy),
  notJudged,
]
