import { z } from 'zod'
import { operation } from './operation.ts'
import { done, id, line, listOf, named, secret } from './shapes.ts'

const must = z.enum(['nothing', 'change-password', 'set-second-factor'])
export const signedIn = z.object({ state: z.enum(['signed-in', 'second-factor']) })

/** Signing in and out. */
export const sessionOperations = {
  session: operation({
    id: 'session',
    method: 'GET',
    path: '/session',
    summary: '我是谁，能办什么',
    input: {},
    output: z.object({
      account: z.object({
        id: z.string(),
        username: z.string(),
        name: z.string(),
        personId: z.string(),
        organisation: named.nullable(),
      }),
      permissions: z.array(
        z.object({
          permission: z.string(),
          organisation: named.nullable(),
          reach: z.enum(['own', 'subordinates']),
        }),
      ),
      secondFactor: z.enum(['off', 'on']),
      must,
      siteName: z.string(),
    }),
  }),
  signIn: operation({
    id: 'signIn',
    method: 'POST',
    path: '/session/sign-in',
    summary: '登录',
    input: { body: z.strictObject({ username: line(64), password: secret }) },
    output: signedIn,
  }),
  secondFactor: operation({
    id: 'secondFactor',
    method: 'POST',
    path: '/session/second-factor',
    summary: '登录的第二步：动态口令或者备用码',
    input: { body: z.strictObject({ code: line(64), kind: z.enum(['totp', 'backup']).default('totp') }) },
    output: signedIn,
  }),
  signOut: operation({
    id: 'signOut',
    method: 'POST',
    path: '/session/sign-out',
    summary: '退出',
    input: {},
    output: done,
  }),
  providers: operation({
    id: 'providers',
    method: 'GET',
    path: '/session/providers',
    summary: '可以用来登录的统一身份认证',
    input: {},
    output: listOf(named),
  }),
  oidcStart: operation({
    id: 'oidcStart',
    method: 'POST',
    path: '/session/oidc/:provider',
    summary: '到统一身份认证去登录',
    input: { params: z.strictObject({ provider: id }) },
    output: z.object({ url: z.string() }),
  }),
}
