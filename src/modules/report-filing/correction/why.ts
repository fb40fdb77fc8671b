import { dayOf } from '#platform/clock'
import type { DocumentId } from '#modules/publishing'
import { actKinds, titlesOf, validityEvents } from '#modules/publishing'
import { remedyFactTitles } from '#modules/remedies'
import type { RequestId } from '#modules/requests'
import { factText, loadCase } from '#modules/requests'
import type { Query } from '../schema/index.ts'
import type { Changed } from './changed.ts'

/** What a piece of evidence is called, and what befell it since it was frozen. */
export interface Told {
  readonly title: string
  readonly why: readonly string[]
}

/** So many of the last things are told. */
const most = 8

const last = (lines: readonly string[]): readonly string[] => lines.slice(-most)

const requestTold = async (query: Query, item: string, seen: number): Promise<Told> => {
  const { row, file } = await loadCase(query, item as RequestId)
  const since = file.filter(({ seq }) => seq > seen)
  return {
    title: row.number,
    why: last(since.map((event) => `${dayOf(event.recordedAt)} ${factText(event)}`)),
  }
}

const registerTold = async (query: Query, item: string, seen: number): Promise<Told> => {
  const document = item as DocumentId
  const events = await query
    .selectFrom('validity_event')
    .select(['event', 'basis', 'recorded_at'])
    .where('document', '=', document)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  const lines = events
    .slice(seen)
    .map(
      ({ event, basis, recorded_at }) =>
        `${dayOf(recorded_at)} ${validityEvents[event]}${basis === null ? '' : `（${basis}）`}`,
    )
  const title = (await titlesOf(query, [document])).get(document) ?? '已经移出的文件'
  return { title, why: last(lines.length === 0 ? ['文件已经移出'] : lines) }
}

const documentTold = async (query: Query, item: string, seen: number): Promise<Told> => {
  const document = item as DocumentId
  const acts = await query
    .selectFrom('publication_act')
    .select(['kind', 'reason', 'at'])
    .where('document', '=', document)
    .where('version', '>', seen)
    .orderBy('at')
    .execute()
  const lines = acts.map(
    ({ kind, reason, at }) => `${dayOf(at)} ${actKinds[kind]}${reason === null ? '' : `：${reason}`}`,
  )
  const title = (await titlesOf(query, [document])).get(document) ?? '已经移出的文件'
  return { title, why: last(lines.length === 0 ? ['文件已经移出'] : lines) }
}

const remedyTold = async (query: Query, item: string, seen: number): Promise<Told> => {
  const events = await query
    .selectFrom('remedy_event')
    .innerJoin('remedy_case', 'remedy_case.remedy', 'remedy_event.remedy')
    .select(['remedy_case.number', 'remedy_event.kind', 'remedy_event.recorded_at', 'remedy_event.seq'])
    .where(({ eb }) => eb('remedy_event.remedy', '=', eb.val(item as never)))
    .orderBy('remedy_event.seq')
    .execute()
  const since = events.filter(({ seq }) => seq > seen)
  return {
    title: events[0]?.number ?? '',
    why: last(
      since.map(
        ({ kind, recorded_at }) =>
          `${dayOf(recorded_at)} ${remedyFactTitles[kind as keyof typeof remedyFactTitles]}`,
      ),
    ),
  }
}

/** What a changed piece of evidence is called, and what was written down of it since it was frozen. */
export const toldOf = (query: Query, { source, item, before }: Changed): Promise<Told> => {
  const seen = before?.version ?? 0
  switch (source) {
    case 'request':
      return requestTold(query, item, seen)
    case 'processing-fee':
      return requestTold(query, item, seen)
    case 'register':
      return registerTold(query, item, seen)
    case 'decision':
      return documentTold(query, item, seen)
    case 'charge':
      return documentTold(query, item, seen)
    case 'remedy':
      return remedyTold(query, item, seen)
  }
}
