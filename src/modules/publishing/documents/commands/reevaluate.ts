import type { LocalDate } from '#statute/calendar'
import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { dayOf } from '#platform/clock'
import type { Sealer } from '#platform/crypto'
import { refuse } from '#platform/refusal'
import type { Content } from '../../content.ts'
import type { OnDocument } from '../../review/index.ts'
import { approach } from '../../review/index.ts'
import type { Writing } from '../../schema/index.ts'
import { contentOf } from '../../store/index.ts'
import { putRewriting, rewriting } from './rewrite.ts'

export interface ReevaluateDocument extends OnDocument {
  readonly verdict: 'still-withheld' | 'now-proactive'
  readonly reason: string
  /** When it is looked at again; asked for where it stays as it is. */
  readonly nextOn: LocalDate | null
}

const notKept = () =>
  refuse(
    'conflict',
    'document-not-so',
    '现在不能重新评估',
    '只有留存备查、不主动公开的文件才需要重新评估。请刷新页面，看现在可以办什么。',
  )

const assertNext = (nextOn: LocalDate | null, today: LocalDate): void => {
  if (nextOn !== null && nextOn > today) return
  throw refuse(
    'invalid',
    'reevaluate-next',
    '要写明下次评估的日期',
    '仍然不公开的，请填今天以后的日期，到时再评估。',
    'nextOn',
  )
}

const open: Content['disclosure'] = { mode: 'proactive', basis: null, reason: null, reevaluateOn: null }

/**
 * 条例第十八条: looks again at what is not published. It stays with a reason and a next day, or becomes a draft to be
 * published; either is a version of its own. Throws Refusal `document-not-so`, `reevaluate-next`, `content-unfit`.
 */
export const reevaluateDocument = async (
  tx: Writing,
  act: Act,
  { verdict, reason, nextOn, ...input }: ReevaluateDocument,
  sealer: Sealer,
): Promise<void> => {
  const { row } = await approach(tx, act, input)
  if (row.stage !== 'kept') throw notKept()
  const stays = verdict === 'still-withheld'
  if (stays) assertNext(nextOn, dayOf(act.at))
  const content = await contentOf(tx, sealer, row)
  const disclosure = stays ? { ...content.disclosure, reason, reevaluateOn: nextOn } : open
  const anew = await rewriting(tx, act, row, { ...content, disclosure }, true)
  const stage = stays ? 'kept' : 'draft'
  const note = stays ? '定期评估：仍不公开' : '定期评估：转为主动公开'
  const version = await putRewriting(tx, act, row, anew, { by: input.caller.person, note, stage }, sealer)
  await record(
    tx,
    { ...act, why: reason },
    {
      what: 'document.reevaluate',
      subject: `document:${row.id}`,
      organisation: row.organisation,
      before: { stage: row.stage, version: row.version, digest: row.digest, mode: row.mode },
      after: {
        stage,
        version,
        digest: anew.digest,
        mode: disclosure.mode,
        verdict,
        nextOn: disclosure.reevaluateOn,
      },
    },
  )
}
