import { wechatLimits } from '#platform/wechat'
import type { OrganisationId } from '#modules/organisations'
import { Refusal } from '#platform/refusal'
import type { ColumnId } from '../../ids.ts'
import type { Channel, Query } from '../../schema/index.ts'

/** Platforms a body has accounts on. */
export const accountChannels = [
  'wechat',
  'weibo',
  'short-video',
  'other',
] as const satisfies readonly Channel[]
export type AccountChannel = (typeof accountChannels)[number]

/** What is said of an account. */
export interface AccountDetails {
  readonly name: string
  /** AppID of a 微信公众号 that is published to. */
  readonly appId: string | null
  /** A picture of the body's files, JPEG or PNG. */
  readonly cover: string | null
  readonly author: string
  /** Days within which it must be updated, and by what rule. */
  readonly updateDays: number
  readonly updateBasis: string
  /** Columns whose documents are passed on by themselves. */
  readonly columns: readonly ColumnId[]
}

const coverProblem = async (
  query: Query,
  organisation: OrganisationId,
  cover: string,
): Promise<string | undefined> => {
  const file = await query
    .selectFrom('file')
    .select(['organisation', 'media_type', 'size'])
    .where('id', '=', cover)
    .executeTakeFirst()
  if (file?.organisation !== organisation) return '没有这张图片，请重新上传。'
  if (!['image/jpeg', 'image/png'].includes(file.media_type)) return '封面应当是 JPG 或者 PNG 图片。'
  return file.size < wechatLimits.image ? undefined : '封面太大，请缩小到 10 MB 以内。'
}

const foreignColumn = async (
  query: Query,
  organisation: OrganisationId,
  columns: readonly ColumnId[],
): Promise<boolean> => {
  if (columns.length === 0) return false
  const own = await query
    .selectFrom('publishing_column')
    .select('id')
    .where('organisation', '=', organisation)
    .where('id', 'in', columns)
    .execute()
  return own.length !== new Set(columns).size
}

/** Throws Refusal `account-invalid` where details do not fit. */
export const assertAccount = async (
  query: Query,
  organisation: OrganisationId,
  channel: Channel,
  { name, appId, cover, author, columns }: AccountDetails,
): Promise<void> => {
  const wechat = channel === 'wechat'
  const coverWrong = cover === null ? undefined : await coverProblem(query, organisation, cover)
  const fields = {
    ...(name.trim() === '' ? { name: '请填写账号名称。' } : {}),
    ...(appId !== null && !wechat ? { appId: '只有微信公众号有 AppID。' } : {}),
    ...(appId !== null && !/^wx[0-9a-f]{16}$/u.test(appId)
      ? { appId: 'AppID 是 wx 加 16 位字符，请在公众平台“开发接口管理”里复制。' }
      : {}),
    ...(author.length > wechatLimits.author ? { author: `作者不超过 ${wechatLimits.author} 字。` } : {}),
    ...(coverWrong === undefined ? {} : { cover: coverWrong }),
    ...((await foreignColumn(query, organisation, columns)) ? { columns: '请选本机构的栏目。' } : {}),
    ...(columns.length > 0 && appId === null ? { columns: '填了 AppID 的公众号才能自动推送。' } : {}),
  }
  if (Object.keys(fields).length === 0) return
  throw new Refusal('invalid', 'account-invalid', '填写的内容有误', '请改正标出的各项，再提交。', fields)
}
