import type { Database } from '#platform/db'
import type { SettingTables } from '#platform/settings'
import { settingsOf } from '#platform/settings'
import type { IdentityPolicy } from '#modules/identity'

const minute = 60_000
const hour = 60 * minute

export interface LivePolicy {
  readonly current: () => Partial<IdentityPolicy>
  readonly stop: () => void
}

/** Every process of the installation follows a change within this time. */
const pulse = 5000

/** How strict signing in is, as an administrator set it; read again every few seconds, so that no request waits for it. */
export const livePolicy = async (database: Database<SettingTables>): Promise<LivePolicy> => {
  const read = async (): Promise<Partial<IdentityPolicy>> => {
    const settings = await database.read(settingsOf)
    return {
      idleSession: settings['session.idleMinutes'] * minute,
      longestSession: settings['session.lifeHours'] * hour,
      attempts: settings['signIn.wrongPasswords'],
      lockFor: settings['signIn.lockMinutes'] * minute,
      shortestPassword: settings['signIn.shortestPassword'],
      secondFactor: settings['signIn.secondFactorFor'],
    }
  }
  let policy = await read()
  const refresh = async (): Promise<void> => {
    policy = await read()
  }
  // A database that does not answer for a while leaves the policy as it was.
  const timer = setInterval(() => void refresh().catch(() => undefined), pulse).unref()
  return {
    current: () => policy,
    stop: () => {
      clearInterval(timer)
    },
  }
}
