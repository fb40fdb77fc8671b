import type { LocalDate } from '#statute/calendar'
import { letterOf } from '#statute/letters'
import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import type { FileRecord } from '#platform/files'
import { fileOf } from '#platform/files'
import { refuse } from '#platform/refusal'
import type { ReleaseId } from '#modules/release'
import type { Case, RequestId } from '#modules/requests'
import { loadCase, roundsOf } from '#modules/requests'
import type { LetterId } from '../../ids.ts'
import { effectOf, outgoingKinds } from '../kinds.ts'
import type { DeliveryId } from '../ids.ts'
import type { DeliveryWay } from '../schema/index.ts'
import type { Query, Writing } from '../schema/tables.ts'
import { givenWith } from './given.ts'

/** A file an applicant may fetch. */
export interface OpenFile {
  /** The document it was made of; null for the letter itself. */
  readonly release: ReleaseId | null
  readonly file: string
  readonly name: string
  /** Bytes. */
  readonly size: number
}

/** A letter that went out to an applicant, as they may see it. */
export interface LetterToApplicant {
  readonly id: LetterId
  readonly title: string
  /** 文号. */
  readonly number: string
  readonly issuedOn: LocalDate
  /** The digest of the answer it bears; null where it answers nothing. */
  readonly digest: string | null
  readonly way: DeliveryWay
  readonly sentOn: LocalDate
  /** The letter and what was given with it; empty where it went another way, or is still being drawn. */
  readonly files: readonly OpenFile[]
}

/** Letters that go to whoever applied. */
const toApplicant = outgoingKinds.filter((kind) => letterOf(kind).addressee === 'applicant')

const rowsOf = (query: Query, request: RequestId) =>
  query
    .selectFrom('letter')
    .innerJoin('letter_delivery as attempt', 'attempt.letter', 'letter.id')
    .leftJoin('file', 'file.id', 'letter.pdf')
    .select([
      'letter.id as id',
      'letter.kind as kind',
      'letter.number as number',
      'letter.issued_on as issuedOn',
      'letter.signed_digest as signedDigest',
      'attempt.id as attempt',
      'attempt.way as way',
      'attempt.began_on as sentOn',
      'file.id as file',
      'file.name as name',
      'file.size as size',
    ])
    .where('letter.request', '=', request)
    .where('letter.state', '=', 'issued')
    .where('letter.kind', 'in', toApplicant)
    .where('attempt.state', 'in', ['attempted', 'delivered'])
    .orderBy('letter.id')
    .orderBy('attempt.attempt')
    .execute()

type Row = Awaited<ReturnType<typeof rowsOf>>[number]

const decisive: ReadonlySet<string> = new Set(['decided', 'clarification-lapsed', 'fee-lapsed'])
const gone: ReadonlySet<string> = new Set(['delivered', 'notified'])

/** Digests of answers of which the file says that they went out: what is not written there is not told either. */
const answeredIn = ({ events }: Case): ReadonlySet<string> =>
  new Set(
    roundsOf(events)
      .filter((round) => round.some(({ kind }) => gone.has(kind)))
      .flatMap((round) =>
        round.flatMap((event) => (decisive.has(event.kind) && 'digest' in event ? [event.digest] : [])),
      ),
  )

/** The last attempt of each letter that is not failed and not struck. */
const lastOfEach = (rows: readonly Row[]): readonly Row[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
]

/** What of a letter may be fetched: where it went electronically, with the consent of whoever applied. */
const openIn = async (
  query: Query,
  rows: readonly Row[],
): Promise<ReadonlyMap<DeliveryId, readonly OpenFile[]>> => {
  const sent = rows.filter(({ way }) => way === 'electronic')
  const given = await givenWith(
    query,
    sent.map(({ id }) => id),
  )
  return new Map(
    sent.map(({ attempt, file, name, size }) => {
      const letter =
        file === null || name === null || size === null ? [] : [{ release: null, file, name, size }]
      const files = (given.get(attempt) ?? []).flatMap((one) =>
        one.file === null || one.name === null || one.dropped
          ? []
          : [{ release: one.release, file: one.file, name: one.name, size: one.size }],
      )
      return [attempt, [...letter, ...files]]
    }),
  )
}

/**
 * The letters of a request that went out to its applicant, in the order they were issued, each with what they may fetch:
 * never a draft, never what was voided, struck out or came back, never a document that was not confirmed. Whose request
 * it is, is for the face to have asked. Throws Refusal `request-missing`.
 */
export const lettersToApplicant = async (
  query: Query,
  request: RequestId,
): Promise<readonly LetterToApplicant[]> => {
  const answered = answeredIn((await loadCase(query, request)).found)
  const rows = lastOfEach(await rowsOf(query, request)).filter(
    ({ kind, signedDigest }) =>
      effectOf(kind) !== 'answer' || signedDigest === null || answered.has(signedDigest),
  )
  const open = await openIn(query, rows)
  return rows.map(({ id, kind, number, issuedOn, signedDigest, attempt, way, sentOn }) => ({
    ...{ id, number, issuedOn, way, sentOn },
    title: letterOf(kind).title,
    digest: effectOf(kind) === 'answer' ? signedDigest : null,
    files: open.get(attempt) ?? [],
  }))
}

/**
 * A file an applicant fetches of what went out to them: each is a row of the trail. Looks once more whether it may be
 * fetched. Throws Refusal `given-missing`.
 */
export const fetchForApplicant = async (
  tx: Writing,
  act: Act,
  {
    request,
    letter,
    release,
  }: { readonly request: RequestId; readonly letter: string; readonly release: string | null },
): Promise<FileRecord> => {
  const letters = await lettersToApplicant(tx, request)
  const found = letters.find(({ id }) => id === letter)?.files.find((one) => one.release === release)
  const file = found && (await fileOf(tx, found.file))
  if (file === undefined)
    throw refuse(
      'missing',
      'given-missing',
      '没有这个文件',
      '这个文件现在不能下载，可能已经更正或者重新制发。请看页面上现有的文件，有疑问的与受理的机关联系。',
    )
  await record(tx, act, {
    what: 'delivery.fetch',
    subject: `request:${request}`,
    organisation: file.organisation,
    after: { letter, release, digest: file.digest },
  })
  return file
}
