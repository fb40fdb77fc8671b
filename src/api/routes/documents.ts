import {
  cleanBody,
  discardDocument,
  documentChanges,
  documentPage,
  documentView,
  draftDocument,
  dropCorrection,
  examineContent,
  keepDocument,
  kinds,
  loadDocument,
  placeOfDocument,
  publicationSchedule,
  readTexts,
  reevaluateDocument,
  saveDocument,
} from '#modules/publishing'
import type { DocumentId } from '#modules/publishing'
import type { Permission } from '#modules/identity'
import type { ReadOnly } from '#platform/db'
import { Refusal } from '#platform/refusal'
import { parseLocalDate } from '#statute/calendar'
import { documentOperations as operations } from '../contract/documents.ts'
import { ask, change, perform } from '../route/route.ts'
import type { Tables } from '../tables.ts'
import { documentKindShown } from '../views/document-kind.ts'
import {
  documentLineShown,
  documentShown,
  findingsShown,
  peopleInDocument,
  peopleInLines,
} from '../views/document.ts'
import { namesOf } from '../words/names.ts'
import { done } from './done.ts'

/** Who holds a permission at the body of the document. */
const holding = (permission: Permission) => ({
  permission,
  place: ({ params }: { readonly params: { readonly document: DocumentId } }, query: ReadOnly<Tables>) =>
    placeOfDocument(query, params.document),
})

/** What anybody at the body may look at; who may save, the table of states says. */
const reading = holding('document.read')
const drafting = holding('document.draft')

const missing = () =>
  new Refusal('missing', 'document-missing', '没有这份文件', '没有找到这份文件，请从文件列表里选取。')

/** Documents as they are worked on. Texts of attachments are read before the transaction that saves. */
export const documentRoutes = [
  ask(operations.documentKinds, {
    limit: 'read',
    may: 'staff',
    run: () => ({ rows: kinds.map((kind) => documentKindShown(kind)) }),
  }),
  ask(operations.documents, {
    limit: 'read',
    may: { permission: 'document.read', within: true },
    run: async ({ query, reach, caller, today, input: { query: asked } }) => {
      const filter = { ...asked, mine: asked.mine === '1', late: asked.late === '1' }
      const { rows, next } = await documentPage(query, filter, { caller, today, within: reach })
      const organisations = rows.map(({ organisation }) => organisation)
      const names = await namesOf(query, { people: peopleInLines(rows), organisations })
      return { rows: rows.map((row) => documentLineShown(names, row)), next }
    },
  }),
  ask(operations.document, {
    limit: 'read',
    may: reading,
    run: async ({ query, caller, today, services: { sealer }, input: { params } }) => {
      const view = await documentView(query, sealer, params.document, { caller, today })
      const organisations = [view.line.organisation]
      return documentShown(await namesOf(query, { people: peopleInDocument(view), organisations }), view)
    },
  }),
  perform(operations.draftDocument, {
    limit: 'write',
    may: { permission: 'document.draft', place: ({ params }) => params.organisation },
    changes: true,
    run: async ({ act, caller, services, input: { params, body } }) => {
      const texts = await readTexts(services, params.organisation, body.content)
      const { sealer, database } = services
      return database.transaction((tx) =>
        draftDocument(tx, act, { ...params, ...body, caller, texts }, sealer),
      )
    },
  }),
  perform(operations.saveDocument, {
    limit: 'write',
    may: reading,
    changes: true,
    run: async ({ act, caller, services, input: { params, body } }) => {
      const { sealer, database } = services
      const place = await database.read((query) => placeOfDocument(query, params.document))
      if (place === undefined) throw missing()
      const texts = await readTexts(services, place, body.content)
      return database.transaction(async (tx) => {
        const saving = { ...params, ...body, caller, texts }
        const { version, voided } = await saveDocument(tx, act, saving, sealer)
        const names = await namesOf(tx, { people: voided.map(({ person }) => person) })
        return { version, voided: voided.map(({ step, person }) => ({ step, person: names.person(person) })) }
      })
    },
  }),
  ask(operations.examineContent, {
    limit: 'write',
    may: { permission: 'document.read', place: ({ params }) => params.organisation },
    run: async ({ query, today, input: { params, body: sent } }) => {
      const { findings, body } = await examineContent(
        query,
        params.organisation,
        sent.content,
        today,
        sent.document,
      )
      return { findings: findingsShown(findings), body }
    },
  }),
  ask(operations.cleanPasted, {
    limit: 'write',
    may: { permission: 'document.draft', within: true },
    run: ({ input: { body } }) => {
      const { html, dropped } = cleanBody(body.html)
      return { html, dropped: [...dropped] }
    },
  }),
  ask(operations.documentChanges, {
    limit: 'read',
    may: reading,
    run: async ({ query, caller, services: { sealer }, input: { params, query: asked } }) => {
      const row = await loadDocument(query, params.document)
      const told = await documentChanges(query, sealer, row, { ...asked, person: caller.person })
      const changes = told.changes.map(({ pieces, ...field }) => ({ ...field, pieces: [...pieces] }))
      return { ...told, changes }
    },
  }),
  change(operations.discardDocument, {
    limit: 'write',
    may: drafting,
    run: ({ tx, act, caller, input: { params, body } }) =>
      done(discardDocument(tx, act, { ...params, ...body, caller })),
  }),
  change(operations.dropCorrection, {
    limit: 'write',
    may: drafting,
    run: ({ tx, act, caller, services: { sealer }, input: { params } }) =>
      done(dropCorrection(tx, act, { ...params, caller }, sealer)),
  }),
  change(operations.keepDocument, {
    limit: 'write',
    may: drafting,
    run: ({ tx, act, caller, services: { sealer }, input: { params } }) =>
      done(keepDocument(tx, act, { ...params, caller }, sealer)),
  }),
  change(operations.reevaluateDocument, {
    limit: 'write',
    may: drafting,
    run: ({ tx, act, caller, services: { sealer }, input: { params, body } }) => {
      const nextOn = body.nextOn === null ? null : parseLocalDate(body.nextOn)
      return done(reevaluateDocument(tx, act, { ...params, ...body, nextOn, caller }, sealer))
    },
  }),
  ask(operations.publicationSchedule, {
    limit: 'read',
    may: { permission: 'document.read', place: ({ query }) => query.organisation },
    run: async ({ query, input: { query: asked } }) => {
      const span = { from: parseLocalDate(asked.from), until: parseLocalDate(asked.until) }
      const rows = await publicationSchedule(query, { organisation: asked.organisation, ...span })
      return { rows: [...rows] }
    },
  }),
]
