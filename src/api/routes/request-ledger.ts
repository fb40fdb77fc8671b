import type { LocalDate } from '#statute/calendar'
import type { Act } from '#platform/audit'
import type { OrganisationId } from '#modules/organisations'
import {
  casesBehind,
  drawLedger,
  dueCalendar,
  ledgerSheet,
  loadPerPerson,
  movesAt,
  printedTable,
  recordExport,
  risks,
  seeMoves,
  stages,
  statisticsOf,
} from '#modules/requests'
import { requestLedgerOperations as operations } from '../contract/request-ledger.ts'
import { ask, change, perform } from '../route/route.ts'
import type { Services } from '../services.ts'
import { requestLineShown } from '../views/request-line.ts'
import { namesInLines } from '../views/request-names.ts'
import { namesOf } from '../words/names.ts'
import { done } from './done.ts'
import { atRequest } from './request-place.ts'

const atBody = <const Permission extends 'request.read' | 'request.personal'>(permission: Permission) => ({
  permission,
  place: ({ params }: { readonly params: { readonly organisation: OrganisationId } }) => params.organisation,
})
const reading = atBody('request.read')

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const present = <Id>(ids: readonly (Id | null)[]): readonly Id[] => ids.filter((id) => id !== null)

interface Exporting {
  readonly act: Act
  readonly today: LocalDate
  readonly services: Services
  readonly input: {
    readonly params: { readonly organisation: OrganisationId }
    readonly body: { readonly from: LocalDate; readonly until: LocalDate }
  }
}

/** Reads the ledger, writes down who took it, then draws it. */
const exported = async ({ act, today, services, input: { params, body } }: Exporting, personal: boolean) => {
  const { database, cells } = services
  const asked = { ...params, ...body, personal }
  const sheet = await database.read((query) => ledgerSheet(query, asked, today, cells))
  await database.transaction((tx) => recordExport(tx, act, asked))
  return { name: sheet.name, mediaType: xlsx, bytes: await drawLedger(sheet) }
}

/** The ledger of requests. */
export const requestLedgerRoutes = [
  ask(operations.requestStatistics, {
    limit: 'read',
    may: reading,
    run: async ({ query, input: { params, query: period } }) => {
      const { lines, columns, identities, ...rest } = printedTable(
        await statisticsOf(query, { ...params, ...period }),
        period.until,
      )
      return {
        ...rest,
        columns: [...columns],
        lines: lines.map(({ counts, ...line }) => ({ ...line, counts: counts && [...counts] })),
        identities: [...identities],
      }
    },
  }),
  ask(operations.requestStatisticsCases, {
    limit: 'read',
    may: reading,
    run: async ({ query, today, services: { cells }, input: { params, query: asked } }) => {
      const { nth: column, ...rest } = asked
      const { rows, next } = await casesBehind(query, { ...params, ...rest, column }, today, cells)
      const names = await namesInLines(query, rows)
      return { rows: rows.map((row) => requestLineShown(names, row)), next }
    },
  }),
  ask(operations.requestLoad, {
    limit: 'read',
    may: reading,
    run: async ({ query, today, input: { params, query: period } }) => {
      const rows = await loadPerPerson(query, { ...params, ...period }, today)
      const names = await namesOf(query, { people: present(rows.map(({ handler }) => handler)) })
      return {
        rows: rows.map(({ handler, ...row }) => ({
          ...row,
          handler: handler && { id: handler, name: names.person(handler) },
        })),
      }
    },
  }),
  ask(operations.requestCalendar, {
    limit: 'read',
    may: reading,
    run: async ({ query, today, input: { params, query: period } }) => {
      const rows = await dueCalendar(query, { ...params, ...period }, today)
      const names = await namesOf(query, { people: present(rows.map(({ handler }) => handler)) })
      return {
        rows: rows.map(({ handler, ...row }) => ({
          ...row,
          riskTitle: risks[row.risk],
          stageTitle: stages[row.stage],
          handler: handler && { id: handler, name: names.person(handler) },
        })),
      }
    },
  }),
  ask(operations.requestMoves, {
    limit: 'read',
    may: reading,
    run: async ({ query, input: { params, query: asked } }) => {
      const { rows, next } = await movesAt(query, params.organisation, asked)
      const names = await namesOf(query, {
        people: present(rows.flatMap(({ handler, seenBy }) => [handler, seenBy])),
      })
      const person = (id: string | null) => (id === null ? null : { id, name: names.person(id) })
      return {
        rows: rows.map(({ id, request, number, handler, seenBy, seenAt, ...row }) => ({
          id,
          request: { id: request, number },
          before: row.before,
          after: row.after,
          cause: row.cause,
          movedAt: row.movedAt,
          handler: person(handler),
          seenBy: person(seenBy),
          seen: seenAt !== null,
        })),
        next,
      }
    },
  }),
  change(operations.seeRequestMoves, {
    limit: 'write',
    may: atRequest('request.read'),
    run: ({ tx, act, caller, input: { params } }) => done(seeMoves(tx, act, { ...params, caller })),
  }),
  perform(operations.exportRequests, {
    limit: 'heavy',
    may: reading,
    changes: true,
    run: (context) => exported(context, false),
  }),
  perform(operations.exportRequestsInFull, {
    limit: 'heavy',
    may: atBody('request.personal'),
    changes: true,
    run: (context) => exported(context, true),
  }),
]
