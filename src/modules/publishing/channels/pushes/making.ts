import { DeliveryError } from '#platform/outbox'
import { Refusal } from '#platform/refusal'
import type { WechatAccount } from '#platform/wechat'
import type { Query } from '../../schema/index.ts'
import type { ChannelAccountRow, PushRow } from '../../schema/channel-tables.ts'
import { credentialsOf } from '../accounts/index.ts'
import type { Picture } from '../article/index.ts'
import { unfitPush } from './queue.ts'
import type { Made } from './source.ts'
import { sourceOf } from './source.ts'
import type { WechatKit } from './wechat-kit.ts'

/** One attempt to make an article of a push. */
export interface Making extends Pick<Made, 'source' | 'pictures'> {
  readonly kit: WechatKit
  readonly push: PushRow
  readonly account: WechatAccount
  readonly author: string
  readonly cover: Picture & { readonly digest: string }
  /** The number of the document on the site. */
  readonly number: number
  /** Stops here when the attempt has taken too long: what is written down stays, the next goes on from it. */
  readonly pause: () => void
}

/** The account of a push, open or not, to end what was begun with it. */
export const accountRowOf = (query: Query, { account }: PushRow): Promise<ChannelAccountRow> =>
  query.selectFrom('channel_account').selectAll().where('id', '=', account).executeTakeFirstOrThrow()

const coverOf = async (query: Query, cover: string | null): Promise<Making['cover'] | undefined> =>
  cover === null
    ? undefined
    : query
        .selectFrom('file')
        .select(['id', 'name', 'media_type as mediaType', 'size', 'digest'])
        .where('id', '=', cover)
        .executeTakeFirst()

const outdated = '文件已经更正或者撤回，这一版不再推送。'

/** What is needed for an attempt, or the sentence on why there can be none. */
export const makingOf = async (
  kit: WechatKit,
  push: PushRow,
  signal: AbortSignal,
): Promise<{ readonly making: Making } | { readonly problem: string }> =>
  kit.database.read(async (query) => {
    const row = await accountRowOf(query, push)
    if (row.closed_on !== null) return { problem: '公众号已经停用，不再推送。' }
    const made = await sourceOf(query, push.document, push.form)
    if (made?.publication.version !== push.version) return { problem: outdated }
    const [unfit] = Object.values(unfitPush(row, made, push))
    const cover = await coverOf(query, row.cover)
    if (unfit !== undefined || !cover) return { problem: unfit ?? '公众号的封面图片已经不在，请重新上传。' }
    try {
      const account = kit.wechat.of(credentialsOf(row, kit.sealer), signal)
      const pause = (): void => {
        if (signal.aborted) throw new DeliveryError('later', '一分钟内没有做完，会从停下的地方接着做。')
      }
      const { source, pictures, publication } = made
      const { number } = publication
      return { making: { kit, push, account, author: row.author, cover, number, source, pictures, pause } }
    } catch (error) {
      if (error instanceof Refusal) return { problem: error.detail }
      throw error
    }
  })
