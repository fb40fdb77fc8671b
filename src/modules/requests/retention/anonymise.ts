import { untold } from '#platform/audit'
import { randomToken, tokenDigest } from '#platform/crypto'
import { refuse } from '#platform/refusal'
import { leading } from '../cases/leading.ts'
import { loadCase } from '../cases/load.ts'
import type { RequestCells } from '../cells.ts'
import type { Case } from '../events/index.ts'
import type { RequestId } from '../ids.ts'
import type { Writing } from '../schema/index.ts'
import { emptiedForm } from './emptied.ts'

/** How much was taken out of the tables of requests. */
interface Emptied {
  /** Sealed texts of events. */
  readonly texts: number
  /** Papers no other request holds: they stand in no file any more, and are to be cleared away. */
  readonly files: readonly string[]
}

/** Also one that is answered anew is open, whatever was answered first. */
const assertOver = ({ counted, lateness, number }: Case): void => {
  if (!counted || lateness.concludedOn !== undefined) return
  throw refuse(
    'conflict',
    'request-open',
    '申请还没有办结',
    `${number}还没有办结，不能删除申请人的信息。`,
    'request',
  )
}

/** Papers of a request that no other one holds. */
const ownFiles = async (tx: Writing, request: RequestId): Promise<readonly string[]> => {
  const rows = await tx.selectFrom('request_file').select('file').where('request', '=', request).execute()
  const files = [...new Set(rows.map(({ file }) => file))]
  if (files.length === 0) return []
  const shared = await tx
    .selectFrom('request_file')
    .select('file')
    .where('file', 'in', files)
    .where('request', '!=', request)
    .execute()
  const elsewhere = new Set(shared.map(({ file }) => file))
  return files.filter((file) => !elsewhere.has(file))
}

/** What of events stands unsealed and yet leads to somebody; also in a fact put in place of an earlier one. */
const dropProofs = async (tx: Writing, request: RequestId): Promise<void> => {
  const rows = await tx
    .selectFrom('request_event')
    .select(['seq', 'data'])
    .where('request', '=', request)
    .where('kind', 'in', ['delivered', 'notified', 'corrected'])
    .execute()
  for (const { seq, data } of rows)
    await tx
      .updateTable('request_event')
      .set({ data: JSON.stringify(untold(JSON.parse(data), leading)) })
      .where('request', '=', request)
      .where('seq', '=', seq)
      .execute()
}

const dropFiles = async (tx: Writing, request: RequestId): Promise<readonly string[]> => {
  const files = await ownFiles(tx, request)
  await tx.deleteFrom('request_file').where('request', '=', request).execute()
  return files
}

const dropTexts = async (tx: Writing, request: RequestId): Promise<number> => {
  const { numUpdatedRows } = await tx
    .updateTable('request_event')
    .set({ sealed: null })
    .where('request', '=', request)
    .where('sealed', 'is not', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/**
 * 个人信息保护法第四十七条: takes out of a request that is over all that tells of its applicant and of third parties: the
 * form, every sealed text, the indexes, papers, links, what proves a delivery. What table 3 and the ledger are counted
 * from stays: each event with its day, kind and data. Without a row of the trail: whoever decides on it writes one. Throws Refusal
 * `request-missing`, `request-open`.
 */
export const anonymiseRequest = async (
  tx: Writing,
  request: RequestId,
  cells: RequestCells,
): Promise<Emptied> => {
  const { found } = await loadCase(tx, request)
  assertOver(found)
  const form = cells.sealForm(request, JSON.stringify(emptiedForm(found.applicantKind)))
  await tx
    .updateTable('request')
    .set({
      form,
      name_index: '',
      id_index: null,
      phone_index: null,
      text_index: '',
      // The code of the receipt opens nothing any more.
      code_digest: tokenDigest(randomToken()),
    })
    .where('id', '=', request)
    .execute()
  await dropProofs(tx, request)
  await tx.deleteFrom('request_party_link').where('request', '=', request).execute()
  return { texts: await dropTexts(tx, request), files: await dropFiles(tx, request) }
}
