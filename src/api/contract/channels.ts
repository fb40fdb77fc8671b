import { z } from 'zod'
import type { OrganisationId } from '#modules/organisations'
import type { DisseminationId, TransferId } from '#modules/publishing'
import { operation } from './operation.ts'
import { channel, columnId, documentId, kind, transferPlace } from './publishing-words.ts'
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
  optionalLine,
  pageOf,
  paging,
} from './shapes.ts'

const organisation = idOf<OrganisationId>()
const ofBody = { params: z.strictObject({ organisation }) }

/** What was published over which channel, how much, and what was handed over to archives and libraries. */
export const channelOperations = {
  disseminations: operation({
    id: 'disseminations',
    method: 'GET',
    path: '/organisations/:organisation/disseminations',
    summary: '其他渠道的公开记录',
    input: {
      ...ofBody,
      query: z.strictObject({ channel: channel.optional(), document: documentId.optional(), ...paging }),
    },
    output: pageOf(
      z.object({
        id: z.string(),
        document: named.nullable(),
        column: named.nullable(),
        channel,
        title: z.string(),
        onDate: day,
        link: z.string().nullable(),
        note: z.string().nullable(),
        recordedBy: named,
        recordedAt: instant,
        cancelled: z.string().nullable(),
      }),
    ),
  }),
  recordDissemination: operation({
    id: 'recordDissemination',
    method: 'POST',
    path: '/organisations/:organisation/disseminations',
    summary: '登记在其他渠道的公开',
    input: {
      ...ofBody,
      body: z.strictObject({
        document: documentId.nullable(),
        column: columnId.nullable(),
        channel: channel.exclude(['portal']),
        title: line(300),
        onDate: givenDay,
        link: z
          .url({ protocol: /^https?$/u, error: '应当是网址，以 http:// 或 https:// 开头。' })
          .max(1000)
          .nullable(),
        note: z.string().max(500).nullable(),
      }),
    },
    output: z.object({ id: z.string() }),
  }),
  cancelDissemination: operation({
    id: 'cancelDissemination',
    method: 'POST',
    path: '/disseminations/:dissemination/cancel',
    summary: '注销登记错的渠道记录',
    input: {
      params: z.strictObject({ dissemination: idOf<DisseminationId>() }),
      body: z.strictObject({ reason: line(300) }),
    },
    output: done,
  }),
  publicationCounts: operation({
    id: 'publicationCounts',
    method: 'GET',
    path: '/organisations/:organisation/publication-counts',
    summary: '公开数量：按渠道、栏目、种类',
    input: { ...ofBody, query: z.strictObject({ from: givenDay, until: givenDay }) },
    output: z.object({
      total: z.number(),
      channels: z.array(z.object({ channel, count: z.number() })),
      columns: z.array(z.object({ column: named, channel, count: z.number() })),
      kinds: z.array(z.object({ kind, count: z.number() })),
      late: z.array(
        z.object({ document: z.string(), title: z.string(), dueOn: day, publishedOn: day.nullable() }),
      ),
      interpretation: z.object({ documents: z.number(), interpreted: z.number() }),
      overrides: z.number(),
    }),
  }),
  transfers: operation({
    id: 'transfers',
    method: 'GET',
    path: '/organisations/:organisation/transfers',
    summary: '移送清单',
    input: { ...ofBody, query: z.strictObject(paging) },
    output: pageOf(
      z.object({
        id: z.string(),
        place: transferPlace,
        onDate: day,
        from: day,
        until: day,
        receiver: z.string().nullable(),
        note: z.string().nullable(),
        items: z.number(),
      }),
    ),
  }),
  pendingTransfer: operation({
    id: 'pendingTransfer',
    method: 'GET',
    path: '/organisations/:organisation/transfers/pending',
    summary: '还没有移送的文件',
    input: { ...ofBody, query: z.strictObject({ place: transferPlace, from: givenDay, until: givenDay }) },
    output: listOf(
      z.object({ document: z.string(), title: z.string(), indexNumber: z.string(), publishedOn: day, kind }),
    ),
  }),
  recordTransfer: operation({
    id: 'recordTransfer',
    method: 'POST',
    path: '/organisations/:organisation/transfers',
    summary: '登记移送：期间内还没有移送的都在清单里',
    input: {
      ...ofBody,
      body: z.strictObject({
        place: transferPlace,
        onDate: givenDay,
        from: givenDay,
        until: givenDay,
        receiver: optionalLine(100),
        note: z.string().max(500).nullable(),
      }),
    },
    output: z.object({ id: z.string(), items: z.number() }),
  }),
  transferList: operation({
    id: 'transferList',
    method: 'GET',
    path: '/transfers/:transfer/list',
    summary: '移送清单（Excel）',
    input: { params: z.strictObject({ transfer: idOf<TransferId>() }) },
    output: download,
  }),
}
