import { Refusal } from '#platform/refusal'
import { proof } from '#statute/deadlines'
import { citation } from '#statute/dated'
import { decisionOf } from '#statute/decisions'
import { calendarIn } from '#platform/calendar'
import type { Likely, RequestForm } from '#modules/requests'
import {
  casePage,
  caseView,
  clockEventsIn,
  confirmReceipt,
  duplicatesOf,
  likelyTo,
  loadCase,
  registerRequest,
  revealCase,
  roundsOf,
  stages,
} from '#modules/requests'
import { requestOperations as operations } from '../contract/requests.ts'
import { ask, change } from '../route/route.ts'
import { formShown, requestShown } from '../views/request-case.ts'
import { requestLineShown } from '../views/request-line.ts'
import { namesInCase, namesInLines } from '../views/request-names.ts'
import { requestGuideOperations } from '../contract/request-guide.ts'
import { requestGuide } from '../views/request-guide.ts'
import { atRequest, reading } from './request-place.ts'

const sameWords = { name: '姓名或者名称', id: '证件号码', phone: '电话', text: '申请内容' } as const

const likelyShown = ({ request, stage, outcome, same, likeness, ...rest }: Likely) => ({
  ...rest,
  id: request,
  stageTitle: stages[stage],
  outcomeTitle: outcome && decisionOf(outcome).title,
  same: same.map((what) => sameWords[what]),
  likeness: Math.round(likeness * 100),
})

const notRunning = () =>
  new Refusal(
    'conflict',
    'request-no-clock',
    '还没有期限计算书',
    '这件申请还没有确认收到，答复期限没有起算。',
  )

/** Requests as they come in and as they are read. */
export const requestRoutes = [
  ask(requestGuideOperations.requestGuide, {
    limit: 'read',
    may: 'staff',
    run: ({ today }) => requestGuide(today),
  }),
  ask(operations.requests, {
    limit: 'read',
    may: { permission: 'request.read', within: true },
    run: async ({ query, reach, caller, today, services: { cells }, input: { query: asked } }) => {
      const { mine, late, ...rest } = asked
      const filter = { ...rest, late: late === '1', ...(mine === '1' && { handler: caller.person }) }
      const { rows, next } = await casePage(query, filter, { today, within: reach }, cells)
      const names = await namesInLines(query, rows)
      return { rows: rows.map((row) => requestLineShown(names, row)), next }
    },
  }),
  ask(operations.request, {
    limit: 'read',
    may: reading,
    run: async ({ query, caller, today, services: { cells }, input: { params } }) => {
      const view = await caseView(query, params.request, { caller, today }, cells)
      return requestShown(await namesInCase(query, view), view, today)
    },
  }),
  ask(operations.requestProof, {
    limit: 'read',
    may: reading,
    run: async ({ query, input: { params } }) => {
      const { found } = await loadCase(query, params.request)
      const [first] = roundsOf(found.events)
      const shown = found.clock === null ? undefined : proof(clockEventsIn(first), await calendarIn(query))
      if (shown?.kind !== 'proof') throw notRunning()
      const { clock, rows, totals, length, article } = shown
      const { receivedOn, begunOn, due, provisional, breaches } = clock
      return {
        number: found.number,
        receivedOn,
        begunOn,
        due: due ?? null,
        provisional,
        length,
        article,
        rows: rows.map(({ events, ...row }) => ({ ...row, events: [...events] })),
        totals: { ...totals },
        breaches: breaches.map(({ message, basis }) => ({ message, basis: citation(basis) })),
      }
    },
  }),
  change(operations.registerRequest, {
    limit: 'write',
    may: { permission: 'request.register', place: ({ params }) => params.organisation },
    run: async ({ tx, act, caller, services: { cells }, input: { params, body } }) => {
      const { confirmedOn, ...rest } = body
      const typed = { ...params, ...rest, caller, confirmedOn: confirmedOn ?? undefined }
      const { id, number, code, receivedOn, due } = await registerRequest(tx, act, typed, cells)
      return { id, number, code, receivedOn: receivedOn ?? null, due: due ?? null }
    },
  }),
  ask(operations.likelyRequests, {
    limit: 'read',
    may: { permission: 'request.register', place: ({ params }) => params.organisation },
    run: async ({ query, services: { cells }, input: { params, body } }) => {
      const form: RequestForm = body.form
      return { rows: (await duplicatesOf(query, { ...params, form }, cells)).map(likelyShown) }
    },
  }),
  ask(operations.likelyToRequest, {
    limit: 'read',
    may: reading,
    run: async ({ query, services: { cells }, input: { params } }) => ({
      rows: (await likelyTo(query, params.request, cells)).map(likelyShown),
    }),
  }),
  change(operations.revealRequest, {
    limit: 'read',
    may: atRequest('request.personal'),
    run: async ({ tx, act, services: { cells }, input: { params } }) => {
      const { form, texts } = await revealCase(tx, act, params.request, cells)
      return {
        form: formShown(form),
        texts: [...texts].map(([seq, told]) => ({ seq, texts: { ...told } })),
      }
    },
  }),
  change(operations.confirmRequest, {
    limit: 'write',
    may: reading,
    run: async ({ tx, act, caller, services: { cells }, input: { params, body } }) => {
      const { clock, lateness } = await confirmReceipt(tx, act, { ...params, ...body, caller }, cells)
      return { receivedOn: clock?.receivedOn ?? null, due: lateness.due ?? null }
    },
  }),
]
