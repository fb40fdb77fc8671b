import type { Invited } from '#modules/identity'
import { revokeOtherSessions, revokeSession } from '#modules/identity'
import { accountOperations as operations } from '../contract/account.ts'
import { ask, change, perform } from '../route/route.ts'
import { done } from './done.ts'

const invited = (link: Invited | undefined) =>
  link === undefined ? { open: false } : { open: true, username: link.username, name: link.name }

/** What is one's own: sessions, password, second factor; and the links by which one begins. */
export const accountRoutes = [
  perform(operations.setupState, {
    limit: 'guess',
    may: 'anyone',
    changes: false,
    run: async ({ input: { query }, services: { identity } }) => ({
      open: await identity.isSetUpOpen(query.token),
    }),
  }),
  perform(operations.setUp, {
    limit: 'guess',
    may: 'anyone',
    changes: true,
    run: async ({ input: { body }, services: { identity }, visitor, setCookies }) => {
      const { state, cookies } = await identity.setUp(body, visitor)
      setCookies(cookies)
      return { state }
    },
  }),
  perform(operations.inviteState, {
    limit: 'guess',
    may: 'anyone',
    changes: false,
    run: async ({ input: { query }, services: { identity } }) =>
      invited(await identity.inviteOf(query.token)),
  }),
  perform(operations.acceptInvite, {
    limit: 'guess',
    may: 'anyone',
    changes: true,
    run: ({ input: { body }, services: { identity }, visitor }) => done(identity.acceptInvite(body, visitor)),
  }),
  ask(operations.mySessions, {
    limit: 'read',
    may: 'self',
    run: async ({ query, caller, now, services: { identity } }) => {
      const sessions = await identity.sessionsOf(query, caller.account, now)
      return { rows: sessions.map((session) => ({ ...session, current: session.id === caller.session })) }
    },
  }),
  change(operations.revokeSession, {
    limit: 'write',
    may: 'self',
    run: ({ tx, act, caller, input: { params } }) =>
      done(revokeSession(tx, act, { account: caller.account, session: params.session })),
  }),
  change(operations.revokeOtherSessions, {
    limit: 'write',
    may: 'self',
    run: ({ tx, act, caller }) =>
      done(revokeOtherSessions(tx, act, { account: caller.account, keep: caller.session })),
  }),
  perform(operations.changePassword, {
    limit: 'guess',
    may: 'self',
    changes: true,
    run: ({ input: { body }, services: { identity }, visitor }) =>
      done(identity.changePassword(body, visitor)),
  }),
  perform(operations.beginSecondFactor, {
    limit: 'guess',
    may: 'self',
    changes: true,
    run: async ({ input: { body }, services: { identity }, visitor }) => {
      const { uri, secret, backupCodes } = await identity.beginSecondFactor(body, visitor)
      return { uri, secret, backupCodes: [...backupCodes] }
    },
  }),
  perform(operations.confirmSecondFactor, {
    limit: 'guess',
    may: 'self',
    changes: true,
    run: async ({ input: { body }, services: { identity }, visitor, setCookies }) => {
      setCookies(await identity.confirmSecondFactor(body, visitor))
      return { done: true as const }
    },
  }),
  perform(operations.dropSecondFactor, {
    limit: 'guess',
    may: 'self',
    changes: true,
    run: async ({ input: { body }, services: { identity }, visitor, setCookies }) => {
      setCookies(await identity.dropSecondFactor(body, visitor))
      return { done: true as const }
    },
  }),
]
