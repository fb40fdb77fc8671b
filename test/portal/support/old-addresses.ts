import type { DocumentId } from '#modules/publishing'
import type { Open } from './portal.ts'

export const oldHost = 'old.example.gov.cn'

/** An old address of a document, as moving in leaves it. */
export const hadAddress = async (
  { office }: Open,
  document: DocumentId,
  path: string,
  host = oldHost,
): Promise<void> => {
  await office.run((tx) => tx.insertInto('old_address').values({ path, host, document }).execute())
}

/** What taking a run out leaves of it: nothing. */
export const lostAddress = async ({ office }: Open, path: string): Promise<void> => {
  await office.run((tx) => tx.deleteFrom('old_address').where('path', '=', path).execute())
}
