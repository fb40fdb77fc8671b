import type { LocalDate } from '#statute/calendar'
import { lengthText } from '#statute/deadlines'
import { calendarIn } from '#platform/calendar'
import type { Instant } from '#platform/clock'
import type { Sealer } from '#platform/crypto'
import type { PersonId } from '#modules/organisations'
import type { Content } from '../../content.ts'
import type { Finding } from '../../gate/index.ts'
import { examineFor, textsOf } from '../../gate/index.ts'
import type { DocumentId } from '../../ids.ts'
import { basisText, dueOn } from '../../kinds/index.ts'
import type { Choice } from '../../machine/index.ts'
import { choicesOf } from '../../machine/index.ts'
import type { Caller, ReviewState } from '../../review/index.ts'
import { reviewStateOf } from '../../review/index.ts'
import type { Query, Validity } from '../../schema/index.ts'
import type { DocumentRow } from '../../schema/tables.ts'
import { contentOf, loadDocument } from '../../store/index.ts'
import { printDay } from '../moment.ts'
import type { DocumentLine, Named } from './lines.ts'
import { lineRows, linesOf } from './lines.ts'
import { documentNames } from './names.ts'

/** A version without its text. */
export interface VersionLine {
  readonly number: number
  readonly savedBy: PersonId
  readonly savedAt: Instant
  readonly note: string | null
}

/** 条例第二十六条, or the term of its kind: in words. */
export interface ClockView {
  readonly sentence: string
  readonly basis: string
  /** A holiday notice still to come may move the day. */
  readonly provisional: boolean
}

/** Everything about a document; people by id. */
export interface DocumentView {
  readonly line: DocumentLine
  readonly content: Content
  readonly version: number
  readonly digest: string
  /** The newest first. */
  readonly versions: readonly VersionLine[]
  /** What was read out of its attachments. */
  readonly texts: readonly {
    readonly file: string
    readonly characters: number
    readonly problem: string | null
  }[]
  readonly interprets: readonly Named[]
  readonly interpretedBy: readonly Named[]
  readonly findings: readonly Finding[]
  readonly review: ReviewState
  /** Titles of the documents its acts mention. */
  readonly others: ReadonlyMap<string, string>
  readonly choices: readonly Choice[]
  /** 有效性 as the public sees it; null before it was public. */
  readonly validity: Validity | null
  readonly clock: ClockView | null
}

const clockOf = async (query: Query, content: Content): Promise<ClockView | null> => {
  const due = dueOn(content, await calendarIn(query))
  if (due === undefined) return null
  const { countedFrom, date, length, basis, provisional } = due
  return {
    sentence: `${printDay(date)}以前公开：从${countedFrom.what}（${printDay(countedFrom.on)}）起${lengthText(length)}。`,
    basis: basisText(basis),
    provisional,
  }
}

const versionsOf = async (query: Query, document: DocumentId): Promise<readonly VersionLine[]> =>
  query
    .selectFrom('document_version')
    .select(['number', 'saved_by as savedBy', 'saved_at as savedAt', 'note'])
    .where('document', '=', document)
    .orderBy('number', 'desc')
    .execute()

const namesIn = async (query: Query, row: DocumentRow, ids: readonly DocumentId[]) => {
  const names = await documentNames(query, row, ids)
  return ids.map((id) => ({ id, name: names.get(id) ?? '' }))
}

const interpretations = async (query: Query, document: DocumentId): Promise<readonly DocumentId[]> => {
  const rows = await query
    .selectFrom('interpretation_link')
    .select('interpretation')
    .where('document', '=', document)
    .orderBy('interpretation')
    .execute()
  return rows.map(({ interpretation }) => interpretation)
}

const publicValidity = async (query: Query, document: DocumentId): Promise<Validity | null> => {
  const row = await query
    .selectFrom('publication')
    .select('validity')
    .where('document', '=', document)
    .executeTakeFirst()
  return row?.validity ?? null
}

const lineOf = async (query: Query, row: DocumentRow, caller: Caller, today: LocalDate) => {
  const found = await lineRows(query).where('document.id', '=', row.id).executeTakeFirstOrThrow()
  return linesOf(query, [found], caller, today)
}

const textLines = async (query: Query, { organisation }: DocumentRow, content: Content) =>
  [...(await textsOf(query, organisation, content))].map(([file, { text, problem }]) => ({
    file,
    characters: [...text].length,
    problem,
  }))

/** All there is to say of a document to a caller today. Throws Refusal `document-missing`. */
export const documentView = async (
  query: Query,
  sealer: Sealer,
  id: DocumentId,
  { caller, today }: { readonly caller: Caller; readonly today: LocalDate },
): Promise<DocumentView> => {
  const row = await loadDocument(query, id)
  const content = await contentOf(query, sealer, row)
  const { findings } = await examineFor(query, row.organisation, content, today, id)
  const blocks = findings.filter(({ blocks: bars }) => bars).map(({ sentence }) => sentence)
  const review = await reviewStateOf(query, row, caller, today, blocks)
  const [line] = await lineOf(query, row, caller, today)
  if (line === undefined) throw new Error('a document without a line')
  return {
    line,
    content,
    version: row.version,
    digest: row.digest,
    versions: await versionsOf(query, id),
    texts: await textLines(query, row, content),
    interprets: await namesIn(query, row, content.interprets),
    interpretedBy: await namesIn(query, row, await interpretations(query, id)),
    findings,
    review,
    others: await documentNames(
      query,
      row,
      review.acts.flatMap(({ other }) => (other === null ? [] : [other])),
    ),
    choices: choicesOf(review.situation),
    validity: await publicValidity(query, id),
    clock: await clockOf(query, content),
  }
}
