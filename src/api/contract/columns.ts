import { z } from 'zod'
import type { OrganisationId, SectionId } from '#modules/organisations'
import { operation } from './operation.ts'
import { columnId, columnType } from './publishing-words.ts'
import { day, done, idOf, line, listOf, named, optionalLine } from './shapes.ts'

const organisation = idOf<OrganisationId>()

const column = z.object({
  id: z.string(),
  parent: z.string().nullable(),
  code: z.string(),
  title: z.string(),
  /** The fixed part of the section it is: such a column can't be closed or moved. */
  part: z.string().nullable(),
  columnType,
  items: z.array(z.object({ code: z.string(), title: z.string() })),
  basis: z.array(z.string()),
  description: z.string(),
  section: named.nullable(),
  updateDays: z.number().nullable(),
  updateBasis: z.string().nullable(),
  place: z.number(),
  open: z.boolean(),
  /** Public documents in it and below it. */
  documents: z.number(),
  lastPublishedOn: day.nullable(),
  /** The last day for something new; null where no interval is set. */
  freshUntil: day.nullable(),
  state: z.enum(['fresh', 'due-soon', 'stale', 'empty', 'free']),
  /** Why it is in that state: a sentence. */
  why: z.string(),
})

const told = {
  title: line(60),
  columnType,
  items: z.array(z.string().max(10)).max(20),
  basis: z.array(line(200)).max(10),
  description: z.string().max(500),
  section: idOf<SectionId>().nullable(),
  updateDays: z.number().int().min(1).max(3660).nullable(),
  updateBasis: optionalLine(200),
}

/** 公开目录: the columns of a body, 条例第十二条、第二十条. */
export const columnOperations = {
  columns: operation({
    id: 'columns',
    method: 'GET',
    path: '/organisations/:organisation/columns',
    summary: '栏目和更新情况',
    input: { params: z.strictObject({ organisation }) },
    output: z.object({
      rows: z.array(column),
      /** Where the section is on the site; null while it is not open. */
      slug: z.string().nullable(),
      /** Statutory items of 条例第二十条、第二十一条 that no column holds. */
      missingItems: z.array(z.object({ code: z.string(), title: z.string() })),
    }),
  }),
  layOutColumns: operation({
    id: 'layOutColumns',
    method: 'POST',
    path: '/organisations/:organisation/columns/lay-out',
    summary: '按模板建立公开专栏',
    input: {
      params: z.strictObject({ organisation }),
      body: z.strictObject({
        template: z.enum(['common', 'medical-security']),
        /** Its part of the address: small letters, digits and hyphens. */
        slug: z
          .string()
          .regex(/^[a-z][a-z0-9-]{1,30}$/u, '用小写字母、数字和连字符，以字母开头，2 到 31 个字符。'),
      }),
    },
    output: done,
  }),
  addColumn: operation({
    id: 'addColumn',
    method: 'POST',
    path: '/organisations/:organisation/columns',
    summary: '增加栏目',
    input: {
      params: z.strictObject({ organisation }),
      body: z.strictObject({
        ...told,
        parent: columnId.nullable(),
        code: z
          .string()
          .regex(/^[a-z][a-z0-9-]{1,40}$/u, '用小写字母、数字和连字符，以字母开头，2 到 41 个字符。'),
      }),
    },
    output: z.object({ id: z.string() }),
  }),
  changeColumn: operation({
    id: 'changeColumn',
    method: 'PATCH',
    path: '/columns/:column',
    summary: '修改栏目',
    input: { params: z.strictObject({ column: columnId }), body: z.strictObject(told) },
    output: done,
  }),
  moveColumn: operation({
    id: 'moveColumn',
    method: 'POST',
    path: '/columns/:column/move',
    summary: '移动栏目',
    input: {
      params: z.strictObject({ column: columnId }),
      body: z.strictObject({ parent: columnId.nullable(), place: z.number().int().min(0).max(500) }),
    },
    output: done,
  }),
  closeColumn: operation({
    id: 'closeColumn',
    method: 'POST',
    path: '/columns/:column/close',
    summary: '停用栏目',
    input: { params: z.strictObject({ column: columnId }) },
    output: done,
  }),
  reopenColumn: operation({
    id: 'reopenColumn',
    method: 'POST',
    path: '/columns/:column/reopen',
    summary: '恢复栏目',
    input: { params: z.strictObject({ column: columnId }) },
    output: done,
  }),
  statutoryItems: operation({
    id: 'statutoryItems',
    method: 'GET',
    path: '/statutory-items',
    summary: '条例第二十条、第二十一条的法定主动公开事项',
    input: {},
    output: listOf(z.object({ code: z.string(), title: z.string(), covers: z.string(), basis: z.string() })),
  }),
}
