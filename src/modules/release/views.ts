import type { Sealer } from '#platform/crypto'
import type { Instant } from '#platform/clock'
import { fileOf } from '#platform/files'
import type { RequestId } from '#modules/requests'
import type { ReleaseId } from './ids.ts'
import { loadRelease } from './load.ts'
import type { Mark } from './marks.ts'
import { openMarks } from './marks.ts'
import type { Outcome } from './outcome.ts'
import { outcomeIn } from './outcome.ts'
import type { Query, ReleaseKind, ReleaseRow, ReleaseState } from './schema/index.ts'

/** A document to be given out, as a line. */
export interface ReleaseLine {
  readonly id: ReleaseId
  readonly name: string
  readonly kind: ReleaseKind
  readonly state: ReleaseState
  readonly madeBy: string
  readonly madeAt: Instant
  readonly preparedBy: string | null
  readonly confirmedBy: string | null
  readonly confirmedAt: Instant | null
}

const lineOf = async (query: Query, row: ReleaseRow): Promise<ReleaseLine> => ({
  id: row.id,
  name: (await fileOf(query, row.original))?.name ?? '',
  kind: row.kind,
  state: row.state,
  madeBy: row.made_by,
  madeAt: row.made_at,
  preparedBy: row.prepared_by,
  confirmedBy: row.confirmed_by,
  confirmedAt: row.confirmed_at,
})

/** Documents to be given out in a case, the oldest first. */
export const releasesOf = async (query: Query, request: RequestId): Promise<readonly ReleaseLine[]> => {
  const rows = await query
    .selectFrom('release')
    .selectAll()
    .where('request', '=', request)
    .orderBy('id')
    .execute()
  return Promise.all(rows.map((row) => lineOf(query, row)))
}

/** One of them whole, with its marks. */
export interface ReleaseView extends ReleaseLine {
  readonly request: RequestId
  readonly seq: number
  readonly marks: readonly Mark[]
  readonly outcome: Outcome | null
}

/** Throws Refusal `release-missing`. */
export const releaseView = async (query: Query, id: ReleaseId, sealer: Sealer): Promise<ReleaseView> => {
  const row = await loadRelease(query, id)
  return {
    ...(await lineOf(query, row)),
    request: row.request,
    seq: row.seq,
    marks: openMarks(sealer, id, row.marks),
    outcome: outcomeIn(row.outcome),
  }
}

/** A file that may be given out: as an attachment of a letter or of a document to be published. */
export interface ReleasedFile {
  readonly release: ReleaseId
  readonly file: string
  readonly name: string
  /** SM3 of the bytes. */
  readonly digest: string
  readonly mediaType: string
  /** Bytes. */
  readonly size: number
}

/**
 * The files of a case that may be given out: words taken out, read again without a finding, confirmed by somebody else.
 * No other file may go out with an answer that gives something. 条例第三十七条.
 */
export const releasedFiles = async (query: Query, request: RequestId): Promise<readonly ReleasedFile[]> =>
  query
    .selectFrom('release')
    .innerJoin('file', 'file.id', 'release.output')
    .select([
      'release.id as release',
      'file.id as file',
      'file.name as name',
      'file.digest as digest',
      'file.media_type as mediaType',
      'file.size as size',
    ])
    .where('release.request', '=', request)
    .where('release.state', '=', 'released')
    .orderBy('release.id')
    .execute()
