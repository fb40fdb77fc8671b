import { z } from 'zod'
import { markSources, releaseKinds, releaseStates, withholdingReasons } from '#modules/release'
import type { ReleaseId } from '#modules/release'
import { operation } from './operation.ts'
import { requestId, seen, seenDigest } from './request-words.ts'
import { done, download, id, idOf, instant, listOf, named, streamed } from './shapes.ts'

const keysOf = <Word extends string>(words: Readonly<Record<Word, unknown>>) =>
  // The keys of a record of words are its words.
  z.enum(Object.keys(words) as [Word, ...Word[]])

const ofRequest = { params: z.strictObject({ request: requestId }) }
const release = idOf<ReleaseId>()
const ofRelease = { params: z.strictObject({ release }) }
const side = z.enum(['before', 'after'])
const state = keysOf(releaseStates)
const reason = keysOf(withholdingReasons)
const source = keysOf(markSources)

const measure = z.number().min(-20_000).max(20_000)
const box = z.strictObject({ x: measure, y: measure, width: measure.min(0), height: measure.min(0) })
const place = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('text'), text: z.string().trim().min(1).max(300) }),
  z.strictObject({
    is: z.literal('boxes'),
    page: z.number().int().min(0).max(3000),
    boxes: z.array(box).min(1).max(50),
  }),
])
const mark = z.strictObject({ id: z.string().min(1).max(40), place, reason, source })

const line = {
  id: z.string(),
  name: z.string(),
  kind: keysOf(releaseKinds),
  state,
  stateTitle: z.string(),
  madeBy: named,
  madeAt: instant,
  preparedBy: named.nullable(),
  confirmedBy: named.nullable(),
  confirmedAt: instant.nullable(),
}

const outcome = z.object({
  original: z.string(),
  output: z.string().nullable(),
  marks: z.array(z.object({ title: z.string(), basis: z.string(), count: z.number() })),
  pages: z.number().nullable(),
  /** Pages are counted from 1 here, as people count them. */
  rasterised: z.array(z.object({ page: z.number(), why: z.array(z.string()) })),
  leftOut: z.array(z.string()),
  unread: z.array(z.number()),
  pictures: z.number(),
  notFound: z.array(z.string()),
  remains: z.array(z.object({ mark: z.string(), where: z.string() })),
})

/** 区分处理, 条例第三十七条: documents to be given out, with what is withheld taken out of them. */
export const releaseOperations = {
  releaseGuide: operation({
    id: 'releaseGuide',
    method: 'GET',
    path: '/release-guide',
    summary: '不予公开部分的理由和依据',
    input: {},
    output: z.object({
      reasons: z.array(z.object({ value: reason, title: z.string(), basis: z.string() })),
      sources: z.array(z.object({ value: source, title: z.string() })),
    }),
  }),
  requestReleases: operation({
    id: 'requestReleases',
    method: 'GET',
    path: '/requests/:request/releases',
    summary: '案卷里要给出的文件',
    input: ofRequest,
    output: listOf(z.object(line)),
  }),
  startRelease: operation({
    id: 'startRelease',
    method: 'POST',
    path: '/requests/:request/releases',
    summary: '上传的文件作为要给出的文件，准备去除不予公开的内容',
    input: { ...ofRequest, body: z.strictObject({ file: id }) },
    output: z.object({ id: z.string() }),
  }),
  release: operation({
    id: 'release',
    method: 'GET',
    path: '/releases/:release',
    summary: '一份要给出的文件：标注、处理结果和复查记录',
    input: ofRelease,
    output: z.object({
      ...line,
      request: named,
      organisation: z.string(),
      seq: z.number(),
      marks: z.array(z.object({ id: z.string(), place, reason, source })),
      outcome: outcome.nullable(),
      /** Whether whoever asks may confirm it: somebody else took the words out. */
      mine: z.boolean(),
    }),
  }),
  proposeMarks: operation({
    id: 'proposeMarks',
    method: 'GET',
    path: '/releases/:release/proposals',
    summary: '按规则提出的标注：本案人员、证件号、电话、账号、住址',
    input: ofRelease,
    output: listOf(
      z.object({ text: z.string(), reason, source, sourceTitle: z.string(), count: z.number() }),
    ),
  }),
  saveMarks: operation({
    id: 'saveMarks',
    method: 'PUT',
    path: '/releases/:release/marks',
    summary: '保存标注；先前处理的文件作废',
    input: { ...ofRelease, body: z.strictObject({ seen, marks: z.array(mark).max(2000) }) },
    output: z.object({ seq: z.number() }),
  }),
  prepareRelease: operation({
    id: 'prepareRelease',
    method: 'POST',
    path: '/releases/:release/prepare',
    summary: '去除标注的内容并复查；有残留的不生成文件，并指出在哪里',
    input: { ...ofRelease, body: z.strictObject({ seen }) },
    output: z.object({ remains: z.number() }),
  }),
  confirmRelease: operation({
    id: 'confirmRelease',
    method: 'POST',
    path: '/releases/:release/confirm',
    summary: '复核：可以给出；由去除内容以外的人办',
    input: { ...ofRelease, body: z.strictObject({ seen, digest: seenDigest }) },
    output: done,
  }),
  dropRelease: operation({
    id: 'dropRelease',
    method: 'POST',
    path: '/releases/:release/drop',
    summary: '作废，不给出',
    input: { ...ofRelease, body: z.strictObject({ seen }) },
    output: done,
  }),
  releasePage: operation({
    id: 'releasePage',
    method: 'GET',
    path: '/releases/:release/pages/:page',
    summary: '一页的文字和位置，用来标注',
    input: {
      params: z.strictObject({ release, page: z.coerce.number().int().min(0).max(3000) }),
      query: z.strictObject({ side: side.default('before') }),
    },
    output: z.object({
      width: z.number(),
      height: z.number(),
      unmapped: z.number(),
      characters: z.array(
        z.object({ text: z.string(), x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
      ),
    }),
  }),
  releasePicture: operation({
    id: 'releasePicture',
    method: 'GET',
    path: '/releases/:release/pages/:page/picture',
    summary: '一页的图片',
    input: {
      params: z.strictObject({ release, page: z.coerce.number().int().min(0).max(3000) }),
      query: z.strictObject({
        side: side.default('before'),
        /** Of which file, by its digest: one made anew has another address, so that no browser shows the old one. */
        of: z.string().max(64).optional(),
      }),
    },
    output: download,
  }),
  releaseText: operation({
    id: 'releaseText',
    method: 'GET',
    path: '/releases/:release/text',
    summary: '文件的文字；PDF 另有页数',
    input: { ...ofRelease, query: z.strictObject({ side: side.default('before') }) },
    output: z.object({ text: z.string(), pages: z.number().nullable() }),
  }),
  readRelease: operation({
    id: 'readRelease',
    method: 'GET',
    path: '/releases/:release/file',
    summary: '下载原件，或者处理后的文件',
    input: { ...ofRelease, query: z.strictObject({ side: side.default('after') }) },
    output: streamed,
  }),
}
