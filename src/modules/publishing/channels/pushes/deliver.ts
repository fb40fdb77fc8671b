import type { OutboxHandler } from '#platform/outbox'
import { DeliveryError } from '#platform/outbox'
import { Refusal } from '#platform/refusal'
import { WechatError } from '#platform/wechat'
import { z } from 'zod'
import type { PushId } from '../../ids.ts'
import type { PushRow } from '../../schema/channel-tables.ts'
import { credentialsOf } from '../accounts/index.ts'
import { draftOf } from './make-draft.ts'
import { accountRowOf, makingOf } from './making.ts'
import { movePush } from './move.ts'
import { deletionKind, pushKind } from './queue.ts'
import { actOf, becomeUnsure, submitPush } from './submit.ts'
import type { WechatKit } from './wechat-kit.ts'

const payloadShape = z.object({ push: z.string().transform((id) => id as PushId) })

const pushOf = ({ database }: WechatKit, payload: unknown): Promise<PushRow | undefined> => {
  const { push } = payloadShape.parse(payload)
  return database.read((query) =>
    query.selectFrom('channel_push').selectAll().where('id', '=', push).executeTakeFirst(),
  )
}

/** It will not go by itself: the push stands as failed with its sentence, a person has it tried again. */
const giveUp = async (
  { database, clock }: WechatKit,
  push: PushRow,
  state: 'failed' | 'published',
  problem: string,
): Promise<never> => {
  await database.transaction((tx) =>
    movePush(tx, actOf(clock()), push, 'push.fail', { state, problem, check_at: null }),
  )
  throw new DeliveryError('refused', problem)
}

const noteProblem = ({ database }: WechatKit, { id, state }: PushRow, problem: string) =>
  database.transaction((tx) =>
    tx.updateTable('channel_push').set({ problem }).where('id', '=', id).where('state', '=', state).execute(),
  )

/** What a failed call means for the push, and for the outbox. */
const failed = async (
  kit: WechatKit,
  push: PushRow,
  error: unknown,
  state: 'failed' | 'published',
): Promise<never> => {
  if (error instanceof Refusal) return giveUp(kit, push, state, error.detail)
  if (!(error instanceof WechatError)) throw error
  if (error.remedy !== 'later') return giveUp(kit, push, state, error.message)
  await noteProblem(kit, push, error.message)
  const nobody = error.reach === 'no' && error.code === 'network'
  throw new DeliveryError(nobody ? 'unreachable' : 'later', error.message, error)
}

const deliverPush =
  (kit: WechatKit): OutboxHandler['deliver'] =>
  async (payload, { signal }) => {
    const push = await pushOf(kit, payload)
    if (push?.state !== 'waiting') return
    if (push.submitting_at !== null) {
      await becomeUnsure(kit, push, '上一次提交时程序中断，')
      return
    }
    const ready = await makingOf(kit, push, signal)
    if ('problem' in ready) return giveUp(kit, push, 'failed', ready.problem)
    try {
      await submitPush(ready.making, await draftOf(ready.making))
    } catch (error) {
      await failed(kit, push, error, 'failed')
    }
  }

const deliverDeletion =
  (kit: WechatKit): OutboxHandler['deliver'] =>
  async (payload, { signal }) => {
    const push = await pushOf(kit, payload)
    if (push?.state !== 'deleting' || push.article === null) return
    const row = await kit.database.read((query) => accountRowOf(query, push))
    try {
      await kit.wechat.of(credentialsOf(row, kit.sealer), signal).deleteArticle(push.article)
    } catch (error) {
      await failed(kit, push, error, 'published')
    }
    await kit.database.transaction((tx) =>
      movePush(tx, actOf(kit.clock()), push, 'push.deleted', { state: 'deleted' }),
    )
  }

/** Delivers articles to WeChat, and deletes them there; each goes on from what is written down of the attempt before. */
export const wechatHandlers = (kit: WechatKit): readonly OutboxHandler[] => {
  const { blocked } = kit
  return [
    { kind: pushKind, blocked, deliver: deliverPush(kit) },
    { kind: deletionKind, blocked, deliver: deliverDeletion(kit) },
  ]
}
