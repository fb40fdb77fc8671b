import type { Keys } from '#platform/crypto'
import { newId } from '#platform/ids'
import { later } from '#platform/clock'
import { storage } from './adapter.ts'
import { hideBackupCodes, newBackupCodes } from './backup-codes.ts'
import { currentScope } from './scope.ts'
import { secretsOf } from './secrets.ts'
import { cookiePrefix } from '../cookies.ts'
import { isUsername, normaliseUsername } from '../username.ts'

export interface AuthSettings {
  readonly keys: Keys
  /** The address people use: `https://…`. Cookies are for https alone where it is one. */
  readonly baseUrl: string
  /** Milliseconds a session that begins now lives at most. */
  readonly longestSession: () => number
}

/** Where a provider sends people back to: this, `/callback/` and its id. */
export const oidcPath = '/api/oidc'

const sameCode = (text: string): Promise<string> => Promise.resolve(text)

/** Our way of everything better-auth lets one choose; plugins come on top. */
export const optionsOf = ({ keys, baseUrl, longestSession }: AuthSettings) => ({
  appName: '政府信息公开',
  baseURL: baseUrl,
  basePath: oidcPath,
  secrets: [...secretsOf(keys)],
  telemetry: { enabled: false },
  logger: { disabled: true },
  rateLimit: { enabled: false },
  emailAndPassword: {
    enabled: true,
    disableSignUp: true,
    password: {
      hash: () => Promise.reject(new Error('passwords are hashed before the transaction')),
      verify: ({ hash, password }: { readonly hash: string; readonly password: string }) => {
        const { proof } = currentScope()
        return Promise.resolve(proof?.record === hash && proof.password === password)
      },
    },
  },
  // How long a cookie is kept; how long its session lives is written in its row.
  session: { expiresIn: 30 * 24 * 60 * 60, disableSessionRefresh: true },
  advanced: {
    cookiePrefix,
    database: { generateId: () => newId() },
  },
  databaseHooks: {
    session: {
      create: {
        before: () => {
          const { at, from, agent } = currentScope()
          const data = {
            ipAddress: from,
            userAgent: agent,
            createdAt: new Date(at),
            updatedAt: new Date(at),
            expiresAt: new Date(later(at, longestSession())),
          }
          return Promise.resolve({ data })
        },
      },
    },
  },
})

/** Better-auth's storage over our tables, see adapter.ts. */
export const loadAdapter = async () => {
  const { createAdapterFactory } = await import('better-auth/adapters')
  return createAdapterFactory({
    config: { adapterId: 'gongkai', supportsDates: false, supportsBooleans: false },
    adapter: () => storage,
  })
}

/**
 * Better-auth with passwords and second factors. Loading it takes a third of a second, so it is
 * done at the first sign-in.
 */
export const loadAuth = async (settings: AuthSettings) => {
  const [{ betterAuth }, database, { username }, { twoFactor }] = await Promise.all([
    import('better-auth/minimal'),
    loadAdapter(),
    import('better-auth/plugins/username'),
    import('better-auth/plugins/two-factor'),
  ])
  return betterAuth({
    ...optionsOf(settings),
    database,
    plugins: [
      username({
        displayUsername: false,
        usernameNormalization: normaliseUsername,
        usernameValidator: isUsername,
        minUsernameLength: 1,
        maxUsernameLength: 64,
        validationOrder: { username: 'post-normalization' },
      }),
      twoFactor({
        accountLockout: { enabled: false },
        backupCodeOptions: {
          customBackupCodesGenerate: newBackupCodes,
          storeBackupCodes: { encrypt: hideBackupCodes, decrypt: sameCode },
        },
      }),
    ],
  })
}

export type Auth = Awaited<ReturnType<typeof loadAuth>>
