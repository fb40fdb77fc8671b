import {
  bars,
  disclosureModes,
  dueMove,
  eventNames,
  events,
  movesOf,
  partTitle,
  requirements,
  stages,
  visibilities,
} from '#modules/publishing'
import type { Move, Stage, Visibility } from '#modules/publishing'

const words = <Word extends string>(list: readonly Word[], of: Readonly<Record<Word, string>>): string =>
  list.map((word) => of[word]).join('、')

const stageWords = (list: readonly Stage[]) => words(list, stages)
const seenWords = (list: readonly Visibility[]) =>
  list.length === Object.keys(visibilities).length ? '任何' : words(list, visibilities)

const leads = ({ stage, visibility, whenComplete }: Omit<Move, 'from' | 'seen' | 'who' | 'not' | 'needs'>) =>
  [
    stage && stages[stage],
    visibility && visibilities[visibility],
    whenComplete && `全部签署后${stages[whenComplete]}`,
  ]
    .filter((word) => word !== undefined)
    .join('、') || '不变'

const cells = (list: readonly string[]): string => `| ${list.join(' | ')} |`

const row = (title: string, move: Move): string =>
  cells([
    title,
    stageWords(move.from),
    seenWords(move.seen),
    move.modes ? words(move.modes, disclosureModes) : '任何',
    move.who.map((part) => partTitle(part)).join('或'),
    move.not.map((bar) => bars[bar].title).join('、') || '—',
    move.needs.map((need) => requirements[need]).join('；') || '—',
    leads(move),
  ])

const rows = eventNames.flatMap((event) =>
  movesOf(event).map((move, index) => row(index === 0 ? events[event].title : '', move)),
)

const due = cells([
  '到时自动发布',
  stageWords(dueMove.from),
  seenWords(dueMove.seen),
  disclosureModes.proactive,
  '定时任务，以定时的人的名义',
  '—',
  '签署完整有效；内容检查通过；栏目开放；时间已到',
  leads(dueMove),
])

const matrixRow = (event: (typeof eventNames)[number]): string =>
  cells([
    events[event].title,
    ...Object.keys(stages).map((stage) => {
      const seen = movesOf(event)
        .filter(({ from }) => from.some((each) => each === stage))
        .flatMap((move) => move.seen)
      if (seen.length === 0) return ''
      return seen.length === Object.keys(visibilities).length ? '●' : words(seen, visibilities)
    }),
  ])

const basisRows = eventNames.map((event) => cells([events[event].title, events[event].basis]))

/** docs/publishing.md: the table of states as people read it. */
export const publishingMarkdown = (): string =>
  [
    '# 主动公开：什么时候、由谁、可以办什么',
    '',
    '本页由 `npx node scripts/write-publishing.ts` 按 `src/modules/publishing/machine/events.ts` 写成；按钮和命令用的是同一张表。要改，请改那里。为什么这样定：[ADR 0025](adr/0025-review-chain-and-signatures.md)。',
    '',
    '“阶段”是正在办的文稿到了哪一步，“公开情况”是公众现在能看到什么，两者分开。',
    '',
    '## 状态表',
    '',
    cells(['办什么', '阶段', '公开情况', '公开方式', '由谁办', '不能由谁办', '还要', '办后']),
    cells(Array.from({ length: 8 }, () => '---')),
    ...rows,
    due,
    '',
    '## 各阶段可以办什么',
    '',
    '● 表示不论公开情况；写明公开情况的，只在那时可以办。',
    '',
    cells(['办什么', ...Object.values(stages)]),
    cells(['---', ...Object.values(stages).map(() => '---')]),
    ...eventNames.map((event) => matrixRow(event)),
    '',
    '## 依据和说明',
    '',
    cells(['办什么', '依据和说明']),
    cells(['---', '---']),
    ...basisRows,
    '',
  ].join('\n')
