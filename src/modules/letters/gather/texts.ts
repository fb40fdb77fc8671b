import type { RequestCells, RequestForm, RequestId } from '#modules/requests'
import type { Query } from '../schema/index.ts'

/** Everything sealed of a request, opened: what only letters and those who may see it are made from. */
export interface Opened {
  readonly form: RequestForm
  /** Texts of an event by its number; empty where it has none. */
  readonly textsOf: (seq: number | undefined) => Readonly<Record<string, string>>
}

/** Opens what an applicant and third parties told. Who may be shown it is for the caller to see to. */
export const openRequest = async (query: Query, request: RequestId, cells: RequestCells): Promise<Opened> => {
  const { form } = await query
    .selectFrom('request')
    .select('form')
    .where('id', '=', request)
    .executeTakeFirstOrThrow()
  const rows = await query
    .selectFrom('request_event')
    .select(['seq', 'sealed'])
    .where('request', '=', request)
    .where('sealed', 'is not', null)
    .execute()
  const sealed = new Map(rows.map(({ seq, sealed: text }) => [seq, text]))
  return {
    // Written by `registerRequest`, and sealed since.
    form: JSON.parse(cells.openForm(request, form)) as RequestForm,
    textsOf: (seq) => {
      const text = seq === undefined ? undefined : sealed.get(seq)
      return seq === undefined || !text ? {} : cells.openSecret(request, seq, text)
    },
  }
}
