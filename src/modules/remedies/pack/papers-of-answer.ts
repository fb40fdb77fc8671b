import { certaintyText, citation } from '#statute/dated'
import { decisionOf, needs } from '#statute/decisions'
import type { Block } from '#platform/paper'
import type { FactKind } from '#modules/requests'
import { rules } from '#modules/requests'
import { factsOf, heading, momentText, paragraph, tableOf } from './blocks.ts'
import { eventsTable } from './events-table.ts'
import type { PackNames, RequestMaterial } from './material.ts'

/** Who signed what, under which digest. */
export const signaturesPaper = ({ decisions }: RequestMaterial, names: PackNames): readonly Block[] =>
  decisions.flatMap(({ on, decision, digest, draftedBy, signatures }) => [
    heading(`${on}　${decisionOf(decision).title}`),
    factsOf([
      ['拟稿人', names.writer(draftedBy)],
      ['签署文本的 SM3', digest],
    ]),
    tableOf(
      ['环节', '签署人', '日期', '系统记录时间', '签署的摘要（SM3）'],
      [3, 3, 3, 4, 7],
      signatures.map((each) => [
        each.step,
        `${names.writer(each.by)}${each.actingFor === null ? '' : `（代${names.writer(each.actingFor)}）`}`,
        each.on,
        momentText(each.recordedAt),
        each.digest,
      ]),
    ),
  ])

/** What was decided, as it was signed. */
export const decisionPaper = ({ decisions }: RequestMaterial): readonly Block[] =>
  decisions.flatMap(({ on, decision, content }) => {
    const { title, basis } = decisionOf(decision)
    return [
      heading(`${on}　${title}`),
      factsOf([
        ['处理决定', title],
        ['依据', basis.map((one) => `${citation(one)}（${certaintyText(one.certainty)}）`).join('\n')],
        ...content.parts.map(({ about, kind }, at): readonly [string, string] => [
          `第${at + 1}部分`,
          `${about === '' ? '' : `${about}：`}${decisionOf(kind).title}`,
        ]),
        ...Object.entries(content.texts).map(([need, text]): readonly [string, string] => [
          // The keys of the texts are needs.
          needs[need as keyof typeof needs].title,
          text,
        ]),
        ['事实和理由', content.reasons],
      ]),
    ]
  })

/** Everything that was written down, one behind the other. */
export const coursePaper = (material: RequestMaterial, names: PackNames): readonly Block[] => [
  eventsTable(material, undefined, names),
]

const otherActs: Readonly<Record<string, string>> = {
  'request.reveal': '查看个人信息',
  'request.track': '申请人查询',
  'request.paper': '查看身份证明',
  'request.see-move': '核对期限的变动',
  'request.redate': '按新的放假通知重算期限',
}

const isFactKind = (kind: string): kind is FactKind => Object.hasOwn(rules, kind)

/** What a row of the trail did, in words; its own name where nobody gave it one. */
const actText = (what: string): string => {
  const kind = what.replace(/^request\./u, '')
  return otherActs[what] ?? (isFactKind(kind) ? rules[kind].title : what)
}

/** Rows of the trail: who did what when. */
export const trailPaper = ({ trail }: RequestMaterial, names: PackNames): readonly Block[] => [
  paragraph('下列各行摘自审计记录，按 SM3 逐行成链，可以离线核对。'),
  tableOf(
    ['链上序号', '时间', '谁', '动作'],
    [2, 4, 4, 5],
    trail.map(({ sequence, at, who, what }) => [
      String(sequence),
      momentText(at),
      names.account(who),
      actText(what),
    ]),
  ),
]
