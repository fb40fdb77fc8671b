import { Refusal } from '#platform/refusal'
import {
  abandonPush,
  accountsOf,
  changeChannelAccount,
  closeChannelAccount,
  deletePush,
  examineImport,
  exportDisseminations,
  importDisseminations,
  importTemplate,
  linkPush,
  openChannelAccount,
  placeOfAccount,
  placeOfPush,
  proposePush,
  pushesOf,
  queuePush,
  retryPush,
  tryChannelAccount,
} from '#modules/publishing'
import type { ChannelAccountId, PushId } from '#modules/publishing'
import { newMediaOperations as operations } from '../contract/new-media.ts'
import type { Place } from '../route/may.ts'
import { ask, change, perform } from '../route/route.ts'
import { bytesOf, sentFile } from '../route/upload.ts'
import { namesOf } from '../words/names.ts'
import { done } from './done.ts'

const read = 'document.read'
const manage = 'channel.manage'
const push = 'channel.push'
const register = 'register.manage'

const placeOf: Place<{ params: { account: ChannelAccountId } }> = ({ params }, query) =>
  placeOfAccount(query, params.account)
const placeOfOne: Place<{ params: { push: PushId } }> = ({ params }, query) => placeOfPush(query, params.push)

const csv = 'text/csv; charset=utf-8'

const { largest } = operations.importDisseminations.input.upload

const quiet = (why: string) => new Refusal('unavailable', 'wechat-blocked', '现在不向外发送', why)

export const newMediaRoutes = [
  ask(operations.channelAccounts, {
    limit: 'read',
    may: { permission: read, place: ({ params }) => params.organisation },
    run: async ({ query, today, input: { params } }) => ({
      rows: (await accountsOf(query, params.organisation, today)).map(({ account, ...row }) => ({
        ...row,
        id: account,
        columns: [...row.columns],
      })),
    }),
  }),
  change(operations.openChannelAccount, {
    limit: 'write',
    may: { permission: manage, place: ({ params }) => params.organisation },
    run: async ({ tx, act, services: { sealer }, input: { params, body } }) => ({
      id: await openChannelAccount(tx, act, { ...params, ...body }, sealer),
    }),
  }),
  change(operations.changeChannelAccount, {
    limit: 'write',
    may: { permission: manage, place: placeOf },
    run: ({ tx, act, services: { sealer }, input: { params, body } }) =>
      done(changeChannelAccount(tx, act, { ...params, ...body }, sealer)),
  }),
  perform(operations.tryChannelAccount, {
    limit: 'heavy',
    may: { permission: manage, place: placeOf },
    changes: true,
    run: async ({ act, services: { database, wechat }, input: { params } }) => {
      if (wechat.blocked !== undefined) throw quiet(wechat.blocked)
      return { problem: await tryChannelAccount(database, act, params.account, wechat) }
    },
  }),
  change(operations.closeChannelAccount, {
    limit: 'write',
    may: { permission: manage, place: placeOf },
    run: ({ tx, act, input: { params, body } }) => done(closeChannelAccount(tx, act, { ...params, ...body })),
  }),
  ask(operations.pushes, {
    limit: 'read',
    may: { permission: read, place: ({ params }) => params.organisation },
    run: async ({ query, services: { wechat }, input: { params, query: asked } }) => {
      const { rows, next } = await pushesOf(query, params.organisation, asked)
      const names = await namesOf(query, { people: rows.map(({ requestedBy }) => requestedBy) })
      return {
        rows: rows.map((row) => ({
          ...row,
          acts: [...row.acts],
          // What stops all of it for now is told with each that waits.
          problem: (row.state === 'waiting' ? wechat.blocked : undefined) ?? row.problem,
          requestedBy: { id: row.requestedBy, name: names.person(row.requestedBy) },
        })),
        next,
      }
    },
  }),
  ask(operations.proposePush, {
    limit: 'read',
    may: { permission: push, place: ({ params }) => params.organisation },
    run: async ({ query, input: { params, query: asked } }) => {
      const { problems, ...proposal } = await proposePush(query, { ...params, ...asked })
      return { ...proposal, problems: [...problems] }
    },
  }),
  change(operations.pushDocument, {
    limit: 'write',
    may: { permission: push, place: ({ params }) => params.organisation },
    run: async ({ tx, act, caller, services: { sealer }, input: { params, body } }) => ({
      id: await queuePush(tx, act, { ...params, ...body, by: caller.person }, sealer),
    }),
  }),
  change(operations.retryPush, {
    limit: 'write',
    may: { permission: push, place: placeOfOne },
    run: ({ tx, act, services: { sealer }, input: { params, body } }) =>
      done(retryPush(tx, act, { ...params, ...body }, sealer)),
  }),
  change(operations.abandonPush, {
    limit: 'write',
    may: { permission: push, place: placeOfOne },
    run: ({ tx, act, input: { params, body } }) => done(abandonPush(tx, act, { ...params, ...body })),
  }),
  change(operations.linkPush, {
    limit: 'write',
    may: { permission: push, place: placeOfOne },
    run: ({ tx, act, caller, input: { params, body } }) =>
      done(linkPush(tx, act, { ...params, ...body, by: caller.person })),
  }),
  change(operations.deletePush, {
    limit: 'write',
    may: { permission: push, place: placeOfOne },
    run: ({ tx, act, services: { sealer }, input: { params, body } }) =>
      done(deletePush(tx, act, { ...params, ...body }, sealer)),
  }),
  ask(operations.disseminationTemplate, {
    limit: 'read',
    may: 'staff',
    run: () => ({ name: '渠道记录导入模板.csv', mediaType: csv, bytes: importTemplate() }),
  }),
  perform(operations.disseminationTable, {
    limit: 'heavy',
    may: { permission: read, place: ({ params }) => params.organisation },
    changes: false,
    run: async ({ services: { database }, input: { params, query: asked } }) => ({
      name: `渠道记录-${asked.from}-${asked.until}.csv`,
      mediaType: csv,
      bytes: await database.read((query) => exportDisseminations(query, params.organisation, asked)),
    }),
  }),
  perform(operations.examineDisseminations, {
    limit: 'heavy',
    may: { permission: register, place: ({ params }) => params.organisation },
    changes: false,
    run: async ({ now, upload, services: { database }, input: { params } }) => {
      const { bytes } = await bytesOf(sentFile(upload), largest)
      const verdicts = await database.read((query) => examineImport(query, { ...params, bytes, now }))
      return {
        rows: verdicts.map(({ line, title, entry, problems }) => ({
          line,
          title,
          sound: entry !== null,
          problems: [...problems],
        })),
      }
    },
  }),
  perform(operations.importDisseminations, {
    limit: 'heavy',
    may: { permission: register, place: ({ params }) => params.organisation },
    changes: true,
    run: async ({ act, caller, upload, services: { database }, input: { params } }) => {
      const { bytes } = await bytesOf(sentFile(upload), largest)
      const by = caller.person
      const rows = await database.transaction((tx) => importDisseminations(tx, act, { ...params, bytes, by }))
      return { rows }
    },
  }),
]
