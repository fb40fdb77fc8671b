import { refuse } from '#platform/refusal'
import type { OrganisationId, PersonId } from '#modules/organisations'
import type { Query } from '../schema/index.ts'

/** What the file names that is to be of a body, and the code of the refusal where it is not. */
interface OfBody {
  readonly organisation: OrganisationId
  readonly code: string
}

/** Somebody who is handed something must work at the body. Throws Refusal by the code given, naming `person`. */
export const assertPersonOf = async (
  query: Query,
  id: PersonId,
  { organisation, code }: OfBody,
): Promise<void> => {
  const person = await query
    .selectFrom('person')
    .select('id')
    .where('id', '=', id)
    .where('organisation', '=', organisation)
    .where('status', '=', 'active')
    .executeTakeFirst()
  if (!person) throw refuse('invalid', code, '不能交给这个人', '请从本机构在职的人员里选取。', 'person')
}

/** Files that are put into a file must have been taken in at the body. Throws Refusal by the code given, naming `files`. */
export const assertFilesOf = async (
  query: Query,
  files: readonly string[],
  { organisation, code }: OfBody,
): Promise<void> => {
  if (files.length === 0) return
  const known = await query
    .selectFrom('file')
    .select('id')
    .where('id', 'in', files)
    .where('organisation', '=', organisation)
    .execute()
  if (known.length < new Set(files).size)
    throw refuse('invalid', code, '没有这份材料', '有材料没有上传成功，请重新上传。', 'files')
}
