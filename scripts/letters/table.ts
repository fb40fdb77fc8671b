import { certaintyText, citation } from '#statute/dated'
import type { Basis } from '#statute/dated'
import type { LetterKind } from '#statute/letters'
import {
  isDecision,
  letterKinds,
  letterOf,
  letterRules,
  remedyClassOf,
  rowOfLetter,
  slots,
  writeLine,
} from '#statute/letters'
import { decisionOf } from '#statute/decisions'

const cells = (list: readonly string[]): string => `| ${list.join(' | ')} |`
const dashes = (count: number): string => cells(Array.from({ length: count }, () => '---'))

const remedies = {
  A: '甲：先复议',
  B: '乙：复议或者诉讼',
  C: '无',
  parts: '有第十四条至第十六条的部分为甲，否则为乙',
  wording: '乙',
} as const

const addressees = {
  applicant: '申请人',
  'third-party': '第三方',
  agency: '其他机关',
  section: '科室、协办单位',
  file: '存案卷',
} as const

const modes = { locked: '锁定', signed: '签署', open: '可改', blank: '留空' } as const

const named = (kind: LetterKind): string =>
  isDecision(kind) ? `${letterOf(kind).title}（${decisionOf(kind).title}）` : letterOf(kind).title

const listRow = (kind: LetterKind): string => {
  const { addressee, basis, facts } = letterOf(kind)
  return cells([
    named(kind),
    addressees[addressee],
    basis.map(citation).join('、'),
    facts.map((name) => slots[name].title).join('、'),
    remedies[remedyClassOf(kind)],
    rowOfLetter(kind) ?? '—',
  ])
}

const sourceOf = ({ certainty, note }: Basis): string =>
  `${certaintyText(certainty)}${note === undefined ? '' : `；${note}`}`

const passagesOf = (kind: LetterKind): readonly string[] => [
  `### ${named(kind)}`,
  '',
  cells(['段', '性质', '用语', '自何日', '依据']),
  dashes(5),
  ...letterOf(kind).passages.flatMap(({ title, mode, text }) =>
    text.entries.map(({ from, value, basis }) =>
      cells([
        title,
        modes[mode],
        writeLine(value).replaceAll('\n', '<br>') || '（默认没有）',
        from,
        `${citation(basis)}（${sourceOf(basis)}）`,
      ]),
    ),
  ),
  '',
]

/** docs/letters.md: every letter with its words, and every rule it is held against. */
export const lettersMarkdown = (): string =>
  [
    '# 文书：每一种写什么、依据什么、什么情况不能制发',
    '',
    '本页由 `npx node scripts/write-letters.ts` 按 `src/statute/letters` 写成。为什么这样定：[ADR 0040](adr/0040-letters.md)。样张：`npx node scripts/print-letters.ts 文件夹`。',
    '',
    '“锁定”的段落是法律用语，各单位一致，按文书（决定类按作出决定）当日的法律选用；“签署”的段落取自审签过的答复，一个字不改；“可改”的段落单位可以设定样式，经办人可以在制发前修改；“留空”的由收件人填写。花括号里的是从案卷取出的内容。',
    '',
    '## 种类',
    '',
    cells(['文书', '发给', '依据', '必备内容', '救济途径', '表三']),
    dashes(6),
    ...letterKinds.map(listRow),
    '',
    '## 核对规则',
    '',
    '“应更正”的不改正不能制发；“应说明”的要制发人逐条确认看过，确认记入审计。',
    '',
    cells(['规则', '依据', '轻重']),
    dashes(3),
    ...letterRules.map(({ title, article, severity }) =>
      cells([title, article, severity === 'error' ? '应更正' : '应说明']),
    ),
    '',
    '## 用语',
    '',
    ...letterKinds.flatMap(passagesOf),
  ].join('\n')
