import { z } from 'zod'
import type { SessionId } from '#modules/identity'
import { operation } from './operation.ts'
import { signedIn } from './session.ts'
import { done, idOf, instant, line, listOf, secret } from './shapes.ts'

/** What is one's own: sessions, password, second factor; and the links by which one begins. */
export const accountOperations = {
  setupState: operation({
    id: 'setupState',
    method: 'GET',
    path: '/setup',
    summary: '首次设置的链接是否有效',
    input: { query: z.strictObject({ token: secret }) },
    output: z.object({ open: z.boolean() }),
  }),
  setUp: operation({
    id: 'setUp',
    method: 'POST',
    path: '/setup',
    summary: '首次设置：建立第一位系统管理员',
    input: {
      body: z.strictObject({ token: secret, username: line(64), name: line(64), password: secret }),
    },
    output: signedIn,
  }),
  inviteState: operation({
    id: 'inviteState',
    method: 'GET',
    path: '/invite',
    summary: '邀请链接是否有效，是给谁的',
    input: { query: z.strictObject({ token: secret }) },
    output: z.object({
      open: z.boolean(),
      username: z.string().optional(),
      name: z.string().optional(),
    }),
  }),
  acceptInvite: operation({
    id: 'acceptInvite',
    method: 'POST',
    path: '/invite',
    summary: '凭邀请链接设置口令',
    input: { body: z.strictObject({ token: secret, password: secret }) },
    output: done,
  }),
  mySessions: operation({
    id: 'mySessions',
    method: 'GET',
    path: '/account/sessions',
    summary: '我在哪些设备上登录着',
    input: {},
    output: listOf(
      z.object({
        id: z.string(),
        createdAt: instant,
        lastSeenAt: instant,
        expiresAt: instant,
        from: z.string().nullable(),
        agent: z.string().nullable(),
        current: z.boolean(),
      }),
    ),
  }),
  revokeSession: operation({
    id: 'revokeSession',
    method: 'POST',
    path: '/account/sessions/:session/revoke',
    summary: '让一台设备退出登录',
    input: { params: z.strictObject({ session: idOf<SessionId>() }) },
    output: done,
  }),
  revokeOtherSessions: operation({
    id: 'revokeOtherSessions',
    method: 'POST',
    path: '/account/sessions/revoke-others',
    summary: '让其他设备都退出登录',
    input: {},
    output: done,
  }),
  changePassword: operation({
    id: 'changePassword',
    method: 'POST',
    path: '/account/password',
    summary: '修改口令',
    input: { body: z.strictObject({ current: secret, next: secret }) },
    output: done,
  }),
  beginSecondFactor: operation({
    id: 'beginSecondFactor',
    method: 'POST',
    path: '/account/second-factor/begin',
    summary: '开始启用动态口令',
    input: { body: z.strictObject({ password: secret }) },
    output: z.object({ uri: z.string(), secret: z.string(), backupCodes: z.array(z.string()) }),
  }),
  confirmSecondFactor: operation({
    id: 'confirmSecondFactor',
    method: 'POST',
    path: '/account/second-factor/confirm',
    summary: '输入一次动态口令，确认启用',
    input: { body: z.strictObject({ code: line(16) }) },
    output: done,
  }),
  dropSecondFactor: operation({
    id: 'dropSecondFactor',
    method: 'POST',
    path: '/account/second-factor/drop',
    summary: '停用动态口令',
    input: { body: z.strictObject({ password: secret }) },
    output: done,
  }),
}
