import type { Clock } from '#platform/clock'
import type { Sealer } from '#platform/crypto'
import type { Database } from '#platform/db'
import type { Files } from '#platform/files'
import type { OutboxHandler } from '#platform/outbox'
import type { Schedule } from '#platform/schedule'
import type { TextReader } from '#platform/text'
import type { Tries } from '#platform/tries'
import type { Identity } from '#modules/identity'
import type { WechatKit } from '#modules/publishing'
import type { RequestCells } from '#modules/requests'
import type { Converter } from '#modules/moving'
import type { Checker } from '#modules/report-desk'
import type { Tables } from './tables.ts'

/** What the routes stand on; composition.ts makes it. */
export interface Services {
  readonly database: Database<Tables>
  readonly clock: Clock
  readonly identity: Identity
  readonly files: Files
  /** Opens and seals what is not for everybody: personal data, drafts. */
  readonly sealer: Sealer
  /** Opens and seals what applicants told. */
  readonly cells: RequestCells
  /** Reads the text of attachments. */
  readonly texts: TextReader
  /** Reads what is moved in. */
  readonly converter: Converter
  readonly schedule: Schedule
  /** Who delivers what is in the outbox. */
  readonly handlers: readonly OutboxHandler[]
  /** Passing on to 微信公众号. */
  readonly wechat: WechatKit
  readonly checker: Checker
  /** The address people type, without a slash at its end. */
  readonly site: string
  /** Counts tries of what secrets hang on, for all processes together. */
  readonly tries: Tries
  /** By what the limits of calls a minute are multiplied; 1 unless the operator says more. */
  readonly limitFactor: number
}
