import type { Paper } from '#platform/paper'
import type { RequestId } from '#modules/requests'
import type { PackNames, RequestMaterial } from './material.ts'
import type { StoredFile } from './stored.ts'
import { coursePaper, decisionPaper, signaturesPaper, trailPaper } from './papers-of-answer.ts'
import { deliveryPaper } from './papers-of-delivery.ts'
import {
  clockPaper,
  consultPaper,
  formPaper,
  receiptPaper,
  searchPaper,
  triagePaper,
} from './papers-of-request.ts'

/** What a part of a pack is, for the evidence list to point to. */
export type PartCode =
  | 'form'
  | 'receipt'
  | 'clock'
  | 'search'
  | 'triage'
  | 'consult'
  | 'course'
  | 'signatures'
  | 'decision'
  | 'delivery'
  | 'trail'
  | 'letter'
  | 'proof'
  | 'given'
  | 'file'

/** A part of a pack before it is drawn: a paper of ours, or a file as it is. */
export interface Part {
  readonly code: PartCode
  readonly request: RequestId | null
  readonly title: string
  readonly content:
    | { readonly paper: Paper }
    | FileContent
    /** Named and not enclosed, with the reason. */
    | { readonly left: string; readonly digest: string }
}

/** A file of the store as it stands in a pack. */
export interface FileContent extends Omit<StoredFile, 'id'> {
  readonly file: string
}

const drawn = {
  request: [['form', '政府信息公开申请表', formPaper]],
  handling: [
    ['receipt', '登记和收到记录', receiptPaper],
    ['clock', '答复期限计算书', clockPaper],
    ['search', '检索记录', searchPaper],
    ['triage', '研判记录', triagePaper],
    ['consult', '征求意见记录', consultPaper],
    ['signatures', '审签记录', signaturesPaper],
    ['decision', '处理决定', decisionPaper],
  ],
  delivery: [['delivery', '送达记录', deliveryPaper]],
  // Last, for whoever wants to look behind the rest.
  course: [
    ['course', '办理经过（案卷全部记录）', coursePaper],
    ['trail', '审计记录摘录', trailPaper],
  ],
} as const

/** Papers that stand together; letters, proofs and papers of the file stand between them. */
export type PartGroup = keyof typeof drawn

/** A file of the store as a part; only named where there is a reason to leave it. */
export const filePart = (
  { id, ...file }: StoredFile,
  about: Pick<Part, 'code' | 'request' | 'title'>,
  left: string | undefined,
): Part =>
  left === undefined
    ? { ...about, content: { file: id, ...file } }
    : { ...about, content: { left, digest: file.digest } }

/** The papers of a request that are drawn, by where they stand; those that say nothing left out. */
export const drawnParts = (
  group: PartGroup,
  request: RequestId,
  material: RequestMaterial,
  names: PackNames,
  several: boolean,
): readonly Part[] =>
  drawn[group].flatMap(([code, title, blocksOf]) => {
    const blocks = blocksOf(material, names)
    if (blocks.length === 0) return []
    const paper: Paper = { title, language: 'zh-CN', blocks, pageNumbers: false }
    return [{ code, request, title: several ? `${material.number}：${title}` : title, content: { paper } }]
  })
