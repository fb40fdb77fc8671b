import { instances, remedyForms } from '#statute/remedies'
import type { TakenFile } from '#platform/files'
import type { Block, Paper } from '#platform/paper'
import type { CaseEvent, RequestId } from '#modules/requests'
import type { EvidenceItem, Remedy } from '../events/index.ts'
import { factsOf, paragraph, tableOf } from './blocks.ts'
import { sizeText } from './limits.ts'
import type { PartCode } from './parts.ts'

/** A part with its place in the pack. */
export interface PlacedPart {
  readonly code: PartCode
  readonly request: RequestId | null
  readonly file: string | null
  /** Of the file; null where the part was drawn by us. */
  readonly name: string | null
  readonly size: number | null
  readonly title: string
  /** First and last page, from 1; null where it is not bound. */
  readonly pages: { readonly from: number; readonly to: number } | null
  /** Its number among what lies beside the pack; null where it lies not there. */
  readonly attached: number | null
  readonly note: string
  /** SM3 of the part as it was bound, or of the file that was left out. */
  readonly digest: string
}

const pagesText = ({ pages, attached }: Pick<PlacedPart, 'pages' | 'attached'>): string => {
  if (attached !== null) return `附件${attached}`
  if (pages === null) return '未装入'
  return pages.from === pages.to ? String(pages.from) : `${pages.from}—${pages.to}`
}

export interface Cover {
  readonly remedy: Remedy
  readonly body: string
  readonly claimant: string
  readonly requests: readonly string[]
  readonly madeOn: string
  readonly madeBy: string
  readonly inFull: boolean
}

export const coverPaper = ({ remedy, body, claimant, requests, madeOn, madeBy, inFull }: Cover): Paper => ({
  title: `${remedyForms[remedy.form]}应诉材料卷`,
  language: 'zh-CN',
  pageNumbers: false,
  blocks: [
    factsOf([
      ['案件编号', remedy.number],
      ['案号', remedy.answer?.reference ?? ''],
      ['复议机关、法院', remedy.organ],
      ['审级', instances[remedy.instance]],
      ['申请人、原告', claimant],
      ['被申请人、被告', body],
      ['涉及的申请', requests.join('、')],
      ['收到副本之日', remedy.answer?.receivedOn ?? ''],
      ['答复、举证期限至', remedy.answer?.due ?? ''],
      ['装订', `${madeOn}　${madeBy}`],
    ]),
    paragraph(
      inFull
        ? '本卷含申请人和第三方的个人信息，只供复议、诉讼使用，不得公开、外传。'
        : '本卷已经遮盖申请人和第三方的个人信息；含个人信息的文书和材料只列名称和摘要，没有装入。',
    ),
  ],
})

const partText = ({ title, name, size, note, pages }: PlacedPart): string => {
  // Of what is bound the title says enough.
  const file = name === null || size === null || pages !== null ? '' : `${name}，${sizeText(size)}`
  return [title, file, note].filter((text) => text !== '').join('\n')
}

/** What lies beside the pack, and by which digest it is known to be that. */
const archiveBlocks = ({ name, size, digest }: TakenFile): readonly Block[] => [
  paragraph('页码栏标“附件”的不便装订，没有编页，按编号另附在下列压缩包内。'),
  factsOf([
    ['压缩包', `${name}（${sizeText(size)}）`],
    ['压缩包的 SM3 摘要', digest],
  ]),
]

/** What stands where, with the digest of each source; what is attached is said to be, and where. */
export const indexPaper = (parts: readonly PlacedPart[], archive: TakenFile | null): Paper => ({
  title: '目录',
  language: 'zh-CN',
  pageNumbers: false,
  blocks: [
    paragraph('摘要是各份材料装订、编页之前的 SM3 值；图片、另附和没有装入的，是原文件的 SM3 值。'),
    ...(archive === null ? [] : archiveBlocks(archive)),
    tableOf(
      ['序号', '材料', '页码', 'SM3 摘要'],
      [1.2, 5, 1.8, 8],
      parts.map((part, at) => [String(at + 1), partText(part), pagesText(part), part.digest]),
    ),
  ],
})

/** In which part an event of a case is to be read. */
const partOfEvent = (kind: CaseEvent['kind'] | undefined): PartCode => {
  switch (kind) {
    case 'registered':
    case 'received':
      return 'receipt'
    case 'searched':
    case 'task-given':
    case 'task-answered':
      return 'search'
    case 'triaged':
      return 'triage'
    case 'signed':
    case 'submitted':
      return 'signatures'
    case 'draft-decision':
    case 'decided':
      return 'decision'
    case 'delivered':
    case 'notified':
      return 'delivery'
    default:
      return kind?.startsWith('third-party') === true || kind?.startsWith('agency') === true
        ? 'consult'
        : 'course'
  }
}

/** The kind of an event of a request's file. */
export type KindOf = (request: RequestId, seq: number) => CaseEvent['kind'] | undefined

const placeOf = ({ source }: EvidenceItem, parts: readonly PlacedPart[], kindOf: KindOf): string => {
  if (source.in === 'paper') return '另附'
  const part =
    source.in === 'file'
      ? parts.find(({ file }) => file === source.file)
      : parts.find(
          ({ code, request }) =>
            request === source.request && code === partOfEvent(kindOf(source.request, source.seq)),
        )
  return part === undefined ? '另附' : pagesText(part)
}

export const evidencePaper = (
  items: readonly EvidenceItem[],
  parts: readonly PlacedPart[],
  kindOf: KindOf,
): Paper => ({
  title: '证据清单',
  language: 'zh-CN',
  pageNumbers: false,
  blocks: [
    tableOf(
      ['序号', '证据名称', '证明的事实', '页数', '本卷页码'],
      [1.3, 5, 6, 1.7, 2],
      items.map((item, at) => [
        String(at + 1),
        item.title,
        item.proves,
        String(item.pages),
        placeOf(item, parts, kindOf),
      ]),
    ),
  ],
})
