import { decisionOf } from '#statute/decisions'
import { settingsOf } from '#platform/settings'
import type { OrganisationId } from '#modules/organisations'
import type { Permission } from '#modules/identity'
import { releasedFiles } from '#modules/release'
import type { GroupId, GroupLine, LogEntryId, PublishedAnswer, ReleasedFiles } from '#modules/reuse'
import {
  approveLogEntry,
  avoidedBy,
  declineGroup,
  entryStates,
  groupStates,
  groupsOf,
  groupView,
  isSuggested,
  linkGroup,
  logEntries,
  logEntryOf,
  noteSuggestion,
  parts,
  placeOfEntry,
  placeOfGroup,
  proposalOf,
  proposeDocument,
  publishedAnswers,
  publishedAnswersTo,
  unlinkGroup,
  withdrawLogEntry,
  writeLogEntry,
} from '#modules/reuse'
import type { ReadOnly } from '#platform/db'
import { reuseOperations as operations } from '../contract/reuse.ts'
import { ask, change } from '../route/route.ts'
import type { Tables } from '../tables.ts'
import { namesOf } from '../words/names.ts'
import { done } from './done.ts'
import { atRequest, reading } from './request-place.ts'

type Query = ReadOnly<Tables>

const atBody = <const Allowed extends Permission>(permission: Allowed) => ({
  permission,
  place: ({ params }: { readonly params: { readonly organisation: OrganisationId } }) => params.organisation,
})
const atGroup = <const Allowed extends Permission>(permission: Allowed) => ({
  permission,
  place: ({ params }: { readonly params: { readonly group: GroupId } }, query: Query) =>
    placeOfGroup(query, params.group),
})
const atEntry = {
  permission: 'request.approve',
  place: ({ params }: { readonly params: { readonly entry: LogEntryId } }, query: Query) =>
    placeOfEntry(query, params.entry),
} as const

/** Files that may be given out: made safe, read again, confirmed. */
const released: ReleasedFiles = releasedFiles

const groupShown = ({ document, ...line }: GroupLine) => ({
  ...line,
  stateTitle: groupStates[line.state],
  document: document && { id: document.id, name: document.title },
})

const publishedShown = ({ number, title, publishedAt, likeness }: PublishedAnswer) => ({
  title,
  address: `/documents/${number}`,
  publishedAt,
  likeness,
})

type Entry = Awaited<ReturnType<typeof logEntries>>['rows'][number]

const entriesShown = async (query: Query, rows: readonly Entry[], person: string) => {
  const people = rows.flatMap(({ written_by, approved_by }) => [written_by, approved_by])
  const names = await namesOf(query, { people: people.filter((id) => id !== null) })
  const named = (id: string) => ({ id, name: names.person(id) })
  return rows.map((row) => ({
    id: row.id,
    request: { id: row.request, name: row.number },
    state: row.state,
    stateTitle: entryStates[row.state],
    receivedMonth: row.received_month,
    decidedMonth: row.decided_month,
    decisionTitle: decisionOf(row.decision).title,
    summary: row.summary,
    writtenBy: named(row.written_by),
    writtenAt: row.written_at,
    approvedBy: row.approved_by && named(row.approved_by),
    mine: row.written_by === person,
  }))
}

const groupRoutes = [
  ask(operations.reuseGroups, {
    limit: 'read',
    may: atBody('request.read'),
    run: async ({ query, services: { cells }, input: { params, query: asked } }) => {
      const { rows, next } = await groupsOf(query, { ...params, ...asked }, cells)
      return { rows: rows.map(groupShown), next }
    },
  }),
  ask(operations.reuseCounts, {
    limit: 'read',
    may: atBody('request.read'),
    run: async ({ query, input: { params } }) => {
      const settings = await settingsOf(query)
      return {
        ...(await avoidedBy(query, params.organisation)),
        leastApplicants: settings['reuse.applicants'],
        leastLikeness: settings['reuse.likeness'],
        logPublic: settings['decisions.public'],
      }
    },
  }),
  ask(operations.reuseGroup, {
    limit: 'read',
    may: atGroup('request.read'),
    run: async ({ query, services: { cells }, input: { params } }) => {
      const { members, stripped, declined, ...line } = await groupView(query, params.group, cells)
      return {
        ...groupShown(line),
        declined,
        stripped: [...stripped],
        members: members.map(({ request, number, outcome, ...member }) => ({
          ...member,
          request: { id: request, name: number },
          partTitle: parts[member.part],
          outcomeTitle: outcome && decisionOf(outcome).title,
        })),
      }
    },
  }),
  ask(operations.reuseProposal, {
    limit: 'read',
    may: atGroup('reuse.manage'),
    run: async ({ query, services: { cells }, input: { params } }) => {
      const { attachments, stripped, ...proposal } = await proposalOf(query, params.group, cells, released)
      return { ...proposal, attachments: attachments.map(({ name }) => name), stripped: [...stripped] }
    },
  }),
  change(operations.proposeReuse, {
    limit: 'write',
    may: atGroup('reuse.manage'),
    run: async ({ tx, act, caller, services: { cells, sealer }, input: { params, body } }) => ({
      document: await proposeDocument(
        tx,
        act,
        { ...params, column: body.column, seen: body.digest, caller },
        { cells, sealer, released },
      ),
    }),
  }),
  change(operations.linkReuse, {
    limit: 'write',
    may: atGroup('reuse.manage'),
    run: ({ tx, act, caller, input: { params, body } }) =>
      done(linkGroup(tx, act, { ...params, ...body, caller })),
  }),
  change(operations.unlinkReuse, {
    limit: 'write',
    may: atGroup('reuse.manage'),
    run: ({ tx, act, input: { params } }) => done(unlinkGroup(tx, act, params)),
  }),
  change(operations.declineReuse, {
    limit: 'write',
    may: atGroup('reuse.manage'),
    run: ({ tx, act, input: { params, body } }) => done(declineGroup(tx, act, { ...params, ...body })),
  }),
]

const pointingRoutes = [
  ask(operations.alreadyPublic, {
    limit: 'read',
    may: atBody('request.register'),
    run: async ({ query, services: { cells }, input: { params, body } }) => ({
      rows: (await publishedAnswers(query, { ...params, text: body.form.description }, cells)).map(
        publishedShown,
      ),
    }),
  }),
  ask(operations.alreadyPublicTo, {
    limit: 'read',
    may: reading,
    run: async ({ query, services: { cells }, input: { params } }) => ({
      suggested: await isSuggested(query, params.request),
      rows: (await publishedAnswersTo(query, params.request, cells)).map(publishedShown),
    }),
  }),
  change(operations.noteSuggestion, {
    limit: 'write',
    may: atRequest('request.handle'),
    run: ({ tx, act, caller, input: { params, body } }) =>
      done(noteSuggestion(tx, act, { ...params, ...body, caller })),
  }),
]

const logRoutes = [
  ask(operations.decisionLog, {
    limit: 'read',
    may: atBody('request.read'),
    run: async ({ query, caller, input: { params, query: asked } }) => {
      const { rows, next } = await logEntries(query, { ...params, ...asked })
      return { rows: await entriesShown(query, rows, caller.person), next }
    },
  }),
  ask(operations.decisionLogEntry, {
    limit: 'read',
    may: reading,
    run: async ({ query, caller, input: { params } }) => {
      const row = await logEntryOf(query, params.request)
      return { rows: await entriesShown(query, row ? [row] : [], caller.person) }
    },
  }),
  change(operations.writeDecisionLog, {
    limit: 'write',
    may: atRequest('request.handle'),
    run: async ({ tx, act, caller, services: { cells }, input: { params, body } }) => ({
      id: await writeLogEntry(tx, act, { ...params, ...body, caller }, cells),
    }),
  }),
  change(operations.approveDecisionLog, {
    limit: 'write',
    may: atEntry,
    run: ({ tx, act, caller, services: { cells }, input: { params } }) =>
      done(approveLogEntry(tx, act, { ...params, caller }, cells)),
  }),
  change(operations.withdrawDecisionLog, {
    limit: 'write',
    may: atEntry,
    run: ({ tx, act, input: { params } }) => done(withdrawLogEntry(tx, act, params)),
  }),
]

/** What many ask for, what is public of it already, and the log of decisions. */
export const reuseRoutes = [...groupRoutes, ...pointingRoutes, ...logRoutes]
