import { z } from 'zod'
import type { OrganisationId } from '#modules/organisations'
import { operation } from './operation.ts'
import { documentId } from './publishing-words.ts'
import { day, done, givenDay, id, idOf, instant, line, listOf, named } from './shapes.ts'

const organisation = idOf<OrganisationId>()
const ofBody = { params: z.strictObject({ organisation }) }
const ofList = { params: z.strictObject({ organisation, list: id }) }
const severity = z.enum(['blocks', 'warns'])
const choice = z.enum(['blocks', 'warns', 'off'])
const listKind = z.enum(['wordings', 'people'])

/** 内容检查: the rules and how grave a body has them, the lists it loaded, links asked for. */
export const contentCheckOperations = {
  contentRules: operation({
    id: 'contentRules',
    method: 'GET',
    path: '/organisations/:organisation/content-rules',
    summary: '内容检查的规则',
    input: ofBody,
    output: listOf(
      z.object({
        id: z.string(),
        title: z.string(),
        basis: z.string(),
        /** As it comes. */
        severity,
        /** May not be switched off or made less grave. */
        fixed: z.boolean(),
        /** As it holds for the body, by its own decision or one above it. */
        inForce: choice,
        /** Its own decision. */
        choice: choice.nullable(),
        /** Texts it finds something in, and nothing in. */
        bad: z.array(z.string()),
        good: z.array(z.string()),
      }),
    ),
  }),
  chooseContentRule: operation({
    id: 'chooseContentRule',
    method: 'PUT',
    path: '/organisations/:organisation/content-rules/:rule',
    summary: '调整一条规则：拦住、提示、不用，或者恢复原样',
    input: {
      params: z.strictObject({ organisation, rule: id }),
      body: z.strictObject({ choice: choice.nullable() }),
    },
    output: done,
  }),
  checkLists: operation({
    id: 'checkLists',
    method: 'GET',
    path: '/organisations/:organisation/check-lists',
    summary: '检查词表：本机构的和上级的',
    input: ofBody,
    output: listOf(
      z.object({
        id: z.string(),
        organisation: named,
        kind: listKind,
        title: z.string(),
        version: z.string(),
        source: z.string(),
        dated: day,
        severity,
        size: z.number(),
        loadedAt: instant,
        loadedBy: named,
        retiredAt: instant.nullable(),
        retiredBy: named.nullable(),
      }),
    ),
  }),
  loadCheckList: operation({
    id: 'loadCheckList',
    method: 'POST',
    path: '/organisations/:organisation/check-lists',
    summary: '载入一份检查词表；同名的旧版本停用',
    input: {
      ...ofBody,
      body: z.strictObject({
        kind: listKind,
        title: line(60),
        version: line(30),
        source: line(200),
        dated: givenDay,
        severity,
        /** CSV with a head, or JSON. */
        text: z.string().min(1).max(2_000_000),
      }),
    },
    output: z.object({ id: z.string(), size: z.number(), replaced: z.string().nullable() }),
  }),
  checkListEntries: operation({
    id: 'checkListEntries',
    method: 'GET',
    path: '/organisations/:organisation/check-lists/:list',
    summary: '一份检查词表的前二百条',
    input: ofList,
    output: listOf(z.object({ wanted: z.string(), right: z.string() })),
  }),
  retireCheckList: operation({
    id: 'retireCheckList',
    method: 'POST',
    path: '/organisations/:organisation/check-lists/:list/retire',
    summary: '停用一份检查词表',
    input: { ...ofList, body: z.strictObject({}) },
    output: done,
  }),
  checkLinks: operation({
    id: 'checkLinks',
    method: 'POST',
    path: '/documents/:document/check-links',
    summary: '检查已保存的正文里的链接，结果稍后出现在内容检查里',
    input: { params: z.strictObject({ document: documentId }), body: z.strictObject({}) },
    output: z.object({ links: z.number() }),
  }),
}
