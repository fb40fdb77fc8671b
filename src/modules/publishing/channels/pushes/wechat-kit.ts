import type { AuditTables } from '#platform/audit'
import type { Clock } from '#platform/clock'
import type { Sealer } from '#platform/crypto'
import type { Database } from '#platform/db'
import type { Files } from '#platform/files'
import type { Wechat } from '#platform/wechat'
import type { Reading } from '../../schema/index.ts'
import type { PushRow } from '../../schema/channel-tables.ts'

/** What passing on to WeChat stands on. */
export interface WechatKit {
  readonly database: Database<Reading & AuditTables>
  readonly wechat: Wechat
  readonly files: Pick<Files, 'open'>
  readonly sealer: Sealer
  readonly clock: Clock
  /** The address of the site, without a slash at its end: 阅读原文 leads there. */
  readonly site: string
  /** Why nothing may leave this installation, in Chinese; undefined where it may. */
  readonly blocked: string | undefined
}

/** What the address behind 阅读原文 begins with for every article of a push. */
export const markOf = (site: string, number: number, { id }: Pick<PushRow, 'id'>): string =>
  `${site}/documents/${number}?p=${id}-`
