import { z } from 'zod'
import type { PersonId } from '#modules/organisations'
import { operation } from './operation.ts'
import { day, download, idOf, instant, line, listOf, named, pageOf, paging } from './shapes.ts'

const auditEntry = z.object({
  sequence: z.number(),
  at: instant,
  who: named,
  what: z.string(),
  whatTitle: z.string(),
  subject: z.string(),
  organisation: named.optional(),
  before: z.unknown(),
  after: z.unknown(),
  why: z.string().nullable(),
  from: z.string().nullable(),
})

/** The audit trail. */
export const auditOperations = {
  audit: operation({
    id: 'audit',
    method: 'GET',
    path: '/audit',
    summary: '审计记录，新的在前',
    input: {
      query: z.strictObject({
        who: line(64).optional(),
        person: idOf<PersonId>().optional(),
        what: line(64).optional(),
        subject: line(200).optional(),
        from: day.optional(),
        until: day.optional(),
        ...paging,
      }),
    },
    output: pageOf(auditEntry),
  }),
  auditActions: operation({
    id: 'auditActions',
    method: 'GET',
    path: '/audit/actions',
    summary: '审计记录里的动作和它们的中文名称',
    input: {},
    output: listOf(z.object({ id: z.string(), title: z.string() })),
  }),
  verifyAudit: operation({
    id: 'verifyAudit',
    method: 'POST',
    path: '/audit/verify',
    summary: '核对审计链',
    input: {},
    output: z.object({ ok: z.boolean(), sentence: z.string(), count: z.number() }),
  }),
  auditAnchor: operation({
    id: 'auditAnchor',
    method: 'GET',
    path: '/audit/anchor',
    summary: '导出审计链的锚点',
    input: {},
    output: download,
  }),
}
