import { announcedUntil } from '#statute/deadlines'
import { citation } from '#statute/dated'
import type { ReadOnly } from '#platform/db'
import type { Permission } from '#modules/identity'
import { personNames } from '#modules/identity'
import type { AttemptView, DeliveryLine, DeliveryView, GivenFile, LetterId } from '#modules/letters'
import {
  attemptStates,
  beginDelivery,
  carriers,
  deliveryOf,
  deliveryPage,
  deliveryPapers,
  deliveryPrints,
  deliveryProof,
  deliveryStates,
  deliveryWays,
  endDelivery,
  failures,
  givings,
  placeOfLetter,
  printDeliveries,
  readGiven,
  situations,
  strikeDelivery,
  takers,
} from '#modules/letters'
import type { LocalDate } from '#statute/calendar'
import { holdsAt } from '#modules/sign-off'
import { deliveryOperations as operations } from '../contract/deliveries.ts'
import { ask, change, perform } from '../route/route.ts'
import type { Tables } from '../tables.ts'
import { givableShown } from '../views/givable.ts'
import { done } from './done.ts'
import { sendFile } from './send-file.ts'

const atLetter = (permission: Permission) => ({
  permission,
  place: ({ params }: { readonly params: { readonly letter: LetterId } }, query: ReadOnly<Tables>) =>
    placeOfLetter(query, params.letter),
})

type LastShown = Pick<AttemptView, 'way' | 'beganOn' | 'carrier' | 'mailNumber' | 'until' | 'endedOn'>

const lastShown = ({ way, beganOn, carrier, mailNumber, until, endedOn }: LastShown) => ({
  way,
  wayTitle: deliveryWays[way],
  beganOn,
  carrierTitle: carrier && carriers[carrier],
  mailNumber,
  until,
  endedOn,
})

const lineShown = ({ situation, last, ...line }: DeliveryLine) => ({
  ...line,
  stateTitle: deliveryStates[line.state],
  waitsFor: situation && situations[situation],
  last: last && lastShown(last),
})

const givenShown = ({ release, name, size, digest, file, dropped }: GivenFile) => ({
  ...{ release, name, size, digest, dropped },
  kept: file !== null,
})

const attemptShown = (names: ReadonlyMap<string, string>, view: AttemptView) => ({
  ...lastShown(view),
  id: view.id,
  attempt: view.attempt,
  state: view.state,
  stateTitle: attemptStates[view.state],
  takerTitle: view.taker && takers[view.taker],
  failureTitle: view.failure && failures[view.failure].title,
  hasProof: view.hasProof,
  givingTitle: view.giving && givings[view.giving],
  files: view.files.map(givenShown),
  by: names.get(view.begunBy) ?? '',
  details: view.details && { ...view.details },
})

/** What comes next where the last attempt that counts failed. */
const nextOf = ({ attempts }: DeliveryView): string | null => {
  const failure = attempts.findLast(({ state }) => state !== 'struck')?.failure ?? null
  return failure && failures[failure].next
}

const viewShown = (view: DeliveryView, names: ReadonlyMap<string, string>, today: LocalDate) => {
  const { letter, state, situation, outgoing, attempts } = view
  const { days, basis } = announcedUntil(today)
  return {
    id: letter.id,
    request: letter.request,
    title: letter.title,
    number: letter.number,
    issuedOn: letter.issuedOn,
    state,
    stateTitle: deliveryStates[state],
    waitsFor: situation && situations[situation],
    next: nextOf(view),
    announcement: {
      allowed: attempts.some((attempt) => attempt.state === 'failed'),
      days,
      basis: `${citation(basis)}。${basis.note ?? ''}`,
    },
    outgoing,
    givable: givableShown(view.givable),
    attempts: attempts.map((attempt) => attemptShown(names, attempt)),
  }
}

/** 送达: letters go out, until it is proved. */
export const deliveryRoutes = [
  ask(operations.deliveries, {
    limit: 'read',
    may: { permission: 'request.read', within: true },
    run: async ({ query, reach, today, input: { query: filter } }) => {
      const { rows, next } = await deliveryPage(query, filter, { today, within: reach })
      return { rows: rows.map(lineShown), next }
    },
  }),
  ask(operations.letterDelivery, {
    limit: 'read',
    may: atLetter('request.read'),
    run: async ({ query, caller, today, services: { sealer }, input: { params } }) => {
      const place = await placeOfLetter(query, params.letter)
      const plain = place !== undefined && (await holdsAt(query, caller, today)('request.personal', place))
      const view = await deliveryOf(query, params.letter, { today, plain }, sealer)
      const names = await personNames(
        query,
        view.attempts.map(({ begunBy }) => begunBy),
      )
      return { organisation: place ?? '', ...viewShown(view, names, today) }
    },
  }),
  change(operations.beginDelivery, {
    limit: 'write',
    may: atLetter('request.read'),
    run: async ({ tx, act, caller, services, input: { params, body } }) => {
      const { attempt, on, note = '', files = [], giving = null } = body
      const input = { ...params, attempt, on, note, files, giving, caller }
      return { id: await beginDelivery(tx, act, input, services) }
    },
  }),
  change(operations.endDelivery, {
    limit: 'write',
    may: atLetter('request.read'),
    run: ({ tx, act, caller, services, input: { params, body } }) =>
      done(endDelivery(tx, act, { ...params, ...body, caller }, services)),
  }),
  change(operations.strikeDelivery, {
    limit: 'write',
    may: atLetter('request.read'),
    run: ({ tx, act, caller, services: { sealer }, input: { params, body } }) =>
      done(strikeDelivery(tx, act, { ...params, ...body, caller }, sealer)),
  }),
  perform(operations.readGivenFile, {
    limit: 'read',
    may: atLetter('request.personal'),
    changes: true,
    run: async ({ act, range, services: { database, files }, input: { params } }) => {
      const file = await database.transaction((tx) => readGiven(tx, act, params))
      return sendFile(files, file, { range, shown: false })
    },
  }),
  perform(operations.readDeliveryProof, {
    limit: 'read',
    may: atLetter('request.personal'),
    changes: true,
    run: async ({ act, range, services: { database, files }, input: { params, query } }) => {
      const file = await database.transaction((tx) => deliveryProof(tx, act, params))
      return sendFile(files, file, { range, shown: query.shown === '1' })
    },
  }),
  perform(operations.printDeliveries, {
    limit: 'heavy',
    may: { permission: 'request.personal', place: ({ params }) => params.organisation },
    changes: true,
    run: async ({ act, today, services: { database, cells }, input: { params, body } }) => {
      const input = { ...params, ...body }
      const papers = await database.transaction((tx) => deliveryPapers(tx, act, input, cells))
      const name = `${deliveryPrints[body.as]}${today}（${body.letters.length}份）.pdf`
      return { name, mediaType: 'application/pdf', bytes: new Uint8Array(await printDeliveries(papers)) }
    },
  }),
]
