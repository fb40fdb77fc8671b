import { officeKindOf } from '#platform/office'
import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import type { Sealer } from '#platform/crypto'
import { fileOf } from '#platform/files'
import { newId } from '#platform/ids'
import { refuse } from '#platform/refusal'
import type { RequestId } from '#modules/requests'
import { placeOfRequest } from '#modules/requests'
import type { Caller } from '#modules/sign-off'
import type { ReleaseId } from './ids.ts'
import { assertOpen, loadRelease } from './load.ts'
import type { Mark } from './marks.ts'
import { assertMarks, sealMarks } from './marks.ts'
import type { ReleaseKind, ReleaseRow, Writing } from './schema/index.ts'

const kindOf = (name: string): ReleaseKind => (/\.pdf$/iu.test(name) ? 'pdf' : officeKindOf(name))

const written = async (
  tx: Writing,
  act: Act,
  { id, organisation, request }: Pick<ReleaseRow, 'id' | 'organisation' | 'request'>,
  what: string,
  after: Readonly<Record<string, unknown>>,
): Promise<void> => {
  await record(tx, act, {
    what: `release.${what}`,
    subject: `release:${id}`,
    organisation,
    after: { request, ...after },
  })
}

export interface StartRelease {
  readonly caller: Pick<Caller, 'person'>
  readonly request: RequestId
  readonly file: string
}

/**
 * A file that was taken in becomes one to be given out in a case. Throws Refusal `request-missing`, `release-file`,
 * `office-old-format`, `office-unknown`.
 */
export const startRelease = async (
  tx: Writing,
  act: Act,
  { request, file, caller }: StartRelease,
  sealer: Sealer,
): Promise<ReleaseId> => {
  const organisation = await placeOfRequest(tx, request)
  const found = await fileOf(tx, file)
  if (organisation === undefined || found?.organisation !== organisation)
    throw refuse('invalid', 'release-file', '没有这个文件', '文件没有上传成功，请重新上传。', 'file')
  // A new id is nobody else's.
  const id = newId() as ReleaseId
  const row: ReleaseRow = {
    id,
    request,
    organisation,
    original: file,
    kind: kindOf(found.name),
    state: 'marking',
    seq: 1,
    marks: sealMarks(sealer, id, []),
    output: null,
    outcome: null,
    made_by: caller.person,
    made_at: act.at,
    prepared_by: null,
    confirmed_by: null,
    confirmed_at: null,
  }
  await tx.insertInto('release').values(row).execute()
  await written(tx, act, row, 'start', { kind: row.kind, digest: found.digest })
  return id
}

export interface OnRelease {
  readonly release: ReleaseId
  readonly seen: number
}

/** The same by somebody. */
export interface ByPerson extends OnRelease {
  readonly caller: Pick<Caller, 'person'>
}

/** Keeps the marks; what was made of earlier ones is void. Throws Refusal `release-mark`, `release-changed`, `release-state`. */
export const saveMarks = async (
  tx: Writing,
  act: Act,
  { release, seen, marks }: OnRelease & { readonly marks: readonly Mark[] },
  sealer: Sealer,
): Promise<number> => {
  const row = await loadRelease(tx, release)
  assertOpen(row, seen)
  assertMarks(row.kind, marks)
  await tx
    .updateTable('release')
    .set({
      marks: sealMarks(sealer, release, marks),
      state: 'marking',
      seq: seen + 1,
      output: null,
      outcome: null,
      prepared_by: null,
    })
    .where('id', '=', release)
    .execute()
  await written(tx, act, row, 'mark', { marks: marks.length })
  return seen + 1
}

/**
 * Somebody else than who took the words out says that it may go out, having looked at it: by the digest they saw. Throws
 * Refusal `release-same-person`, `release-digest`, `release-changed`, `release-state`.
 */
export const confirmRelease = async (
  tx: Writing,
  act: Act,
  { release, seen, digest, caller }: ByPerson & { readonly digest: string },
): Promise<void> => {
  const row = await loadRelease(tx, release)
  assertOpen(row, seen, ['checked'])
  if (row.prepared_by === caller.person)
    throw refuse(
      'conflict',
      'release-same-person',
      '要由另一个人复核',
      '去除内容的人不能自己复核，请另一位同事打开这份文件核对。',
    )
  const output = row.output === null ? undefined : await fileOf(tx, row.output)
  if (output?.digest !== digest)
    throw refuse('conflict', 'release-digest', '文件已经变了', '复核的不是现在这一份，请刷新页面重新核对。')
  await tx
    .updateTable('release')
    .set({ state: 'released', seq: seen + 1, confirmed_by: caller.person, confirmed_at: act.at })
    .where('id', '=', release)
    .execute()
  await written(tx, act, row, 'confirm', { digest })
}

/** It is not given out. The files stay in the file of the case. Throws Refusal `release-changed`, `release-state`. */
export const dropRelease = async (tx: Writing, act: Act, { release, seen }: OnRelease): Promise<void> => {
  const row = await loadRelease(tx, release)
  assertOpen(row, seen, ['marking', 'checked', 'released'])
  await tx
    .updateTable('release')
    .set({ state: 'dropped', seq: seen + 1 })
    .where('id', '=', release)
    .execute()
  await written(tx, act, row, 'drop', {})
}
