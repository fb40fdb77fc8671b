import type { Clock, Instant } from '#platform/clock'
import type { Keys, PasswordCost } from '#platform/crypto'
import { blindIndex, passwordHasher } from '#platform/crypto'
import type { Database, ReadOnly } from '#platform/db'
import { acceptInvite, inviteOf } from '../accounts/accept-invite.ts'
import type { Invited } from '../accounts/invite.ts'
import type { AccountId } from '../ids.ts'
import { personCells } from '../people/cells.ts'
import type { PersonCells } from '../people/cells.ts'
import type { SetUpInput } from '../set-up/set-up.ts'
import { isSetUpOpen, setUp } from '../set-up/set-up.ts'
import type { IdentityTables } from '../tables.ts'
import type { Auth } from './better-auth/load.ts'
import { loadAuth } from './better-auth/load.ts'
import { callerOf } from './caller.ts'
import type { Caller } from './caller.ts'
import type { ChangePasswordInput } from './change-password.ts'
import { changePassword } from './change-password.ts'
import type { Circumstances } from './circumstances.ts'
import { cookieReader } from './cookies.ts'
import type { Oidc } from './oidc/oidc.ts'
import { createOidc } from './oidc/oidc.ts'
import type { OidcProvider } from './oidc/provider.ts'
import type { IdentityPolicy } from './policy.ts'
import { defaultIdentityPolicy } from './policy.ts'
import type { CodeInput } from './second-factor/answer.ts'
import { answerChallenge } from './second-factor/answer.ts'
import type { SecondFactorBegun } from './second-factor/manage.ts'
import { beginSecondFactor, confirmSecondFactor, dropSecondFactor } from './second-factor/manage.ts'
import { isStale, openSessions, touchSession } from './sessions.ts'
import type { Session } from './sessions.ts'
import type { SignedIn, SignInInput } from './sign-in.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import type { Tools } from './tools.ts'

export interface IdentitySettings {
  readonly database: Database<IdentityTables>
  readonly keys: Keys
  readonly clock: Clock
  /** The address people use, without a path. */
  readonly baseUrl: string
  /** How strict signing in is now: asked each time, since it may be changed while the program runs. */
  readonly policy?: (() => Partial<IdentityPolicy>) | undefined
  readonly oidc?: readonly OidcProvider[] | undefined
  /** What a password's hash costs; as OWASP says unless given. */
  readonly passwordCost?: PasswordCost | undefined
}

/** Signing in and all that hangs on a session. Every method throws Refusal with a sentence for people. */
export interface Identity {
  /** For the commands and questions about people. */
  readonly cells: PersonCells
  readonly signIn: (input: SignInInput, circumstances: Circumstances) => Promise<SignedIn>
  readonly secondFactor: (input: CodeInput, circumstances: Circumstances) => Promise<SignedIn>
  readonly signOut: (circumstances: Circumstances) => Promise<readonly string[]>
  /**
   * The caller behind a cookie header; undefined when signed out. One query, and at most once a minute a note that
   * the session is in use.
   */
  readonly callerOf: (cookieHeader: string | undefined, now: Instant) => Promise<Caller | undefined>
  readonly sessionsOf: (
    query: ReadOnly<IdentityTables>,
    account: AccountId,
    now: Instant,
  ) => Promise<readonly Session[]>
  readonly changePassword: (input: ChangePasswordInput, circumstances: Circumstances) => Promise<void>
  readonly beginSecondFactor: (
    input: { readonly password: string },
    circumstances: Circumstances,
  ) => Promise<SecondFactorBegun>
  /** These two give cookies: the session is another one behind them. */
  readonly confirmSecondFactor: (
    input: { readonly code: string },
    circumstances: Circumstances,
  ) => Promise<readonly string[]>
  readonly dropSecondFactor: (
    input: { readonly password: string },
    circumstances: Circumstances,
  ) => Promise<readonly string[]>
  /** Whose link it is, for the page that asks for the password; undefined for one that no longer works. */
  readonly inviteOf: (token: string) => Promise<Invited | undefined>
  readonly acceptInvite: (
    input: { readonly token: string; readonly password: string },
    circumstances: Circumstances,
  ) => Promise<Invited>
  /** Whether the link of the first administrator works. */
  readonly isSetUpOpen: (token: string) => Promise<boolean>
  readonly setUp: (input: SetUpInput, circumstances: Circumstances) => Promise<SignedIn>
  readonly oidc: Oidc
  /** Loads what the first sign-in would wait for. */
  readonly warmUp: () => Promise<void>
}

const toolsOf = (settings: IdentitySettings): Tools => {
  const { database, keys, clock, baseUrl, passwordCost } = settings
  let loading: Promise<Auth> | undefined
  return {
    database,
    keys,
    clock,
    baseUrl,
    get policy() {
      return { ...defaultIdentityPolicy, ...settings.policy?.() }
    },
    hasher: passwordHasher(passwordCost === undefined ? {} : { cost: passwordCost }),
    index: blindIndex(keys),
    cookies: cookieReader(keys, baseUrl),
    auth() {
      const longestSession = () => this.policy.longestSession
      return (loading ??= loadAuth({ keys, baseUrl, longestSession }))
    },
  }
}

const arrive = async (
  tools: Tools,
  cookieHeader: string | undefined,
  now: Instant,
): Promise<Caller | undefined> => {
  const { database } = tools
  const caller = await database.read((query) => callerOf(tools, query, cookieHeader, now))
  if (caller !== undefined && isStale(caller.lastSeen, now))
    await database.transaction((tx) => touchSession(tx, caller.session, now))
  return caller
}

/** The front door of signing in. Cheap to make: better-auth is loaded at its first use. */
export const createIdentity = (settings: IdentitySettings): Identity => {
  const tools = toolsOf(settings)
  return {
    cells: personCells(tools.keys),
    signIn: (input, circumstances) => signIn(tools, input, circumstances),
    secondFactor: (input, circumstances) => answerChallenge(tools, input, circumstances),
    signOut: (circumstances) => signOut(tools, circumstances),
    callerOf: (cookieHeader, now) => arrive(tools, cookieHeader, now),
    sessionsOf: (query, account, now) => openSessions(query, account, now, tools.policy.idleSession),
    changePassword: (input, circumstances) => changePassword(tools, input, circumstances),
    beginSecondFactor: (input, circumstances) => beginSecondFactor(tools, input, circumstances),
    confirmSecondFactor: (input, circumstances) => confirmSecondFactor(tools, input, circumstances),
    dropSecondFactor: (input, circumstances) => dropSecondFactor(tools, input, circumstances),
    inviteOf: (token) => inviteOf(tools, token),
    acceptInvite: (input, circumstances) => acceptInvite(tools, input, circumstances),
    isSetUpOpen: (token) => isSetUpOpen(tools, token),
    setUp: (input, circumstances) => setUp(tools, input, circumstances),
    oidc: createOidc(tools, settings.oidc ?? []),
    warmUp: async () => {
      await tools.auth()
    },
  }
}
