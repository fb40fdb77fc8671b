import { formOf } from '#statute/report-form'
import { procedures, remedyForms } from '#statute/remedies'
import { calendarIn } from '#platform/calendar'
import type { OrganisationId } from '#modules/organisations'
import type { RecordedFact, RemedyLine } from '#modules/remedies'
import {
  correctRemedyFact,
  flagsOnRequest,
  loadRemedy,
  objects,
  openRemedy,
  placeOfFlag,
  recordRemedyFact,
  recordedKinds,
  remediesCounted,
  remediesOfRequest,
  remedyFactOf,
  remedyNumbers,
  remedyPage,
  remedyStages,
  remedyView,
  revealRemedy,
  seeFlag,
} from '#modules/remedies'
import type { z } from 'zod'
import type { remedyFact } from '../contract/remedy-facts.ts'
import { remedyOperations as operations } from '../contract/remedies.ts'
import { ask, change } from '../route/route.ts'
import { flagShown, remedyLineShown, remedyShown } from '../views/remedy.ts'
import { answerTermsText } from '../views/remedy-words.ts'
import { namesOf } from '../words/names.ts'
import { done } from './done.ts'
import { atRemedy } from './remedy-place.ts'
import { atRequest } from './request-place.ts'

const wordsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([id, title]) => ({ id, title }))

const present = <Id>(ids: readonly (Id | null)[]): readonly Id[] => ids.filter((id) => id !== null)

const mentioned = (lines: readonly RemedyLine[]) => ({
  people: present(lines.map(({ handler }) => handler)),
  organisations: lines.map(({ organisation }) => organisation),
})

/** A fact and the texts beside it, as the module takes them. */
const apart = ({ texts, ...fact }: z.output<typeof remedyFact>) => ({
  fact: fact satisfies RecordedFact,
  secret: Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) => (typeof text === 'string' ? [[name, text]] : [])),
  ),
})

const atBody = <const Permission extends 'remedy.read' | 'remedy.handle'>(permission: Permission) => ({
  permission,
  place: ({ params }: { readonly params: { readonly organisation: OrganisationId } }) => params.organisation,
})

/** Reconsideration and litigation. */
export const remedyRoutes = [
  ask(operations.remedyGuide, {
    limit: 'read',
    may: 'staff',
    run: async ({ query, today }) => ({
      forms: wordsOf(remedyForms),
      objects: wordsOf(objects),
      procedures: wordsOf(procedures),
      terms: answerTermsText(today, await calendarIn(query)),
      stages: wordsOf(remedyStages),
    }),
  }),
  ask(operations.remedies, {
    limit: 'read',
    may: { permission: 'remedy.read', within: true },
    run: async ({ query, reach, today, input: { query: asked } }) => {
      const { rows, next } = await remedyPage(query, asked, { today, within: reach })
      const names = await namesOf(query, mentioned(rows))
      return { rows: rows.map((row) => remedyLineShown(row, names)), next }
    },
  }),
  ask(operations.remedy, {
    limit: 'read',
    may: atRemedy('remedy.read'),
    run: async ({ query, today, services: { sealer }, input: { params } }) => {
      const view = await remedyView(query, params.remedy, today, sealer)
      const { found, file, flags, organisation } = view
      const people = [
        ...file.map(({ by }) => by),
        ...file.flatMap((event) => (event.kind === 'assigned' ? [event.person] : [])),
        ...present([found.handler, ...flags.map(({ seenBy }) => seenBy)]),
      ]
      const names = await namesOf(query, { people, organisations: [organisation] })
      const review = found.review && (await remedyNumbers(query, [found.review])).get(found.review)
      return remedyShown(view, names, today, review ?? null)
    },
  }),
  ask(operations.requestRemedies, {
    limit: 'read',
    may: atRequest('remedy.read'),
    run: async ({ query, today, input: { params } }) => {
      const rows = await remediesOfRequest(query, params.request, today)
      const names = await namesOf(query, mentioned(rows))
      const flags = await flagsOnRequest(query, params.request)
      return {
        rows: rows.map((row) => remedyLineShown(row, names)),
        flags: flags.map((flag) => flagShown(flag, names)),
      }
    },
  }),
  change(operations.openRemedy, {
    limit: 'write',
    may: atBody('remedy.handle'),
    run: async ({ tx, act, caller, services: { sealer }, input: { params, body } }) => {
      const { id, number, found } = await openRemedy(
        tx,
        act,
        { ...params, ...body, by: caller.person },
        sealer,
      )
      return { id, number, due: found.answer?.due ?? null }
    },
  }),
  change(operations.writeRemedyFact, {
    limit: 'write',
    may: atRemedy('remedy.handle'),
    run: async ({ tx, act, caller, services, input: { params, body } }) => {
      const input = { ...params, seen: body.seen, by: caller.person, ...apart(body.fact) }
      const { seq, stage } = await recordRemedyFact(tx, act, input, services)
      return { seq, stage }
    },
  }),
  change(operations.correctRemedyFact, {
    limit: 'write',
    may: atRemedy('remedy.handle'),
    run: async ({ tx, act, caller, today, services, input: { params, body } }) => {
      const { on, reason, ...rest } = body
      const { found } = await loadRemedy(tx, params.remedy, today)
      const old = found.events.find(({ seq }) => seq === rest.replaces)
      const isRecorded = recordedKinds.some((kind) => kind === old?.kind)
      // Of the same kind with another day: what may be so the module checks.
      const fact =
        on === null || old === undefined || !isRecorded
          ? null
          : ({ ...remedyFactOf(old), on } as RecordedFact)
      const input = { ...params, ...rest, by: caller.person, fact, reason }
      const { seq, stage } = await correctRemedyFact(tx, act, input, services)
      return { seq, stage }
    },
  }),
  change(operations.revealRemedy, {
    limit: 'write',
    may: atRemedy('request.personal'),
    run: async ({ tx, act, services: { sealer }, input: { params } }) => {
      const { claim } = await revealRemedy(tx, act, params.remedy, sealer)
      return { claim: { ...claim } }
    },
  }),
  change(operations.seeRemedyFlag, {
    limit: 'write',
    may: { permission: 'request.handle', place: ({ params }, query) => placeOfFlag(query, params.flag) },
    run: ({ tx, act, caller, input: { params } }) => done(seeFlag(tx, act, { ...params, by: caller.person })),
  }),
  ask(operations.remedyTable, {
    limit: 'read',
    may: atBody('remedy.read'),
    run: async ({ query, input: { params, query: period } }) => {
      const cells = [...(await remediesCounted(query, { ...params, ...period })).values()]
      const numbers = await remedyNumbers(
        query,
        cells.flatMap(({ remedies }) => remedies),
      )
      const { groups, outcomes } = formOf('2021').remedies
      return {
        groups: groups.map(({ key, label }) => ({
          title: label.text,
          cells: cells
            .filter(({ group }) => group === key)
            .map(({ outcome, count, remedies }) => ({
              title: outcomes[outcome]?.label.text ?? '',
              count,
              remedies: remedies.map((id) => ({ id, number: numbers.get(id) ?? '' })),
            })),
        })),
      }
    },
  }),
]
