import type { ReleasedFile, UnconfirmedRelease } from '#modules/release'
import { releasedFiles, unconfirmedReleases } from '#modules/release'
import type { RequestId } from '#modules/requests'
import { loadCase } from '#modules/requests'
import type { LetterRow } from '../../schema/index.ts'
import type { Query } from '../schema/tables.ts'
import { givesSomething } from './choose.ts'

/** What may go out with a letter now. */
export interface Givable {
  readonly files: readonly ReleasedFile[]
  /** What keeps it from going out: documents nobody has confirmed. */
  readonly unconfirmed: readonly UnconfirmedRelease[]
}

/** What may go out with a letter of a kind; null where it hands nothing over. */
export const givableOf = async (
  query: Query,
  { kind, request }: Pick<LetterRow, 'kind' | 'request'>,
): Promise<Givable | null> =>
  givesSomething(kind)
    ? {
        files: await releasedFiles(query, request),
        unconfirmed: await unconfirmedReleases(query, request),
      }
    : null

/** The same of the answer that was decided; null where none is. Throws Refusal `request-missing`. */
export const givableWithAnswer = async (query: Query, request: RequestId): Promise<Givable | null> => {
  const { outcome } = (await loadCase(query, request)).found
  return outcome && givableOf(query, { kind: outcome.decision, request })
}
