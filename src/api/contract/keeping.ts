import { z } from 'zod'
import type { OrganisationId } from '#modules/organisations'
import type { HoldId } from '#modules/keeping'
import { classes, obstacles, terms } from '#modules/keeping'
import { operation } from './operation.ts'
import { requestId, told } from './request-words.ts'
import {
  day,
  done,
  download,
  givenDay,
  idOf,
  instant,
  line,
  listOf,
  named,
  pageOf,
  paging,
} from './shapes.ts'
import { streamed } from './shapes.ts'

const ofBody = { params: z.strictObject({ organisation: idOf<OrganisationId>() }) }
const ofRequest = { params: z.strictObject({ request: requestId }) }

const keysOf = <Word extends string>(words: Readonly<Record<Word, unknown>>) =>
  // The keys of a record of words are its words.
  z.enum(Object.keys(words) as [Word, ...Word[]])
const keepingClass = keysOf(classes)
const term = keysOf(terms)

const rule = z.object({
  class: keepingClass,
  classTitle: z.string(),
  term,
  termTitle: z.string(),
  personalYears: z.number().nullable(),
  basis: z.string(),
  setBy: named.nullable(),
  setAt: instant.nullable(),
})

const due = {
  request: named,
  classTitle: z.string(),
  termTitle: z.string(),
  endedOn: day,
  overOn: day.nullable(),
  ground: z.string().nullable(),
  obstacle: keysOf(obstacles).nullable(),
  obstacleTitle: z.string().nullable(),
}

const hold = z.object({
  id: z.string().nullable(),
  request: named,
  reason: z.string(),
  placedBy: named.nullable(),
  placedAt: instant.nullable(),
})

const removal = z.object({
  request: named,
  removedAt: instant,
  class: z.string(),
  ground: z.string(),
  basis: z.string(),
  texts: z.number(),
  files: z.number(),
})

const ends = { from: givenDay, until: givenDay }

/** 条例第四十五条: cases are kept: packs for the archive, terms, holds, and applicants taken out in the end. */
export const keepingOperations = {
  archivePack: operation({
    id: 'archivePack',
    method: 'POST',
    path: '/requests/:request/archive-pack',
    summary: '归档包（ZIP），申请人遮盖，没有身份证明和文书；记入审计',
    input: ofRequest,
    output: download,
  }),
  archivePackInFull: operation({
    id: 'archivePackInFull',
    method: 'POST',
    path: '/requests/:request/archive-pack/in-full',
    summary: '归档包（ZIP），申请人不遮盖；记入审计',
    input: ofRequest,
    output: download,
  }),
  archiveBatch: operation({
    id: 'archiveBatch',
    method: 'POST',
    path: '/organisations/:organisation/archive-packs',
    summary: '一个期间办结的全部归档包（ZIP），申请人不遮盖；每件记入审计',
    input: {
      ...ofBody,
      body: z.strictObject(ends).refine(({ from, until }) => from <= until, {
        path: ['until'],
        message: '结束日期不能早于开始日期。',
      }),
    },
    output: streamed,
  }),
  keepingRules: operation({
    id: 'keepingRules',
    method: 'GET',
    path: '/organisations/:organisation/keeping-rules',
    summary: '各类案卷的保管期限',
    input: ofBody,
    output: listOf(rule),
  }),
  setKeepingRule: operation({
    id: 'setKeepingRule',
    method: 'PUT',
    path: '/organisations/:organisation/keeping-rules/:class',
    summary: '设定一类案卷的保管期限；设定以后期限届满的自动删除申请人信息',
    input: {
      params: z.strictObject({ organisation: idOf<OrganisationId>(), class: keepingClass }),
      body: z.strictObject({
        term,
        personalYears: z.int().min(1).max(100).nullable(),
        basis: line(200),
      }),
    },
    output: done,
  }),
  keepingDue: operation({
    id: 'keepingDue',
    method: 'GET',
    path: '/organisations/:organisation/keeping-due',
    summary: '办结的案卷何时到期、为什么还留着，最早到期的在前',
    input: ofBody,
    output: z.object({ total: z.number(), rows: z.array(z.object(due)) }),
  }),
  keepingTrial: operation({
    id: 'keepingTrial',
    method: 'GET',
    path: '/organisations/:organisation/keeping-trial',
    summary: '试运行：今晚会删除哪些案卷的申请人信息；什么也不改',
    input: ofBody,
    output: listOf(z.object({ ...due, texts: z.number(), files: z.number() })),
  }),
  keepingRemovals: operation({
    id: 'keepingRemovals',
    method: 'GET',
    path: '/organisations/:organisation/keeping-removals',
    summary: '已经删除申请人信息的案卷：什么时候，依据什么，删了多少',
    input: { ...ofBody, query: z.strictObject(paging) },
    output: pageOf(removal),
  }),
  holds: operation({
    id: 'holds',
    method: 'GET',
    path: '/organisations/:organisation/holds',
    summary: '保全的案卷；复议、诉讼没有审结的自动保全',
    input: ofBody,
    output: listOf(hold),
  }),
  keepingOfRequest: operation({
    id: 'keepingOfRequest',
    method: 'GET',
    path: '/requests/:request/keeping',
    summary: '一件案卷的保管情况和保全',
    input: ofRequest,
    output: z.object({ due: z.object(due).nullable(), holds: z.array(hold), emptied: z.boolean() }),
  }),
  placeHold: operation({
    id: 'placeHold',
    method: 'POST',
    path: '/requests/:request/hold',
    summary: '保全案卷：解除以前什么也不删除',
    input: { ...ofRequest, body: z.strictObject({ reason: told(500) }) },
    output: z.object({ id: z.string() }),
  }),
  liftHold: operation({
    id: 'liftHold',
    method: 'POST',
    path: '/holds/:hold/lift',
    summary: '解除保全',
    input: {
      params: z.strictObject({ hold: idOf<HoldId>() }),
      body: z.strictObject({ reason: told(500) }),
    },
    output: done,
  }),
}
