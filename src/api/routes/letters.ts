import { citation } from '#statute/dated'
import { decisionOf } from '#statute/decisions'
import { isDecision, letterKinds, letterOf, openPassages, slots } from '#statute/letters'
import type { ReadOnly } from '#platform/db'
import { fileOf } from '#platform/files'
import { Refusal } from '#platform/refusal'
import type { Permission } from '#modules/identity'
import type { IssuedLetter, LetterId } from '#modules/letters'
import {
  bundleLetters,
  dayFor,
  drawLetter,
  fittingLetters,
  issuedLetter,
  issueLetter,
  letterPage,
  lettersOf,
  letterStates,
  placeOfLetter,
  placesOfLetters,
  previewLetter,
  recordLettersRead,
  saveDraft,
  voidLetter,
} from '#modules/letters'
import { placeOfRequest } from '#modules/requests'
import { holdsAt } from '#modules/sign-off'
import { letterOperations as operations } from '../contract/letters.ts'
import { ask, change, perform } from '../route/route.ts'
import type { Tables } from '../tables.ts'
import { namesOf } from '../words/names.ts'
import { done } from './done.ts'
import { atRequest, reading } from './request-place.ts'
import { sendFile } from './send-file.ts'

const atLetter = (permission: Permission) => ({
  permission,
  place: ({ params }: { readonly params: { readonly letter: LetterId } }, query: ReadOnly<Tables>) =>
    placeOfLetter(query, params.letter),
})

const undrawn = () =>
  new Refusal('conflict', 'letter-undrawn', '文书还在生成', '文件还没有生成，请稍等再试。')

const issuedShown = ({ docx, pdf, ...letter }: IssuedLetter) => ({
  ...letter,
  stateTitle: letterStates[letter.state],
  drawn: docx !== null && pdf !== null,
})

/** Letters: which fit a request, drafting, issuing, reading, voiding. */
export const letterRoutes = [
  ask(operations.letterGuide, {
    limit: 'read',
    may: 'staff',
    run: () => ({
      kinds: letterKinds.map((id) => ({
        id,
        title: letterOf(id).title,
        decision: isDecision(id) ? decisionOf(id).title : null,
        basis: letterOf(id).basis.map(citation).join('、'),
      })),
      slots: Object.values(slots).map(({ title }) => ({ title })),
      states: Object.entries(letterStates).map(([id, title]) => ({ id, title })),
    }),
  }),
  ask(operations.requestLetters, {
    limit: 'read',
    may: reading,
    run: async ({ query, input: { params } }) => ({
      fitting: [...(await fittingLetters(query, params.request))],
      issued: (await lettersOf(query, params.request)).map(issuedShown),
    }),
  }),
  ask(operations.previewLetter, {
    limit: 'read',
    may: reading,
    run: async ({ query, caller, today, services, input: { params, body } }) => {
      const which = { ...params, kind: body.kind, party: body.party }
      const organisation = await placeOfRequest(query, params.request)
      const plain =
        organisation !== undefined && (await holdsAt(query, caller, today)('request.personal', organisation))
      const on = body.on ?? (await dayFor(query, which, today))
      const preview = await previewLetter(query, { ...which, on, edits: body.edits, plain }, services)
      return {
        ...preview,
        passages: [...preview.passages],
        findings: preview.findings.map((finding) => ({ ...finding })),
        open: openPassages(body.kind).map(({ id: passage, title }) => ({ passage, title })),
      }
    },
  }),
  change(operations.saveLetter, {
    limit: 'write',
    may: atRequest('letter.issue'),
    run: ({ tx, act, caller, services: { sealer }, input: { params, body } }) =>
      done(saveDraft(tx, act, { ...params, ...body, by: caller.person }, sealer)),
  }),
  perform(operations.issueLetter, {
    limit: 'heavy',
    may: atRequest('letter.issue'),
    changes: true,
    run: async ({ act, caller, services, input: { params, body } }) => {
      const { database } = services
      const input = { ...params, ...body, by: caller.person }
      const { id, number } = await database.transaction((tx) => issueLetter(tx, act, input, services))
      await drawLetter(services, act, id)
      return { id, number }
    },
  }),
  ask(operations.letters, {
    limit: 'read',
    may: { permission: 'request.read', within: true },
    run: async ({ query, reach, input: { query: asked } }) => {
      const { rows, next } = await letterPage(query, asked, reach)
      const names = await namesOf(query, {
        people: [],
        organisations: rows.map(({ organisation }) => organisation),
      })
      return {
        rows: rows.map(({ organisation, requestNumber, ...row }) => ({
          ...issuedShown(row),
          organisation,
          requestNumber,
          organisationName: names.organisation(organisation),
        })),
        next,
      }
    },
  }),
  perform(operations.readLetter, {
    limit: 'read',
    may: atLetter('request.personal'),
    changes: true,
    run: async ({ act, input: { params, query }, range, services: { database, files } }) => {
      const file = await database.transaction(async (tx) => {
        const id = (await issuedLetter(tx, params.letter))?.[query.as]
        const found = id ? await fileOf(tx, id) : undefined
        if (found === undefined) throw undrawn()
        await recordLettersRead(tx, act, [params.letter])
        return found
      })
      return sendFile(files, file, { range, shown: query.shown === '1' })
    },
  }),
  perform(operations.printLetters, {
    limit: 'heavy',
    may: {
      permission: 'request.personal',
      place: ({ body }, query) => placesOfLetters(query, body.letters),
    },
    changes: true,
    run: async ({ act, today, services: { database, files }, input: { body } }) => {
      const bundle = await database.read((query) => bundleLetters(query, files, { ...body, on: today }))
      await database.transaction((tx) => recordLettersRead(tx, act, body.letters))
      return bundle
    },
  }),
  change(operations.voidLetter, {
    limit: 'write',
    may: atLetter('letter.issue'),
    run: ({ tx, act, services: { sealer }, input: { params, body } }) =>
      done(voidLetter(tx, act, { ...params, ...body }, sealer)),
  }),
]
