import type { Finding, Repair, Severity } from '#modules/annual-report'
import { spokenName } from '../../../inputs/input.ts'
import type { Session, Tone } from '../../../terminal/session.ts'
import { indent } from '../../../text/wrap.ts'
import type { Checked } from '../checked.ts'
import { hasErrors } from '../checked.ts'
import { reportName } from './names.ts'

interface Look {
  readonly sign: string
  readonly word: string
  readonly tone: Tone
}

/** A sign and a word for each severity: colour alone says nothing to some people and to no file. */
const looks: Readonly<Record<Severity, Look>> = {
  error: { sign: '✗', word: '应更正', tone: 'red' },
  warning: { sign: '!', word: '应说明', tone: 'yellow' },
  notice: { sign: '·', word: '提示', tone: 'cyan' },
}

const order = ['error', 'warning', 'notice'] as const satisfies readonly Severity[]

const findingText = (session: Session, { rule, severity, message, basis }: Finding): string => {
  const { sign, word, tone } = looks[severity]
  return [
    indent(message, 2, session.columns, session.paint(tone, `${sign} ${word}　`)),
    session.paint('dim', indent(`依据：${basis}（${rule}）`, 12, session.columns)),
  ].join('\n')
}

const repairText = (session: Session, { why }: Repair, index: number): string =>
  indent(why.replace(/。?$/u, '。'), 4, session.columns, session.paint('bold', `办法 ${index + 1}：`))

const repairLines = (session: Session, { repairs }: Checked): readonly string[] =>
  repairs.length === 0
    ? []
    : [
        '  下面每个办法都能让表格各项等式同时成立，最常见的在前，请对照台账核实后选用：',
        ...repairs.map((repair, index) => repairText(session, repair, index)),
      ]

/** What was found in one file: findings by severity, then the ways to mend its tables. */
export const checkedText = (session: Session, checked: Checked): string => {
  const sorted = order.flatMap((severity) =>
    checked.findings.filter((finding) => finding.severity === severity),
  )
  return [
    session.paint('bold', `${spokenName(checked.file)}　${reportName(checked)}`),
    ...(sorted.length === 0 ? [`  ${session.paint('green', '✓ 没有发现问题')}`] : []),
    ...sorted.map((finding) => findingText(session, finding)),
    ...repairLines(session, checked),
    '',
    '',
  ].join('\n')
}

const counted = (all: readonly Checked[]): string =>
  order
    .map((severity) => ({
      word: looks[severity].word,
      count: all.flatMap(({ findings }) => findings).filter((finding) => finding.severity === severity)
        .length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => `${word} ${count} 处`)
    .join('，')

/** One sentence on the whole run. */
export const summaryText = (session: Session, all: readonly Checked[], unread: number): string => {
  const wrong = all.filter(hasErrors).length
  const parts = [
    `核对了 ${all.length} 份报告`,
    wrong === 0 ? '没有应更正的问题' : `${wrong} 份有应更正的问题`,
    ...(counted(all) === '' ? [] : [`共${counted(all)}`]),
    ...(unread === 0 ? [] : [`另有 ${unread} 个文件没有读出`]),
  ]
  return `${session.paint('bold', `${parts.join('；')}。`)}\n`
}
