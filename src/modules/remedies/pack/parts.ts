import type { Paper } from '#platform/paper'
import type { RequestId } from '#modules/requests'
import type { PackNames, RequestMaterial } from './material.ts'
import { coursePaper, decisionPaper, deliveryPaper, signaturesPaper, trailPaper } from './papers-of-answer.ts'
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
  | 'file'

/** A part of a pack before it is drawn: a paper of ours, or a file as it is. */
export interface Part {
  readonly code: PartCode
  readonly request: RequestId | null
  readonly title: string
  readonly content:
    | { readonly paper: Paper }
    | { readonly file: string; readonly digest: string; readonly mediaType: string }
    /** Named and not enclosed, with the reason. */
    | { readonly left: string; readonly digest: string }
}

const drawn = [
  ['form', '政府信息公开申请表', formPaper],
  ['receipt', '登记和收到记录', receiptPaper],
  ['clock', '答复期限计算书', clockPaper],
  ['search', '检索记录', searchPaper],
  ['triage', '研判记录', triagePaper],
  ['consult', '征求意见记录', consultPaper],
  ['signatures', '审签记录', signaturesPaper],
  ['decision', '处理决定', decisionPaper],
  ['delivery', '送达记录', deliveryPaper],
  ['course', '办理经过（案卷全部记录）', coursePaper],
  ['trail', '审计记录摘录', trailPaper],
] as const

/** A file of the store as a part: enclosed where it is a PDF and the caller may read it. */
export interface StoredFile {
  readonly id: string
  readonly name: string
  readonly digest: string
  readonly mediaType: string
}

export const filePart = (
  file: StoredFile,
  { code, request, title }: Pick<Part, 'code' | 'request' | 'title'>,
  left: string | undefined,
): Part => {
  const { id, digest, mediaType } = file
  if (left !== undefined) return { code, request, title, content: { left, digest } }
  return mediaType === 'application/pdf'
    ? { code, request, title, content: { file: id, digest, mediaType } }
    : { code, request, title, content: { left: '不是 PDF，另附电子件', digest } }
}

/** The papers of a request that are drawn, those that say nothing left out. */
export const drawnParts = (
  request: RequestId,
  material: RequestMaterial,
  names: PackNames,
  several: boolean,
): readonly Part[] =>
  drawn.flatMap(([code, title, blocksOf]) => {
    const blocks = blocksOf(material, names)
    if (blocks.length === 0) return []
    const paper: Paper = { title, language: 'zh-CN', blocks, pageNumbers: false }
    return [{ code, request, title: several ? `${material.number}：${title}` : title, content: { paper } }]
  })
