import type { Instant } from '#platform/clock'
import { Refusal } from '#platform/refusal'

/** The same for a wrong password, a name nobody has, and a person who may not sign in: who asks learns nothing. */
export const wrongCredentials = (): Refusal =>
  new Refusal(
    'signed-out',
    'sign-in-wrong',
    '用户名或者口令不对',
    '请核对用户名和口令，注意大小写和输入法；忘记口令请联系本单位的系统管理员重置。',
  )

export const wrongPassword = (): Refusal =>
  new Refusal('invalid', 'password-wrong', '现在的口令不对', '请重新输入现在使用的口令。', {
    password: '与现在的口令不一致，请重新输入。',
  })

const minutesUntil = (now: Instant, until: Instant): number =>
  Math.max(1, Math.ceil((Date.parse(until) - Date.parse(now)) / 60_000))

export const locked = (now: Instant, until: Instant): Refusal =>
  new Refusal(
    'too-many',
    'sign-in-locked',
    '输错次数太多，暂时不能登录',
    `请在 ${minutesUntil(now, until)} 分钟以后再试，或者请系统管理员解锁。`,
  )

export const slowedDown = (now: Instant, until: Instant): Refusal =>
  new Refusal(
    'too-many',
    'sign-in-slowed',
    '从这个网络地址登录失败太多',
    `请在 ${Math.max(1, Math.ceil((Date.parse(until) - Date.parse(now)) / 1000))} 秒以后再试。`,
  )

export const wrongCode = (): Refusal =>
  new Refusal(
    'signed-out',
    'second-factor-wrong',
    '验证码不对',
    '请输入身份验证器上现在显示的 6 位数字；每个验证码只能用一次。如果总是不对，请核对手机的时间。',
    { code: '验证码不对，请重新输入。' },
  )

export const startOver = (): Refusal =>
  new Refusal('signed-out', 'sign-in-expired', '登录已经过时', '请回到登录页，重新输入用户名和口令。')

export const signedOut = (): Refusal =>
  new Refusal('signed-out', 'signed-out', '还没有登录，或者登录已经过期', '请重新登录。')

export const oidcRefused = (): Refusal =>
  new Refusal(
    'signed-out',
    'oidc-refused',
    '统一身份认证没有通过',
    '请重新登录；如果还没有把统一身份认证的账号关联到本系统，请先用口令登录后关联，或者联系系统管理员。',
  )

export const oidcUnknown = (): Refusal =>
  new Refusal('missing', 'oidc-unknown', '没有这个统一身份认证', '请从登录页列出的方式里选择。')

export const oidcUnreachable = (): Refusal =>
  new Refusal('unavailable', 'oidc-unreachable', '连接不上统一身份认证', '请稍后再试，或者改用口令登录。')
