import {
  cancelDissemination,
  disseminationsOf,
  drawTransferSheet,
  pendingTransfer,
  placeOfDissemination,
  placeOfTransfer,
  publicationCounts,
  recordDissemination,
  recordTransfer,
  transferSheet,
  transfersOf,
} from '#modules/publishing'
import { channelOperations as operations } from '../contract/channels.ts'
import { ask, change, perform } from '../route/route.ts'
import { namesOf } from '../words/names.ts'
import { done } from './done.ts'

const manage = 'register.manage'
const read = 'document.read'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const channelRoutes = [
  ask(operations.disseminations, {
    limit: 'read',
    may: { permission: read, place: ({ params }) => params.organisation },
    run: async ({ query, input: { params, query: asked } }) => {
      const { rows, next } = await disseminationsOf(query, params.organisation, asked)
      const names = await namesOf(query, { people: rows.map(({ recordedBy }) => recordedBy) })
      return {
        rows: rows.map((row) => ({
          ...row,
          recordedBy: { id: row.recordedBy, name: names.person(row.recordedBy) },
        })),
        next,
      }
    },
  }),
  change(operations.recordDissemination, {
    limit: 'write',
    may: { permission: manage, place: ({ params }) => params.organisation },
    run: async ({ tx, act, caller, input: { params, body } }) => ({
      id: await recordDissemination(tx, act, { ...params, ...body, by: caller.person }),
    }),
  }),
  change(operations.cancelDissemination, {
    limit: 'write',
    may: {
      permission: manage,
      place: ({ params }, query) => placeOfDissemination(query, params.dissemination),
    },
    run: ({ tx, act, input: { params, body } }) => done(cancelDissemination(tx, act, { ...params, ...body })),
  }),
  ask(operations.publicationCounts, {
    limit: 'read',
    may: { permission: read, place: ({ params }) => params.organisation },
    run: async ({ query, today, input: { params, query: period } }) => {
      const counts = await publicationCounts(query, params.organisation, period, today)
      return {
        ...counts,
        channels: [...counts.channels],
        columns: [...counts.columns],
        kinds: [...counts.kinds],
        late: [...counts.late],
      }
    },
  }),
  ask(operations.transfers, {
    limit: 'read',
    may: { permission: read, place: ({ params }) => params.organisation },
    run: async ({ query, input: { params, query: asked } }) => {
      const { rows, next } = await transfersOf(query, params.organisation, asked)
      return { rows: [...rows], next }
    },
  }),
  ask(operations.pendingTransfer, {
    limit: 'read',
    may: { permission: read, place: ({ params }) => params.organisation },
    run: async ({ query, input: { params, query: asked } }) => ({
      rows: [...(await pendingTransfer(query, params.organisation, asked))],
    }),
  }),
  change(operations.recordTransfer, {
    limit: 'write',
    may: { permission: manage, place: ({ params }) => params.organisation },
    run: ({ tx, act, caller, input: { params, body } }) =>
      recordTransfer(tx, act, { ...params, ...body, by: caller.person }),
  }),
  perform(operations.transferList, {
    limit: 'heavy',
    may: { permission: read, place: ({ params }, query) => placeOfTransfer(query, params.transfer) },
    changes: false,
    run: async ({ input: { params }, services: { database } }) => {
      const sheet = await database.read((query) => transferSheet(query, params.transfer))
      return { name: sheet.name, mediaType: xlsx, bytes: await drawTransferSheet(sheet) }
    },
  }),
]
