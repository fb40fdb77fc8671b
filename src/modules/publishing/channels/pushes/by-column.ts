import type { Act } from '#platform/audit'
import type { Sealer } from '#platform/crypto'
import type { PersonId } from '#modules/organisations'
import type { DocumentId } from '../../ids.ts'
import type { Writing } from '../../schema/index.ts'
import { digestFrom } from '../article/index.ts'
import { putPush, unfitPush } from './queue.ts'
import { sourceOf } from './source.ts'

/**
 * Passes on what was just published first in a column that is set so; it belongs to that act and has no audit row of
 * its own. What WeChat would not take stands in the list as failed, with its sentence: publishing goes on.
 */
export const pushByColumn = async (
  tx: Writing,
  act: Pick<Act, 'at'>,
  { document, by }: { readonly document: DocumentId; readonly by: PersonId },
  sealer: Sealer,
): Promise<void> => {
  const accounts = await tx
    .selectFrom('channel_column as each')
    .innerJoin('publication_place as place', 'place.column', 'each.column')
    .innerJoin('channel_account as account', 'account.id', 'each.account')
    .where('place.document', '=', document)
    .where('place.own', '=', 1)
    .where('account.closed_on', 'is', null)
    .select(['account.id', 'account.cover', 'account.organisation'])
    .distinct()
    .execute()
  const made = accounts.length === 0 ? undefined : await sourceOf(tx, document, 'full')
  if (!made) return
  const { title, summary, version } = made.publication
  const wording = { title, digest: digestFrom(summary), form: 'full' } as const
  for (const account of accounts) {
    const [problem = null] = Object.values(unfitPush(account, made, wording))
    await putPush(
      tx,
      act,
      {
        organisation: account.organisation,
        account: account.id,
        document,
        version,
        automatic: 1,
        requested_by: by,
        problem,
        ...wording,
      },
      sealer,
    )
  }
}
