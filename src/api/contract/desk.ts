import { z } from 'zod'
import { operation } from './operation.ts'
import { day, download, listOf, named } from './shapes.ts'

const finding = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'notice']),
  message: z.string(),
  cells: z.array(z.string()),
  basis: z.string(),
})

const repair = z.object({
  why: z.string(),
  errorsLeft: z.number(),
  edits: z.array(z.object({ cell: z.string(), from: z.number().nullable(), to: z.number() })),
})

/** What a person has to do, and the tools of the desk. */
export const deskOperations = {
  tasks: operation({
    id: 'tasks',
    method: 'GET',
    path: '/tasks',
    summary: '我的待办',
    input: {},
    output: listOf(
      z.object({
        id: z.string(),
        kind: z.string(),
        title: z.string(),
        detail: z.string(),
        organisation: named.optional(),
        due: day.optional(),
        daysLeft: z.number().optional(),
        link: z.string(),
        action: z.string(),
      }),
    ),
  }),
  checkReport: operation({
    id: 'checkReport',
    method: 'POST',
    path: '/reports/check',
    summary: '年报自查',
    input: { upload: { largest: 10 * 1024 * 1024 } },
    output: z.object({
      title: z.string(),
      organisation: z.string().nullable(),
      year: z.number().nullable(),
      edition: z.string(),
      problems: z.array(z.object({ cell: z.string(), kind: z.string(), message: z.string() })),
      findings: z.array(finding),
      repairs: z.array(repair),
      json: z.string(),
    }),
  }),
  writeReport: operation({
    id: 'writeReport',
    method: 'POST',
    path: '/reports/write',
    summary: '把自查过的年报存为文件，可以带上一种更正办法',
    input: {
      body: z.strictObject({
        json: z.string().max(10_000_000),
        repair: z.number().int().min(0).max(9).nullable(),
        format: z.enum(['word', 'json']),
      }),
    },
    output: download,
  }),
}
