import type { Act } from '#platform/audit'
import type { Keys } from '#platform/crypto'
import type { Database } from '#platform/db'
import type { OutboxTables } from '#platform/outbox'
import type { IdentityTables } from '#modules/identity'
import { resealPeople } from '#modules/identity'
import type { DeliveryTables, LetterTables } from '#modules/letters'
import { resealDeliveries, resealLetters } from '#modules/letters'
import type { MovingTables } from '#modules/moving'
import { resealMoving } from '#modules/moving'
import type { PublishingTables } from '#modules/publishing'
import { resealAccounts, resealVersions } from '#modules/publishing'
import type { RemedyTables } from '#modules/remedies'
import { resealRemedies } from '#modules/remedies'
import type { ReleaseTables } from '#modules/release'
import { resealReleases } from '#modules/release'
import type { RequestTables } from '#modules/requests'
import { resealRequests } from '#modules/requests'
import type { ReuseReading } from '#modules/reuse'
import { remarkAnchors } from '#modules/reuse'
import { resealOutbox } from './reseal-outbox.ts'

/** All tables that hold something sealed. */
export type SealedTables = IdentityTables &
  OutboxTables &
  PublishingTables &
  RequestTables &
  ReleaseTables &
  LetterTables &
  DeliveryTables &
  MovingTables &
  RemedyTables &
  ReuseReading

/** What one module seals, sealed anew with the current key. May be broken off and done again. */
export interface ResealStep {
  /** What people call it: 人员的电话和邮箱. */
  readonly title: string
  /** Gives how many rows were sealed anew. */
  readonly reseal: (database: Database<SealedTables>, keys: Keys, act: Act) => Promise<number>
}

/** Every module that seals adds its step here; `gongkai key rotate` does them in this order. */
export const resealSteps: readonly ResealStep[] = [
  {
    title: '人员的电话、邮箱和动态口令',
    reseal: async (database, keys, act) => {
      const { people, secondFactors } = await resealPeople(database, keys, act)
      return people + secondFactors
    },
  },
  { title: '文件的各个版本', reseal: resealVersions },
  { title: '公众号的 AppSecret', reseal: resealAccounts },
  { title: '依申请公开的申请表和案卷', reseal: resealRequests },
  { title: '要给出的文件的标注', reseal: resealReleases },
  { title: '相近申请的标记', reseal: remarkAnchors },
  { title: '依申请公开的文书', reseal: resealLetters },
  { title: '文书的送达记录', reseal: resealDeliveries },
  { title: '复议、诉讼的申请人和记录', reseal: resealRemedies },
  { title: '迁移读到的内容', reseal: resealMoving },
  { title: '待发的邮件', reseal: resealOutbox },
]
