import type { Clock } from '#platform/clock'
import type { Config } from '#platform/config'
import type { Keys } from '#platform/crypto'
import { loadKeys } from '#platform/crypto'
import type { Database } from '#platform/db'
import { isDatabaseError, openDatabase } from '#platform/db'
import type { Mail } from '#platform/mail'
import { createMail } from '#platform/mail'
import type { Identity } from '#modules/identity'
import { createIdentity, ensureRoles } from '#modules/identity'
import type { Tables } from './api/index.ts'
import { migrations } from './migrations.ts'
import type { LivePolicy } from './policy.ts'
import { livePolicy } from './policy.ts'

/** What every face stands on: the database with all its tables, the keys, who people are. */
export interface Ground {
  readonly database: Database<Tables>
  readonly keys: Keys
  /** How strict signing in is at this moment. */
  readonly policy: LivePolicy
  readonly identity: Identity
  readonly mail: Mail
}

export type Laid =
  | { readonly ok: true; readonly ground: Ground; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly problems: readonly string[] }

const migrated = async (config: Config, clock: Clock): Promise<Database<Tables>> => {
  const database = await openDatabase<Tables>(config.database)
  try {
    await database.migrate(migrations, clock())
    await database.transaction((tx) => ensureRoles(tx))
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}

const newKey = (path: string): string =>
  `已生成加密个人信息的密钥 ${path}。请马上另存一份到别处：丢了它，已保存的个人信息就打不开了。`

const identityOf = (
  config: Config,
  { database, keys, clock, policy }: Pick<Ground, 'database' | 'keys' | 'policy'> & { readonly clock: Clock },
): Identity => {
  const { oidc, url } = config
  const providers =
    oidc === undefined
      ? []
      : [
          {
            id: 'office',
            title: oidc.name,
            discoveryUrl: `${oidc.issuer.replace(/\/$/u, '')}/.well-known/openid-configuration`,
            clientId: oidc.clientId,
            clientSecret: oidc.clientSecret,
          },
        ]
  return createIdentity({ database, keys, clock, baseUrl: url, oidc: providers, policy: policy.current })
}

/** Opens the database and brings it up to date, loads the keys. Gives Chinese sentences on what is wrong. */
export const layGround = async (config: Config, clock: Clock): Promise<Laid> => {
  const loaded = loadKeys(config.keys)
  if (!loaded.ok) return { ok: false, problems: [loaded.sentence] }
  const made = createMail({ url: config.mail?.smtp, from: config.mail?.from })
  if (!made.ok) return { ok: false, problems: [made.sentence] }
  try {
    const { keys, origin } = loaded
    const database = await migrated(config, clock)
    const policy = await livePolicy(database)
    const identity = identityOf(config, { database, keys, clock, policy })
    const warnings = origin === 'new-file' ? [newKey(config.keys.path)] : []
    return { ok: true, ground: { database, keys, policy, identity, mail: made.mail }, warnings }
  } catch (error) {
    if (isDatabaseError(error)) return { ok: false, problems: [error.message] }
    throw error
  }
}
