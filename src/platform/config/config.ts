import type { KeySource } from '#platform/crypto'
import type { DatabaseSettings } from '#platform/db'
import type { FilePlace } from './file-place.ts'

/** Sending mail. */
export interface MailConfig {
  /** smtp:// or smtps://, with user and password where the server wants them. */
  readonly smtp: string
  /** What stands as the sender. */
  readonly from: string
}

/** Signing in through the office's own identity provider. */
export interface OidcConfig {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What stands on the button: 省统一身份认证. */
  readonly name: string
}

/** The settings of one process. */
export interface Config {
  readonly host: string
  /** 0 asks the system for a free port. */
  readonly port: number
  readonly demo: boolean
  /** NODE_ENV=production: nothing that is fit for trying out only. */
  readonly production: boolean
  readonly reportsFolder: string | undefined
  readonly logLevel: string
  /** The proxies whose X-Forwarded-For is believed: addresses and networks. */
  readonly trustProxy: readonly string[]
  /** The address people type, without a slash at its end: links in mail, cookies and sign-in stand on it. */
  readonly url: string
  readonly database: DatabaseSettings
  readonly keys: KeySource
  readonly files: FilePlace
  /** Undefined: no mail is sent. */
  readonly mail: MailConfig | undefined
  /** Undefined: people sign in with passwords only. */
  readonly oidc: OidcConfig | undefined
  /** Where the interfaces of 微信公众号 are: WeChat's own address or an office's gateway, without a slash at its end. */
  readonly wechatUrl: string
  /** Every limit on requests is so many times wider: 1 in an office, more for load tests. */
  readonly limitFactor: number
  /** Hosts in inner networks that may be fetched from all the same: an old site to be moved in. */
  readonly fetchAllow: readonly string[]
  /** Who may read /metrics from another machine; undefined: nobody may. */
  readonly metricsToken: string | undefined
}
