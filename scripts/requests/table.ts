import { bars, factKinds, movesOf, partTitle, requirements, rules, stages } from '#modules/requests'
import type { FactKind, Move } from '#modules/requests'

const cells = (list: readonly string[]): string => `| ${list.join(' | ')} |`
const dashes = (count: number): string => cells(Array.from({ length: count }, () => '---'))

const row = (title: string, move: Move): string =>
  cells([
    title,
    move.from.map((stage) => stages[stage]).join('、') || '新登记时',
    move.who.map((part) => partTitle(part)).join('或'),
    move.not.map((bar) => bars[bar].title).join('、') || '—',
    move.needs.map((need) => requirements[need].title).join('；') || '—',
  ])

const rows = factKinds.flatMap((kind) =>
  movesOf(kind).map((move, index) => row(index === 0 ? rules[kind].title : '', move)),
)

const matrixRow = (kind: FactKind): string =>
  cells([
    rules[kind].title,
    ...Object.keys(stages).map((stage) =>
      movesOf(kind).some(({ from }) => from.some((each) => each === stage)) ? '●' : '',
    ),
  ])

const basisRows = factKinds.map((kind) => cells([rules[kind].title, rules[kind].basis]))

/** docs/requests.md: the table of states as people read it. */
export const requestsMarkdown = (): string =>
  [
    '# 依申请公开：什么时候、由谁、可以办什么',
    '',
    '本页由 `npx node scripts/write-requests.ts` 按 `src/modules/requests/machine/table.ts` 写成；按钮和命令用的是同一张表。要改，请改那里。为什么这样定：[ADR 0036](adr/0036-requests-as-a-ledger.md)。',
    '',
    '案卷只追加，不修改；更正也是一条新记录。每件申请办到哪一步、期限、结果，都由案卷的记录算出来。',
    '',
    '## 状态表',
    '',
    cells(['办什么', '阶段', '由谁办', '不能由谁办', '还要']),
    dashes(5),
    ...rows,
    '',
    '## 各阶段可以办什么',
    '',
    cells(['办什么', ...Object.values(stages)]),
    dashes(Object.keys(stages).length + 1),
    ...factKinds.map((kind) => matrixRow(kind)),
    '',
    '## 依据和说明',
    '',
    cells(['办什么', '依据和说明']),
    dashes(2),
    ...basisRows,
    '',
  ].join('\n')
