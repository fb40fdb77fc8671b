import { isDatabaseError } from '#platform/db'
import type { FieldProblems, RefusalKind } from '#platform/refusal'
import { Refusal } from '#platform/refusal'

/** What is told to a person or a program when a request fails. */
export interface HttpProblem {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly detail: string
  /** The number under which the log has this request. */
  readonly reference: string
  /** Which fields of what was sent in are wrong, and what to mend. */
  readonly fields?: FieldProblems
}

type Told = Omit<HttpProblem, 'reference' | 'status'>

/** The one translation of a refusal into a status. */
const statuses: Readonly<Record<RefusalKind, number>> = {
  'bad-request': 400,
  'signed-out': 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  'too-large': 413,
  unsupported: 415,
  invalid: 422,
  'too-many': 429,
  unavailable: 503,
}

const byStatus: Readonly<Record<number, Told>> = {
  400: { code: 'bad-request', title: '请求不完整', detail: '服务器没有看懂这次请求，请返回上一页重新提交。' },
  404: { code: 'not-found', title: '没有这个页面', detail: '请核对网址，或者从首页重新查找。' },
  405: { code: 'method', title: '不能这样访问', detail: '请从本站的页面进入。' },
  406: { code: 'form', title: '提交方式不对', detail: '请使用本站页面上的表单提交。' },
  408: { code: 'timeout', title: '等待超时', detail: '网络太慢，没有收完提交的内容，请重新提交。' },
  413: { code: 'too-large', title: '提交的内容太大', detail: '请把文件缩小到 10 MB 以内再提交。' },
  414: { code: 'url', title: '网址太长', detail: '请核对网址，或者从首页重新查找。' },
  415: { code: 'media-type', title: '提交方式不对', detail: '请使用本站页面上的表单提交。' },
  429: { code: 'too-many', title: '提交得太快', detail: '请等一分钟再试。' },
  503: { code: 'closing', title: '正在停机维护', detail: '请过几分钟再试。' },
}

const defect: Told = {
  code: 'defect',
  title: '系统出了差错',
  detail: '这不是您的问题，提交的内容没有保存。请稍后再试；如果还是这样，请把下面的编号告诉网站管理员。',
}

/** The status a kind of refusal is answered with. */
export const statusOfRefusal = (kind: RefusalKind): number => statuses[kind]

const statusOf = (error: unknown): number => {
  if (error instanceof Refusal) return statusOfRefusal(error.kind)
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500
  return status >= 400 && status <= 599 ? status : 500
}

/** A place in a list that no page gave out was made up by whoever asks: no defect of ours. */
const named = (thrown: unknown): unknown =>
  isDatabaseError(thrown, 'cursor')
    ? new Refusal('bad-request', 'cursor', '翻页的位置不对', thrown.message)
    : thrown

/** The one translation of anything thrown into a status and Chinese words. What has no name is a defect: 500. */
export const problemOf = (thrown: unknown, reference: string): HttpProblem => {
  const error = named(thrown)
  const status = statusOf(error)
  if (error instanceof Refusal)
    return {
      status,
      code: error.code,
      title: error.message,
      detail: error.detail,
      reference,
      ...(Object.keys(error.fields).length > 0 && { fields: error.fields }),
    }
  const told = byStatus[status]
  if (told) return { status, ...told, reference }
  const other = status < 500 ? byStatus[400] : undefined
  return { status: other ? status : 500, ...(other ?? defect), reference }
}

/** 404 as a problem, for addresses no route answers. */
export const notFound = (reference: string): HttpProblem =>
  problemOf(Object.assign(new Error('not found'), { statusCode: 404 }), reference)
