import { buffer } from 'node:stream/consumers'
import type { WechatAccount, WechatImage } from '#platform/wechat'
import { WechatError, wechatLimits } from '#platform/wechat'
import { articleHtml } from '../article/index.ts'
import type { Making } from './making.ts'
import { markOf } from './wechat-kit.ts'

type Place = 'body' | 'cover'
type Picture = Making['pictures'][number]

/** The API's code for a picture or draft it does not know. */
export const mediaGone = 40007

const imageOf = async ({ kit }: Making, { digest, name, mediaType }: Picture): Promise<WechatImage> => {
  const bytes = await buffer(await kit.files.open(digest))
  return { name, mediaType, bytes: new Uint8Array(bytes) }
}

/** Where pictures that the interface for bodies does not take go as well; both give an address. */
const sendBody = async (account: WechatAccount, image: WechatImage): Promise<string> => {
  const small = image.bytes.length < wechatLimits.bodyImage
  if (small && ['image/jpeg', 'image/png'].includes(image.mediaType)) return account.uploadBodyImage(image)
  return (await account.addImage(image)).url ?? ''
}

const sendPicture = async (making: Making, picture: Picture, place: Place): Promise<string> => {
  const image = await imageOf(making, picture)
  return place === 'body' ? sendBody(making.account, image) : (await making.account.addImage(image)).mediaId
}

/** What WeChat calls a picture: sent once for an account, written down before anything else is done. */
const referenceOf = async (making: Making, picture: Picture, place: Place): Promise<string> => {
  const { kit, push, pause } = making
  const { account } = push
  const { digest } = picture
  const known = await kit.database.read((query) =>
    query
      .selectFrom('channel_media')
      .select('reference')
      .where('account', '=', account)
      .where('digest', '=', digest)
      .where('place', '=', place)
      .executeTakeFirst(),
  )
  if (known) return known.reference
  pause()
  const reference = await sendPicture(making, picture, place)
  await kit.database.transaction((tx) =>
    tx
      .insertInto('channel_media')
      .values({ account, digest, place, reference, uploaded_at: kit.clock() })
      .onConflict((same) => same.columns(['account', 'digest', 'place']).doNothing())
      .execute(),
  )
  return reference
}

/** Forgets a cover that somebody deleted on the platform, so that the next attempt sends it again. */
const forgetCover = ({ kit, push, cover }: Making): Promise<unknown> =>
  kit.database.transaction((tx) =>
    tx
      .deleteFrom('channel_media')
      .where('account', '=', push.account)
      .where('digest', '=', cover.digest)
      .where('place', '=', 'cover')
      .execute(),
  )

const noteDrafting = ({ kit, push }: Making): Promise<unknown> =>
  kit.database.transaction((tx) =>
    tx
      .updateTable('channel_push')
      .set({ drafting_at: kit.clock() })
      .where('id', '=', push.id)
      .where('state', '=', 'waiting')
      .execute(),
  )

const keepDraft = ({ kit, push }: Making, draft: string): Promise<unknown> =>
  kit.database.transaction((tx) =>
    tx
      .updateTable('channel_push')
      .set({ draft })
      .where('id', '=', push.id)
      .where('state', '=', 'waiting')
      .execute(),
  )

const addDraft = async (making: Making, sourceUrl: string): Promise<string> => {
  const { account, push, author } = making
  const pictures = new Map<string, string>()
  for (const picture of making.pictures) pictures.set(picture.id, await referenceOf(making, picture, 'body'))
  const cover = await referenceOf(making, making.cover, 'cover')
  const content = articleHtml(making.source, pictures)
  const { title, digest } = push
  await noteDrafting(making)
  making.pause()
  try {
    return await account.addDraft({ title, author, digest, content, sourceUrl, cover })
  } catch (error) {
    if (error instanceof WechatError && error.code === mediaGone) await forgetCover(making)
    throw error
  }
}

/**
 * The draft of a push: the one written down, the one an attempt made that did not live to write it down, or a new one.
 * A second draft does no harm, it is never handed in: only the one that is written down is.
 */
export const draftOf = async (making: Making): Promise<string> => {
  const { kit, push, account, number } = making
  if (push.draft !== null) return push.draft
  const sourceUrl = `${markOf(kit.site, number, push)}${push.tries}`
  making.pause()
  const left = push.drafting_at === null ? undefined : await account.findDraft(sourceUrl)
  const draft = left ?? (await addDraft(making, sourceUrl))
  await keepDraft(making, draft)
  return draft
}
