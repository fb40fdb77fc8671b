import { citation } from '#statute/dated'
import type { Fee } from '#statute/fees'
import { yuanText } from '#statute/fees'
import { ownRedoBasis } from '#statute/remedies'
import type { Case, PlainFact } from '#modules/requests'
import {
  askThirdParty,
  correctFact,
  extendTerm,
  factOf,
  linkRequest,
  loadCase,
  mergeRequest,
  noticeFee,
  priceFee,
  putRight,
  putRightDue,
  recordFact,
  splitRequest,
  triageRequest,
} from '#modules/requests'
import type { z } from 'zod'
import { requestActOperations as operations } from '../contract/request-acts.ts'
import type { plainFact } from '../contract/request-facts.ts'
import { ask, change } from '../route/route.ts'
import { triageShown } from '../views/request-triage.ts'
import { atRequest, reading } from './request-place.ts'

/** What came of writing into a file. */
export const writtenInto = ({ seq, stage }: Case) => ({ seq, stage })

const feeShown = ({ fen, lines, notes, basis }: Fee) => ({
  fen,
  yuan: yuanText(fen),
  lines: lines.map(({ text }) => text),
  notes: [...notes],
  basis: citation(basis),
})

/** A fact and the texts beside it, as the module takes them. */
const apart = ({ texts, ...fact }: z.output<typeof plainFact>) => {
  // An agency is no person: its name stands in the file as it is.
  const named = fact.kind === 'agency-asked' ? { ...texts, name: fact.party } : texts
  const secret = Object.fromEntries(
    Object.entries(named).flatMap(([name, text]) => (typeof text === 'string' ? [[name, text]] : [])),
  )
  return { fact: fact satisfies PlainFact, secret }
}

/** The fact a correction puts in place: what is named in `truth` is so, the rest as it was. */
const mended = (found: Case, replaces: number, truth: object | null) => {
  const old = found.events.find(({ seq }) => seq === replaces)
  if (truth === null || old === undefined) return null
  const fact = factOf(old)
  const changed = Object.entries(truth).filter(([name, value]) => value !== undefined && name in fact)
  // Of the same kind, with some of its fields put otherwise: the module checks what may be.
  return { ...fact, ...(Object.fromEntries(changed) as Partial<typeof fact>) } as typeof fact
}

/** A request as it is handled, before its decision. */
export const requestActRoutes = [
  change(operations.writeRequestFact, {
    limit: 'write',
    may: reading,
    run: async ({ tx, act, caller, services: { cells }, input: { params, body } }) => {
      const { seen, fact } = body
      return writtenInto(await recordFact(tx, act, { ...params, caller, seen, ...apart(fact) }, cells))
    },
  }),
  change(operations.correctRequestFact, {
    limit: 'write',
    may: atRequest('request.approve'),
    run: async ({ tx, act, caller, services: { cells }, input: { params, body } }) => {
      const { found } = await loadCase(tx, params.request)
      const { truth, ...rest } = body
      const fact = mended(found, body.replaces, truth)
      return writtenInto(await correctFact(tx, act, { ...params, ...rest, caller, fact }, cells))
    },
  }),
  ask(operations.previewTriage, {
    limit: 'read',
    may: 'staff',
    run: ({ input: { body } }) => triageShown(body.answers),
  }),
  change(operations.triageRequest, {
    limit: 'write',
    may: reading,
    run: async ({ tx, act, caller, services: { cells }, input: { params, body } }) => {
      await triageRequest(tx, act, { ...params, ...body, caller }, cells)
      return triageShown(body.answers)
    },
  }),
  change(operations.askThirdParty, {
    limit: 'write',
    may: reading,
    run: async ({ tx, act, caller, services: { cells, site }, input: { params, body } }) => {
      const asking = { ...params, ...body, contact: body.contact ?? '', caller }
      const { party, token } = await askThirdParty(tx, act, asking, cells)
      return { party, link: `${site}/consultation/${token}` }
    },
  }),
  change(operations.extendRequest, {
    limit: 'write',
    may: reading,
    run: async ({ tx, act, caller, services: { cells }, input: { params, body } }) =>
      writtenInto(await extendTerm(tx, act, { ...params, ...body, caller }, cells)),
  }),
  ask(operations.priceRequest, {
    limit: 'read',
    may: reading,
    run: async ({ query, today, input: { params, body } }) =>
      feeShown(await priceFee(query, params.request, { asked: body.asked, today })),
  }),
  change(operations.noticeRequestFee, {
    limit: 'write',
    may: reading,
    run: async ({ tx, act, caller, services: { cells }, input: { params, body } }) =>
      feeShown(await noticeFee(tx, act, { ...params, ...body, caller }, cells)),
  }),
  change(operations.splitRequest, {
    limit: 'write',
    may: reading,
    run: async ({ tx, act, caller, services: { cells }, input: { params, body } }) => ({
      rows: (await splitRequest(tx, act, { ...params, ...body, caller }, cells)).map((child) => ({
        ...child,
      })),
    }),
  }),
  change(operations.mergeRequest, {
    limit: 'write',
    may: reading,
    run: async ({ tx, act, caller, services: { cells }, input: { params, body } }) => {
      const { other: into, ...rest } = body
      return writtenInto(await mergeRequest(tx, act, { ...params, ...rest, into, caller }, cells))
    },
  }),
  ask(operations.previewPutRight, {
    limit: 'read',
    may: reading,
    run: async ({ query, input: { query: asked } }) => {
      const { date, provisional } = await putRightDue(query, asked)
      const { note = '' } = ownRedoBasis
      return { due: date, provisional, basis: `${citation(ownRedoBasis)}：${note}` }
    },
  }),
  change(operations.putRequestRight, {
    limit: 'write',
    may: reading,
    run: async ({ tx, act, caller, services: { cells }, input: { params, body } }) =>
      writtenInto(await putRight(tx, act, { ...params, ...body, caller }, cells)),
  }),
  change(operations.linkRequest, {
    limit: 'write',
    may: reading,
    run: async ({ tx, act, caller, services: { cells }, input: { params, body } }) =>
      writtenInto(await linkRequest(tx, act, { ...params, ...body, caller }, cells)),
  }),
]
