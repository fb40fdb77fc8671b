import { z } from 'zod'
import { operation } from './operation.ts'
import { day, download, instant, line, named, pageOf, paging } from './shapes.ts'

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
        what: line(64).optional(),
        subject: line(200).optional(),
        from: day.optional(),
        until: day.optional(),
        ...paging,
      }),
    },
    output: pageOf(auditEntry),
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
