import { buffer } from 'node:stream/consumers'
import type { Act, AuditTables } from '#platform/audit'
import { record } from '#platform/audit'
import type { Sealer } from '#platform/crypto'
import type { Database } from '#platform/db'
import type { FileRecord, Files } from '#platform/files'
import { fileOf, recordFile } from '#platform/files'
import { redactOffice } from '#platform/office'
import { redactPdf } from '#platform/pdf'
import { refuse } from '#platform/refusal'
import { readAgain } from '#platform/remains'
import { soughtOf } from '#platform/sought'
import type { ByPerson } from './commands.ts'
import { assertOpen, loadRelease } from './load.ts'
import type { Mark } from './marks.ts'
import { openMarks, redactionOf, withheldOf } from './marks.ts'
import type { Outcome, StillThere } from './outcome.ts'
import type { Query, Reading, ReleaseKind, ReleaseRow, WithholdingReason } from './schema/index.ts'

/** What taking words out stands on. */
export interface ReleaseKit {
  readonly database: Database<Reading & AuditTables>
  readonly files: Files
  readonly sealer: Sealer
}

/** A file of a document with its record. Throws Refusal `release-file`. */
export const fileOfRelease = async (query: Query, file: string | null): Promise<FileRecord> => {
  const found = file === null ? undefined : await fileOf(query, file)
  if (found) return found
  throw refuse('missing', 'release-file', '没有这个文件', '还没有处理后的文件，请先去除标注的内容。')
}

/** The bytes of a file of the store. */
export const bytesOf = async (files: Files, digest: string): Promise<Uint8Array> =>
  buffer(await files.open(digest))

interface Done {
  readonly bytes: Uint8Array
  readonly told: Pick<Outcome, 'pages' | 'rasterised' | 'leftOut' | 'unread' | 'pictures'>
  readonly notFound: readonly string[]
}

const takenOut = async (
  kind: ReleaseKind,
  name: string,
  bytes: Uint8Array,
  marks: readonly Mark[],
): Promise<Done> => {
  if (kind === 'pdf') {
    const { bytes: out, pages, rasterised, unread, notFound } = await redactPdf(bytes, redactionOf(marks))
    return { bytes: out, notFound, told: { pages, rasterised, unread, leftOut: [], pictures: 0 } }
  }
  const { bytes: out, leftOut, pictures, notFound } = await redactOffice(name, bytes, withheldOf(marks))
  return { bytes: out, notFound, told: { pages: null, rasterised: [], unread: [], leftOut, pictures } }
}

const countsOf = (marks: readonly Mark[]): Outcome['marks'] => {
  const counts = new Map<WithholdingReason, number>()
  for (const { reason } of marks) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].map(([reason, count]) => ({ reason, count }))
}

/** Marks by their text, so that what is kept of a finding holds nothing of it. */
const marksOf = (marks: readonly Mark[], text: string): readonly string[] =>
  marks.flatMap(({ id, place }) => (place.is === 'text' && place.text === text ? [id] : []))

/** Names of files may say it too. */
const plainName = (name: string, withheld: readonly string[]): string => {
  const end = name.slice(name.lastIndexOf('.'))
  const stem = name.slice(0, name.length - end.length)
  const says = withheld.some((text) => soughtOf(stem).includes(soughtOf(text)))
  return `${says ? '给出的文件' : `${stem}（已区分处理）`}${end}`
}

/**
 * Takes the marked words out into a new file, reads that again, and keeps it where nothing is left; where something is,
 * nothing is kept but where. The file as it was sent in is not changed. Throws Refusal `release-changed`,
 * `release-state`, `remains-unread`, and what the rooms of PDF and office files say of a file.
 */
export const prepareRelease = async (
  { database, files, sealer }: ReleaseKit,
  act: Act,
  { release, seen, caller }: ByPerson,
): Promise<Outcome> => {
  const { row, original } = await database.read(async (query) => {
    const found = await loadRelease(query, release)
    assertOpen(found, seen)
    return { row: found, original: await fileOfRelease(query, found.original) }
  })
  const marks = openMarks(sealer, release, row.marks)
  const withheld = withheldOf(marks)
  const done = await takenOut(row.kind, original.name, await bytesOf(files, original.digest), marks)
  const name = plainName(original.name, withheld)
  const found = await readAgain(name, done.bytes, withheld)
  const remains: readonly StillThere[] = found.flatMap(({ withheld: text, where }) =>
    marksOf(marks, text).map((mark) => ({ mark, where })),
  )
  const taken = remains.length > 0 ? null : await files.take(done.bytes, { name })
  const outcome: Outcome = {
    ...done.told,
    original: original.digest,
    output: taken === null ? null : taken.digest,
    marks: countsOf(marks),
    notFound: done.notFound.flatMap((text) => marksOf(marks, text)),
    remains,
  }
  await database.transaction(async (tx) => {
    const now = await loadRelease(tx, release)
    assertOpen(now, seen)
    const output =
      taken === null ? null : (await recordFile(tx, act, { taken, organisation: row.organisation })).id
    await tx
      .updateTable('release')
      .set({
        output,
        outcome: JSON.stringify(outcome),
        state: output === null ? 'marking' : 'checked',
        seq: seen + 1,
        prepared_by: caller.person,
      })
      .where('id', '=', release)
      .execute()
    await record(tx, act, {
      what: 'release.prepare',
      subject: `release:${release}`,
      organisation: row.organisation,
      after: manifestOf(row, outcome),
    })
  })
  return outcome
}

const manifestOf = ({ request }: ReleaseRow, { original, output, marks, rasterised, remains }: Outcome) => ({
  request,
  original,
  output,
  marks,
  rasterised: rasterised.map(({ page }) => page + 1),
  remains: remains.length,
})
