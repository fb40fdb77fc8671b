import { z } from 'zod'
import type { OrganisationId } from '#modules/organisations'
import { content, fieldChange, finding } from './content.ts'
import { document, documentLine } from './document-views.ts'
import { operation } from './operation.ts'
import { columnId, disclosureMode, documentId, kind, stage, visibility } from './publishing-words.ts'
import { day, done, idOf, instant, line, listOf, pageOf, paging } from './shapes.ts'

const organisation = idOf<OrganisationId>()
const ofDocument = { params: z.strictObject({ document: documentId }) }

const field = z.object({
  code: z.string(),
  title: z.string(),
  type: z.enum(['line', 'text', 'date', 'choice', 'amount', 'count']),
  required: z.boolean(),
  /** What to write, and why it is asked for. */
  help: z.string(),
  choices: z.array(z.object({ value: z.string(), title: z.string() })).optional(),
  /** Whether the public sees it. */
  shown: z.boolean(),
})

/** Documents as they are worked on. */
export const documentOperations = {
  documentKinds: operation({
    id: 'documentKinds',
    method: 'GET',
    path: '/document-kinds',
    summary: '文件种类、各自的项目和期限',
    input: {},
    output: listOf(
      z.object({
        code: kind,
        title: z.string(),
        help: z.string(),
        fields: z.array(field),
        /** `7个工作日`, and what it is counted from. */
        term: z.string(),
        basis: z.string(),
        /** What it counts as in table 2, if anything. */
        counts: z.string().nullable(),
      }),
    ),
  }),
  documents: operation({
    id: 'documents',
    method: 'GET',
    path: '/documents',
    summary: '文件列表',
    input: {
      query: z.strictObject({
        organisation: organisation.optional(),
        search: z.string().max(100).optional(),
        stage: stage.optional(),
        visibility: visibility.optional(),
        kind: kind.optional(),
        column: columnId.optional(),
        mode: disclosureMode.optional(),
        /** `1`: those waiting for me. `late`: past the last day to publish. */
        mine: z.literal('1').optional(),
        late: z.literal('1').optional(),
        ...paging,
      }),
    },
    output: pageOf(documentLine),
  }),
  document: operation({
    id: 'document',
    method: 'GET',
    path: '/documents/:document',
    summary: '一份文件',
    input: ofDocument,
    output: document,
  }),
  draftDocument: operation({
    id: 'draftDocument',
    method: 'POST',
    path: '/organisations/:organisation/documents',
    summary: '起草文件',
    input: { params: z.strictObject({ organisation }), body: z.strictObject({ content }) },
    output: z.object({ id: z.string(), version: z.number() }),
  }),
  saveDocument: operation({
    id: 'saveDocument',
    method: 'PUT',
    path: '/documents/:document',
    summary: '保存文件；在原来的版本上',
    input: {
      ...ofDocument,
      body: z.strictObject({
        content,
        /** The version it was made from: another's save in between is not overwritten. */
        basedOn: z.number().int().min(1),
        note: z.string().max(300).nullable().optional(),
      }),
    },
    output: z.object({
      version: z.number(),
      /** Whose signatures ceased to hold by this save. */
      voided: z.array(z.object({ step: z.string(), person: z.string() })),
    }),
  }),
  examineContent: operation({
    id: 'examineContent',
    method: 'POST',
    path: '/organisations/:organisation/documents/examine',
    summary: '检查正在编辑的内容',
    input: {
      params: z.strictObject({ organisation }),
      body: z.strictObject({ content, document: documentId.optional() }),
    },
    output: z.object({ findings: z.array(finding), body: z.string() }),
  }),
  cleanPasted: operation({
    id: 'cleanPasted',
    method: 'POST',
    path: '/documents/clean',
    summary: '整理粘贴来的网页或 Word 内容',
    input: { body: z.strictObject({ html: z.string().max(5_000_000) }) },
    output: z.object({ html: z.string(), dropped: z.array(z.string()) }),
  }),
  documentChanges: operation({
    id: 'documentChanges',
    method: 'GET',
    path: '/documents/:document/changes',
    summary: '两个版本之间改了什么；不指明时从我上次签署的版本算起',
    input: {
      ...ofDocument,
      query: z.strictObject({
        from: z.coerce.number().int().min(1).optional(),
        to: z.coerce.number().int().min(1).optional(),
      }),
    },
    output: z.object({
      from: z.number().nullable(),
      to: z.number(),
      /** Why it starts there. */
      why: z.string(),
      changes: z.array(fieldChange),
    }),
  }),
  discardDocument: operation({
    id: 'discardDocument',
    method: 'POST',
    path: '/documents/:document/discard',
    summary: '作废没有公开过的文件',
    input: { ...ofDocument, body: z.strictObject({ reason: line(500) }) },
    output: done,
  }),
  dropCorrection: operation({
    id: 'dropCorrection',
    method: 'POST',
    path: '/documents/:document/drop',
    summary: '放弃更正，回到上次公开的内容',
    input: ofDocument,
    output: done,
  }),
  keepDocument: operation({
    id: 'keepDocument',
    method: 'POST',
    path: '/documents/:document/keep',
    summary: '按源头认定不主动公开，留存备查',
    input: ofDocument,
    output: done,
  }),
  reevaluateDocument: operation({
    id: 'reevaluateDocument',
    method: 'POST',
    path: '/documents/:document/reevaluate',
    summary: '重新评估不予公开的信息（条例第十八条）',
    input: {
      ...ofDocument,
      body: z.strictObject({
        verdict: z.enum(['still-withheld', 'now-proactive']),
        reason: line(1000),
        nextOn: z.iso.date().nullable(),
      }),
    },
    output: done,
  }),
  publicationSchedule: operation({
    id: 'publicationSchedule',
    method: 'GET',
    path: '/publication-schedule',
    summary: '发布日历',
    input: { query: z.strictObject({ organisation, from: z.iso.date(), until: z.iso.date() }) },
    output: listOf(
      z.object({
        document: z.string(),
        title: z.string(),
        what: z.enum(['scheduled', 'published', 'due', 'reevaluate', 'expires']),
        on: day,
        at: instant.nullable(),
      }),
    ),
  }),
}
