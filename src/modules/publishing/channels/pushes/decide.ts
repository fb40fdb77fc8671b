import type { Act } from '#platform/audit'
import type { Sealer } from '#platform/crypto'
import { refuse } from '#platform/refusal'
import type { PersonId } from '#modules/organisations'
import type { PushId } from '../../ids.ts'
import type { Query, Writing } from '../../schema/index.ts'
import { pushStates } from '../../schema/index.ts'
import type { PushRow } from '../../schema/channel-tables.ts'
import { loadAccount } from '../accounts/index.ts'
import type { PushAct } from './acts.ts'
import { pushActs } from './acts.ts'
import { loadPush } from './load.ts'
import type { Change } from './move.ts'
import { movePush, publishPush } from './move.ts'
import type { Wording } from './queue.ts'
import { assertFit, deletionKind, enqueuePush } from './queue.ts'
import { sourceOf } from './source.ts'

const notNow = (sentence: string) => refuse('conflict', 'push-not-now', '现在不能这样办', sentence)

const approachPush = async (query: Query, id: PushId, asked: PushAct): Promise<PushRow> => {
  const push = await loadPush(query, id)
  if (pushActs(push).includes(asked)) return push
  throw notNow(`这一篇现在是“${pushStates[push.state]}”，不能这样办。请刷新列表再看。`)
}

const moved = async (tx: Writing, act: Act, push: PushRow, what: string, change: Change): Promise<void> => {
  if (!(await movePush(tx, act, push, what, change))) throw notNow('这一篇刚刚有了变化，请刷新列表再看。')
}

export interface RetryPush extends Wording {
  readonly push: PushId
  /** Somebody looked on the platform and there is no article of it: asked for where that is not known. */
  readonly looked: boolean
}

const assertLooked = ({ state }: PushRow, looked: boolean): void => {
  if (state !== 'unsure' || looked) return
  throw refuse(
    'invalid',
    'push-not-looked',
    '请先到公众平台核对',
    '不能确定微信是否已经收到这一篇。请登录公众平台，在“发表记录”和“草稿箱”里核对，没有这一篇的，勾选后再推送；已经发布的，请登记网址。',
    'looked',
  )
}

/**
 * Has a push tried again, from where it stood; with other words, from a new draft. Throws Refusal: `push-missing`,
 * `push-not-now`, `push-not-looked`, `push-outdated`, `push-unfit`, `account-closed`.
 */
export const retryPush = async (
  tx: Writing,
  act: Act,
  { push: id, looked, title, digest, form }: RetryPush,
  sealer: Sealer,
): Promise<void> => {
  const push = await approachPush(tx, id, 'retry')
  assertLooked(push, looked)
  const account = await loadAccount(tx, push.account)
  const made = await sourceOf(tx, push.document, form)
  if (made?.publication.version !== push.version)
    throw refuse(
      'conflict',
      'push-outdated',
      '文件已经更正或者撤回',
      '这一篇是以前的版本。已经更正的，请放弃它，推送现在的版本。',
    )
  const wording = { title: title.trim(), digest: digest.trim(), form }
  assertFit(account, made, wording)
  const same = push.title === wording.title && push.digest === wording.digest && push.form === form
  const tries = push.tries + 1
  const outbox = await enqueuePush(tx, act, sealer, { id, tries })
  await moved(tx, act, push, 'push.retry', {
    state: 'waiting',
    ...wording,
    ...(same && push.article === null ? {} : { draft: null, drafting_at: null }),
    tries,
    outbox: outbox ?? null,
    problem: null,
    submitting_at: null,
    task: null,
    article: null,
    link: null,
    published_at: null,
    dissemination: null,
    check_at: null,
    checks: 0,
  })
}

/** Gives a push up; it stays in the list. Throws Refusal: `push-missing`, `push-not-now`. */
export const abandonPush = async (
  tx: Writing,
  act: Act,
  { push: id, reason }: { readonly push: PushId; readonly reason: string },
): Promise<void> => {
  const push = await approachPush(tx, id, 'abandon')
  await moved(tx, act, push, 'push.abandon', {
    state: 'abandoned',
    problem: `放弃：${reason.trim()}`,
    check_at: null,
  })
}

const assertAddress = (address: string): void => {
  if (/^https?:\/\//u.test(address) && URL.canParse(address)) return
  throw refuse(
    'invalid',
    'address-invalid',
    '网址不对',
    '应当是文章的网址，以 https:// 开头，例如 https://mp.weixin.qq.com/s/…。',
    'address',
  )
}

/**
 * Writes down the address of an article that somebody found, or published, on the platform itself. Throws Refusal:
 * `push-missing`, `push-not-now`, `address-invalid`.
 */
export const linkPush = async (
  tx: Writing,
  act: Act,
  { push: id, address, by }: { readonly push: PushId; readonly address: string; readonly by: PersonId },
): Promise<void> => {
  const push = await approachPush(tx, id, 'link')
  assertAddress(address)
  if (!(await publishPush(tx, act, push, { articleId: '', url: address }, by)))
    throw notNow('这一篇刚刚有了变化，请刷新列表再看。')
}

/**
 * Has a published article deleted through the API, for good; one whose address was written down by hand has no id, and
 * is deleted on the platform by hand before. Throws Refusal: `push-missing`, `push-not-now`.
 */
export const deletePush = async (
  tx: Writing,
  act: Act,
  { push: id, reason }: { readonly push: PushId; readonly reason: string },
  sealer: Sealer,
): Promise<void> => {
  const push = await approachPush(tx, id, 'delete')
  const byHand = push.article === null
  const tries = push.tries + 1
  const outbox = byHand ? null : await enqueuePush(tx, act, sealer, { id, tries, kind: deletionKind })
  await moved(tx, act, push, 'push.delete', {
    state: byHand ? 'deleted' : 'deleting',
    tries,
    outbox: outbox ?? null,
    problem: `删除：${reason.trim()}`,
    check_at: null,
  })
}
