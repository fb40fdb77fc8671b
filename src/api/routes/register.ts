import {
  cleanUpsOf,
  draftDocument,
  endValidity,
  extendValidity,
  judgeInCleanUp,
  openCleanUp,
  placeOfCleanUp,
  placeOfDocument,
  registerOn,
  settleCleanUp,
} from '#modules/publishing'
import type { CleanUpId, DocumentId, RegisterCounts } from '#modules/publishing'
import type { ReadOnly } from '#platform/db'
import { registerOperations as operations } from '../contract/register.ts'
import { ask, change } from '../route/route.ts'
import type { Tables } from '../tables.ts'
import { done } from './done.ts'

const manage = 'register.manage'

const ofDocument = {
  permission: manage,
  place: ({ params }: { readonly params: { readonly document: DocumentId } }, query: ReadOnly<Tables>) =>
    placeOfDocument(query, params.document),
} as const

const ofCleanUp = {
  permission: manage,
  place: ({ params }: { readonly params: { readonly cleanUp: CleanUpId } }, query: ReadOnly<Tables>) =>
    placeOfCleanUp(query, params.cleanUp),
} as const

const counted = ({ documents: { made, repealed, valid }, ...counts }: RegisterCounts) => ({
  ...counts,
  documents: { made: [...made], repealed: [...repealed], valid: [...valid] },
})

export const registerRoutes = [
  ask(operations.register, {
    limit: 'read',
    may: { permission: 'document.read', place: ({ params }) => params.organisation },
    run: async ({ query, today, input: { params, query: asked } }) => {
      const register = await registerOn(query, params.organisation, asked.on ?? today)
      return {
        ...register,
        rows: register.rows.map(({ interpretations, history, ...row }) => ({
          ...row,
          interpretations: [...interpretations],
          history: [...history],
        })),
        regulation: counted(register.regulation),
        normative: counted(register.normative),
      }
    },
  }),
  change(operations.endValidity, {
    limit: 'write',
    may: ofDocument,
    run: ({ tx, act, input: { params, body } }) => done(endValidity(tx, act, { ...params, ...body })),
  }),
  change(operations.extendValidity, {
    limit: 'write',
    may: ofDocument,
    run: ({ tx, act, input: { params, body } }) => done(extendValidity(tx, act, { ...params, ...body })),
  }),
  ask(operations.cleanUps, {
    limit: 'read',
    may: { permission: 'document.read', place: ({ params }) => params.organisation },
    run: async ({ query, input: { params } }) => ({
      rows: (await cleanUpsOf(query, params.organisation)).map(({ items, ...row }) => ({
        ...row,
        items: [...items],
      })),
    }),
  }),
  change(operations.openCleanUp, {
    limit: 'write',
    may: { permission: manage, place: ({ params }) => params.organisation },
    run: async ({ tx, act, input: { params, body } }) => ({
      id: await openCleanUp(tx, act, { ...params, ...body }),
    }),
  }),
  change(operations.judgeInCleanUp, {
    limit: 'write',
    may: ofCleanUp,
    run: ({ tx, act, input: { params, body } }) => done(judgeInCleanUp(tx, act, { ...params, ...body })),
  }),
  change(operations.settleCleanUp, {
    limit: 'write',
    may: ofCleanUp,
    run: async ({ tx, act, caller, services: { sealer }, input: { params, body } }) => ({
      result: await settleCleanUp(tx, act, {
        ...params,
        ...body,
        putDraft: async (into, why, draft) =>
          (await draftDocument(into, why, { ...draft, caller }, sealer)).id,
      }),
    }),
  }),
]
