import { randomToken, tokenDigest } from '#platform/crypto'
import type { Instant } from '#platform/clock'
import { later } from '#platform/clock'
import { refuse } from '#platform/refusal'
import type { RequestId } from '../ids.ts'
import type { Query, Writing } from '../schema/index.ts'

/** Well beyond the 15 working days of 条例第三十二条, post on the way included. */
const lifetime = 90 * 24 * 60 * 60 * 1000

/** Makes the link by which a third party answers once; only its digest is kept. */
export const makePartyLink = async (
  tx: Writing,
  { request, party, at }: { readonly request: RequestId; readonly party: string; readonly at: Instant },
): Promise<string> => {
  const token = randomToken()
  await tx
    .insertInto('request_party_link')
    .values({ digest: tokenDigest(token), request, party, expires_at: later(at, lifetime), used_at: null })
    .execute()
  return token
}

/** The consultation a link is for. One that is wrong, used or out of date looks the same: Throws Refusal `link-unknown`. */
export const openPartyLink = async (
  query: Query,
  token: string,
  now: Instant,
): Promise<{ readonly request: RequestId; readonly party: string }> => {
  const link = await query
    .selectFrom('request_party_link')
    .select(['request', 'party'])
    .where('digest', '=', tokenDigest(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  if (link) return link
  throw refuse(
    'missing',
    'link-unknown',
    '链接不能用',
    '这个链接不对，或者已经用过、已经过期。请与发信的机关联系。',
  )
}

/** A link is good once. */
export const useUpPartyLink = async (tx: Writing, token: string, now: Instant): Promise<void> => {
  await tx
    .updateTable('request_party_link')
    .set({ used_at: now })
    .where('digest', '=', tokenDigest(token))
    .execute()
}
