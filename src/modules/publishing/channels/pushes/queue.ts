import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import type { Sealer } from '#platform/crypto'
import { newId } from '#platform/ids'
import { enqueue } from '#platform/outbox'
import { Refusal, refuse } from '#platform/refusal'
import type { OrganisationId, PersonId } from '#modules/organisations'
import type { ChannelAccountId, DocumentId, PushId } from '../../ids.ts'
import type { PushForm, Query, Writing } from '../../schema/index.ts'
import { pushStates } from '../../schema/index.ts'
import type { ChannelAccountRow, PushRow } from '../../schema/channel-tables.ts'
import { accountOn } from '../accounts/index.ts'
import { unfit } from '../article/index.ts'
import type { Made } from './source.ts'
import { sourceOf } from './source.ts'

/** The kinds of the outbox that take an article to WeChat, and away from it. */
export const pushKind = 'wechat-push'
export const deletionKind = 'wechat-delete'

/** What a person says of an article. */
export interface Wording {
  readonly title: string
  readonly digest: string
  readonly form: PushForm
}

export interface QueuePush extends Wording {
  readonly organisation: OrganisationId
  readonly document: DocumentId
  readonly by: PersonId
}

/** Puts a push into the outbox, in the transaction that causes it; each try once. */
export const enqueuePush = (
  tx: Writing,
  act: Pick<Act, 'at'>,
  sealer: Sealer,
  { id, tries, kind = pushKind }: { readonly id: PushId; readonly tries: number; readonly kind?: string },
): Promise<string | undefined> =>
  enqueue(tx, act, sealer, { kind, payload: { push: id } }, { dedupe: `${kind}:${id}:${tries}` })

/** The 公众号 of a body that is published to. Throws Refusal `account-without-api`. */
export const accountOf = async (query: Query, organisation: OrganisationId): Promise<ChannelAccountRow> => {
  const account = await accountOn(query, organisation, 'wechat')
  const calls = [account?.app_id, account?.secret].every((each) => typeof each === 'string')
  if (account && calls) return account
  throw refuse(
    'conflict',
    'account-without-api',
    '还没有设置公众号',
    '请在“渠道与移送—新媒体账号”里登记微信公众号，填好 AppID 和 AppSecret，再推送。',
  )
}

/** A refusal of what is not, or not by this body, before the public. */
export const notPublic = () =>
  refuse('conflict', 'document-not-public', '文件还没有公开', '只能推送本机构现在公开着的文件。', 'document')

/** Pushes of a document that are not over, or whose article still stands. */
const standing = ['waiting', 'unsure', 'reviewing', 'published', 'deleting'] as const

const assertAlone = async (
  query: Query,
  account: ChannelAccountId,
  document: DocumentId,
  version: number,
): Promise<void> => {
  const others = await query
    .selectFrom('channel_push')
    .select(['version', 'state'])
    .where('account', '=', account)
    .where('document', '=', document)
    .execute()
  const same = others.find((each) => each.version === version)
  if (same)
    throw refuse(
      'conflict',
      'push-exists',
      '这一版已经推送过',
      `这份文件的这一版已经在推送列表里（${pushStates[same.state]}）。需要再推的，请在列表里办理。`,
      'document',
    )
  const older = others.find(({ state }) => standing.some((each) => each === state))
  if (older)
    throw refuse(
      'conflict',
      'push-older-stands',
      '公众号上还有这份文件的旧版',
      `旧版（${pushStates[older.state]}）还没有了结。同一份文件只留一篇文章：请先删除旧的文章，再推送新版。`,
      'document',
    )
}

/** What keeps a push from being taken, by field. */
export const unfitPush = (
  account: Pick<ChannelAccountRow, 'cover'>,
  made: Made,
  wording: Wording,
): Readonly<Record<string, string>> => ({
  ...unfit({ ...made.source, ...wording }, made.pictures),
  ...(account.cover === null
    ? { document: '公众号还没有封面图片。请在“新媒体账号”里上传一张，再推送。' }
    : {}),
})

/** Throws Refusal `push-unfit` with a sentence for each field WeChat would not take. */
export const assertFit = (account: Pick<ChannelAccountRow, 'cover'>, made: Made, wording: Wording): void => {
  const fields = unfitPush(account, made, wording)
  const [first] = Object.values(fields)
  if (first === undefined) return
  throw new Refusal('invalid', 'push-unfit', '微信不会收这一篇', first, fields)
}

/** Puts the row of a push in. */
export const putPush = async (
  tx: Writing,
  act: Pick<Act, 'at'>,
  row: Pick<PushRow, 'organisation' | 'account' | 'document' | 'version' | 'automatic' | 'requested_by'> &
    Wording & { readonly problem: string | null },
  sealer: Sealer,
): Promise<PushId> => {
  const id = newId() as PushId
  const outbox = row.problem === null ? await enqueuePush(tx, act, sealer, { id, tries: 0 }) : null
  await tx
    .insertInto('channel_push')
    .values({
      ...row,
      id,
      requested_at: act.at,
      state: row.problem === null ? 'waiting' : 'failed',
      outbox: outbox ?? null,
      tries: 0,
      drafting_at: null,
      draft: null,
      submitting_at: null,
      task: null,
      article: null,
      link: null,
      published_at: null,
      check_at: null,
      checks: 0,
      dissemination: null,
      updated_at: act.at,
    })
    .execute()
  return id
}

/**
 * Has a public document passed on to the 公众号 of its body, in the version the public reads now. Gives the id. Throws
 * Refusal: `account-without-api`, `document-not-public`, `push-exists`, `push-older-stands`, `push-unfit`.
 */
export const queuePush = async (
  tx: Writing,
  act: Act,
  { organisation, document, by, title, digest, form }: QueuePush,
  sealer: Sealer,
): Promise<PushId> => {
  const account = await accountOf(tx, organisation)
  const made = await sourceOf(tx, document, form)
  if (made?.publication.organisation !== organisation) throw notPublic()
  const { version } = made.publication
  await assertAlone(tx, account.id, document, version)
  const wording = { title: title.trim(), digest: digest.trim(), form }
  assertFit(account, made, wording)
  const id = await putPush(
    tx,
    act,
    {
      organisation,
      account: account.id,
      document,
      version,
      automatic: 0,
      requested_by: by,
      problem: null,
      ...wording,
    },
    sealer,
  )
  await record(tx, act, {
    what: 'push.queue',
    subject: `push:${id}`,
    organisation,
    after: { document, version, title: wording.title, form },
  })
  return id
}
