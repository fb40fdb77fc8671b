import { newId } from '#platform/ids'
import type { ColumnId, DocumentId } from '#modules/publishing'
import type { RemedyId } from '#modules/remedies'
import type { RequestId } from '#modules/requests'
import { rebuildCases } from '#modules/requests'
import type { Office } from '../../requests/support/office.ts'
import type { Drawn, DrawnRemedy, Event } from './draw.ts'

const time = '2026-01-02T01:00:00.000Z'
const atOnce = 200

const pieces = <One>(all: readonly One[]): readonly (readonly One[])[] =>
  Array.from({ length: Math.ceil(all.length / atOnce) }, (_, index) =>
    all.slice(index * atOnce, (index + 1) * atOnce),
  )

const eventsOf = (request: RequestId, file: readonly Event[]) =>
  file.map(({ kind, on, data }, place) => ({
    ...{ request, seq: place + 1, kind, on_date: on, recorded_at: time },
    ...{ by: 'system' as const, data: JSON.stringify(data), sealed: null },
  }))

/** Lets the program work out what lists ask of all requests. */
const rebuilt = async (run: Office['run']): Promise<void> => {
  let next: RequestId | undefined = '' as RequestId
  while (next !== undefined) {
    const from: RequestId = next
    next = (await run((tx) => rebuildCases(tx, from))).next
  }
}

/** Writes the files of requests straight, and lets the program work out what lists ask of them. Gives their ids. */
export const putRequests = async (
  { run, organisation }: Office,
  files: readonly (readonly Event[])[],
): Promise<readonly RequestId[]> => {
  const rows = files.map((file) => ({
    id: newId() as RequestId,
    file,
    number: String(file[0]?.data['number']),
  }))
  for (const some of pieces(rows))
    await run(async (tx) => {
      await tx
        .insertInto('request')
        .values(
          some.map(({ id, number }) => ({
            ...{ id, organisation, number, form: '', name_index: '', id_index: null, phone_index: null },
            ...{ text_index: '', code_digest: id, registered_at: time },
          })),
        )
        .execute()
      await tx
        .insertInto('request_event')
        .values(some.flatMap(({ id, file }) => eventsOf(id, file)))
        .execute()
      await tx
        .insertInto('request_case')
        .values(
          some.map(({ id, number }) => ({
            ...{ request: id, organisation, number, seq: 0, stage: 'unconfirmed' as const },
            ...{
              applicant_kind: 'other' as const,
              channel: 'counter' as const,
              handler: null,
              section: null,
            },
            ...{
              received_on: null,
              due_on: null,
              provisional: 0,
              waits: '',
              outcome: null,
              result_row: null,
            },
            ...{ concluded_on: null, late: 0, counted: 1, open_tasks: 0, redo: 0, updated_at: time },
          })),
        )
        .execute()
    })
  await rebuilt(run)
  return rows.map(({ id }) => id)
}

/** Puts another file in the place of a request's. */
export const replaceFile = async (
  { run }: Office,
  request: RequestId,
  file: readonly Event[],
): Promise<void> => {
  await run(async (tx) => {
    await tx.deleteFrom('request_event').where('request', '=', request).execute()
    await tx.insertInto('request_event').values(eventsOf(request, file)).execute()
  })
  await rebuilt(run)
}

const columnOf = async ({ run, organisation }: Office): Promise<ColumnId> => {
  const id = newId() as ColumnId
  await run((tx) =>
    tx
      .insertInto('publishing_column')
      .values({
        ...{ id, organisation, parent: null, code: id, title: '栏目', part: null, column_type: '政策文件' },
        ...{ items: '[]', basis: '[]', description: '', section: null, update_days: null },
        ...{ update_basis: null, place: 0, opened_on: '2019-06-01' as never, closed_on: null },
      })
      .execute(),
  )
  return id
}

/** Writes documents straight, with what the register or table 2 has of them. Gives their ids. */
export const putDocuments = async (
  office: Office,
  drawn: readonly Drawn[],
): Promise<readonly DocumentId[]> => {
  const { run, organisation, person } = office
  const column = await columnOf(office)
  const rows = drawn.map((one) => ({ id: newId() as DocumentId, one }))
  for (const some of pieces(rows))
    await run(async (tx) => {
      await tx
        .insertInto('document')
        .values(
          some.map(({ id, one }) => ({
            ...{
              id,
              organisation,
              kind: 'level' in one ? one.level : one.counts,
              title: `文件${id}`,
              column,
            },
            ...{
              section: null,
              drafter: person('clerk'),
              stage: 'settled' as const,
              mode: 'proactive' as const,
            },
            ...{ visibility: 'public' as const, index_number: id, version: 1, digest: '', round: 0 },
            ...{
              formed_on: null,
              due_on: null,
              scheduled_for: null,
              scheduled_by: null,
              scheduled_act: null,
            },
            ...{ reevaluate_on: null, created_at: time, updated_at: time },
          })),
        )
        .execute()
      const validity = some.flatMap(({ id: document, one }) =>
        'level' in one
          ? one.events.map(({ event, on, until, how }, place) => ({
              ...{ id: newId(), document, organisation, level: one.level, event, on_date: on, until, how },
              ...{ effective_on: null, by_document: null, basis: null },
              recorded_at: `2026-01-02T01:00:0${place}.000Z`,
            }))
          : [],
      )
      if (validity.length > 0) await tx.insertInto('validity_event').values(validity).execute()
      const counted = some.flatMap(({ id: document, one }) =>
        'level' in one
          ? []
          : [
              {
                ...{ document, organisation, counts: one.counts, on_date: one.on, version: 1 },
                amount: one.counts === 'fee' ? one.amount : 0,
              },
            ],
      )
      if (counted.length > 0) await tx.insertInto('counted_document').values(counted).execute()
    })
  return rows.map(({ id }) => id)
}

/** Writes remedies straight, as the ledger of remedies has them. Gives their ids. */
export const putRemedies = ({ run, organisation }: Office, drawn: readonly DrawnRemedy[]) =>
  run(async (tx) => {
    const ids: RemedyId[] = []
    for (const [index, { path, receivedOn, result, boundOn }] of drawn.entries()) {
      const remedy = newId() as RemedyId
      const form = path === 'reconsideration' ? ('reconsideration' as const) : ('litigation' as const)
      const number = `公开救济〔2025〕${index + 1}号`
      await tx
        .insertInto('remedy')
        .values({ id: remedy, organisation, number, form, claimant: '', opened_at: time })
        .execute()
      await tx
        .insertInto('remedy_case')
        .values({
          ...{ remedy, organisation, number, form, path, seq: 1, stage: 'answering', organ: '县人民政府' },
          ...{ handler: null, received_on: receivedOn, due_what: null, due_on: null, answer_due_on: null },
          ...{ answered_on: null, result, bound_on: boundOn, concluded: 0, updated_at: time },
        })
        .execute()
      ids.push(remedy)
    }
    return ids
  })
