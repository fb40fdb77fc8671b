import { z } from 'zod'
import type { OrganisationId } from '#modules/organisations'
import type { ChannelAccountId, PushId } from '#modules/publishing'
import { accountChannels, pushForms, pushStates } from '#modules/publishing'
import { operation } from './operation.ts'
import { channel, columnId, documentId } from './publishing-words.ts'
import {
  day,
  done,
  download,
  givenDay,
  id,
  idOf,
  instant,
  line,
  listOf,
  named,
  pageOf,
  paging,
} from './shapes.ts'

const organisation = idOf<OrganisationId>()
const ofBody = { params: z.strictObject({ organisation }) }
const ofAccount = z.strictObject({ account: idOf<ChannelAccountId>() })
const ofPush = z.strictObject({ push: idOf<PushId>() })

// The keys of a record of words are its words.
const form = z.enum(Object.keys(pushForms) as [keyof typeof pushForms])
const state = z.enum(Object.keys(pushStates) as [keyof typeof pushStates])

const details = {
  name: line(60),
  appId: z.string().trim().max(64).nullable(),
  cover: id.nullable(),
  author: z.string().max(16),
  updateDays: z.number().int().min(1).max(60),
  updateBasis: z.string().max(200),
  columns: z.array(columnId).max(200),
}
/** AppSecret: 32 characters today. */
const secret = z.string().trim().min(16, '应当是从公众平台复制的 AppSecret。').max(64)

const wording = { title: line(300), digest: z.string().max(1000), form }
const reason = line(300)

/** Bytes of a table of records. */
const largestTable = 4 * 1024 * 1024

/** 政务新媒体账号, what is passed on to 微信公众号, and records of other channels as tables. */
export const newMediaOperations = {
  channelAccounts: operation({
    id: 'channelAccounts',
    method: 'GET',
    path: '/organisations/:organisation/channel-accounts',
    summary: '新媒体账号和更新情况',
    input: ofBody,
    output: listOf(
      z.object({
        id: z.string(),
        channel,
        name: z.string(),
        appId: z.string().nullable(),
        hasSecret: z.boolean(),
        cover: z.string().nullable(),
        author: z.string(),
        columns: z.array(named),
        updateDays: z.number(),
        updateBasis: z.string(),
        last: day.nullable(),
        days: z.number(),
        dueOn: day,
        age: z.enum(['fresh', 'quiet', 'near', 'late']),
        testedAt: instant.nullable(),
        testProblem: z.string().nullable(),
      }),
    ),
  }),
  openChannelAccount: operation({
    id: 'openChannelAccount',
    method: 'POST',
    path: '/organisations/:organisation/channel-accounts',
    summary: '登记新媒体账号',
    input: {
      ...ofBody,
      body: z.strictObject({ channel: z.enum(accountChannels), secret: secret.nullable(), ...details }),
    },
    output: z.object({ id: z.string() }),
  }),
  changeChannelAccount: operation({
    id: 'changeChannelAccount',
    method: 'PUT',
    path: '/channel-accounts/:account',
    summary: '修改新媒体账号；AppSecret 不填的不变',
    input: { params: ofAccount, body: z.strictObject({ secret: secret.nullable(), ...details }) },
    output: done,
  }),
  tryChannelAccount: operation({
    id: 'tryChannelAccount',
    method: 'POST',
    path: '/channel-accounts/:account/try',
    summary: '测试与公众号接口的连接',
    input: { params: ofAccount, body: z.strictObject({}) },
    output: z.object({ problem: z.string().nullable() }),
  }),
  closeChannelAccount: operation({
    id: 'closeChannelAccount',
    method: 'POST',
    path: '/channel-accounts/:account/close',
    summary: '停用新媒体账号',
    input: { params: ofAccount, body: z.strictObject({ reason }) },
    output: done,
  }),
  pushes: operation({
    id: 'pushes',
    method: 'GET',
    path: '/organisations/:organisation/pushes',
    summary: '推送到公众号的文件',
    input: {
      ...ofBody,
      query: z.strictObject({ state: state.optional(), document: documentId.optional(), ...paging }),
    },
    output: pageOf(
      z.object({
        id: z.string(),
        document: named,
        version: z.number(),
        title: z.string(),
        digest: z.string(),
        form,
        automatic: z.boolean(),
        requestedBy: named,
        requestedAt: instant,
        state,
        problem: z.string().nullable(),
        nextAt: instant.nullable(),
        link: z.string().nullable(),
        publishedAt: instant.nullable(),
        standing: z.enum(['same', 'corrected', 'withdrawn']),
        acts: z.array(z.enum(['retry', 'abandon', 'link', 'delete'])),
      }),
    ),
  }),
  proposePush: operation({
    id: 'proposePush',
    method: 'GET',
    path: '/organisations/:organisation/pushes/proposal',
    summary: '推送以前：标题、摘要，以及微信不会收的地方',
    input: { ...ofBody, query: z.strictObject({ document: documentId }) },
    output: z.object({
      title: z.string(),
      digest: z.string(),
      form,
      problems: z.array(z.string()),
      ready: z.boolean(),
    }),
  }),
  pushDocument: operation({
    id: 'pushDocument',
    method: 'POST',
    path: '/organisations/:organisation/pushes',
    summary: '把已公开的文件推送到公众号',
    input: { ...ofBody, body: z.strictObject({ document: documentId, ...wording }) },
    output: z.object({ id: z.string() }),
  }),
  retryPush: operation({
    id: 'retryPush',
    method: 'POST',
    path: '/pushes/:push/retry',
    summary: '重新推送',
    input: { params: ofPush, body: z.strictObject({ looked: z.boolean(), ...wording }) },
    output: done,
  }),
  abandonPush: operation({
    id: 'abandonPush',
    method: 'POST',
    path: '/pushes/:push/abandon',
    summary: '放弃推送',
    input: { params: ofPush, body: z.strictObject({ reason }) },
    output: done,
  }),
  linkPush: operation({
    id: 'linkPush',
    method: 'POST',
    path: '/pushes/:push/link',
    summary: '登记已经发布的文章的网址',
    input: {
      params: ofPush,
      body: z.strictObject({ address: line(1000) }),
    },
    output: done,
  }),
  deletePush: operation({
    id: 'deletePush',
    method: 'POST',
    path: '/pushes/:push/delete',
    summary: '删除公众号上的文章',
    input: { params: ofPush, body: z.strictObject({ reason }) },
    output: done,
  }),
  disseminationTemplate: operation({
    id: 'disseminationTemplate',
    method: 'GET',
    path: '/dissemination-template',
    summary: '渠道记录的导入模板（CSV）',
    input: {},
    output: download,
  }),
  disseminationTable: operation({
    id: 'disseminationTable',
    method: 'GET',
    path: '/organisations/:organisation/dissemination-table',
    summary: '导出渠道记录（CSV）',
    input: {
      ...ofBody,
      query: z.strictObject({ from: givenDay, until: givenDay, channel: channel.optional() }),
    },
    output: download,
  }),
  examineDisseminations: operation({
    id: 'examineDisseminations',
    method: 'POST',
    path: '/organisations/:organisation/disseminations/examine',
    summary: '导入以前逐行检查渠道记录的表',
    input: { ...ofBody, upload: { largest: largestTable } },
    output: listOf(
      z.object({ line: z.number(), title: z.string(), sound: z.boolean(), problems: z.array(z.string()) }),
    ),
  }),
  importDisseminations: operation({
    id: 'importDisseminations',
    method: 'POST',
    path: '/organisations/:organisation/disseminations/import',
    summary: '导入渠道记录：每一行都对才登记',
    input: { ...ofBody, upload: { largest: largestTable } },
    output: z.object({ rows: z.number() }),
  }),
}
