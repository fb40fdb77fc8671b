import type { LocalDate } from '#statute/calendar'
import { Refusal } from '#platform/refusal'
import type { Caller, Permission } from '#modules/identity'
import { permissions, permits, reachOf } from '#modules/identity'
import type { Input, Parsed } from '../contract/operation.ts'
import type { Services } from '../services.ts'
import type { Reach } from './context.ts'
import type { Found, May } from './may.ts'
import { permissionOf } from './may.ts'

const signedOut = () =>
  new Refusal('signed-out', 'signed-out', '还没有登录', '请登录后再试；原来的页面会在登录后打开。')

const mustFirst = {
  'change-password': ['must-change-password', '请先修改口令', '现在的口令只能使用一次，请先设置自己的口令。'],
  'set-second-factor': [
    'must-set-second-factor',
    '请先启用动态口令',
    '您的角色要求使用动态口令，请先在“我的账户”里启用。',
  ],
} as const

const forbidden = (permission: Permission) =>
  new Refusal(
    'forbidden',
    'forbidden',
    '没有这项权限',
    `办理这件事需要“${permissions[permission].title}”权限。如果工作需要，请找本单位的系统管理员授权。`,
  )

const missing = () =>
  new Refusal('missing', 'missing', '没有找到', '它可能已经删除，或者不在您能查看的范围内。')

/** Who calls, as far as the route asks. Throws `signed-out`, or what the person must do first. */
export const admit = (may: May<never>, caller: Caller | undefined): Caller | undefined => {
  if (may === 'anyone') return caller
  if (caller === undefined) throw signedOut()
  const { must } = caller
  if (may === 'self' || must === 'nothing') return caller
  const [code, title, detail] = mustFirst[must]
  throw new Refusal('forbidden', code, title, detail)
}

/** Before the body is looked at: who has the permission nowhere learns nothing of what a body should be. */
export const assertHolds = (may: May<never>, caller: Caller | undefined): void => {
  const permission = permissionOf(may)
  if (permission === undefined) return
  if (!caller?.grants.some(({ permissions: held }) => held.includes(permission))) throw forbidden(permission)
}

const isList = (found: Found | readonly Found[]): found is readonly Found[] => Array.isArray(found)

const placesOf = (found: Found | readonly Found[]): readonly Found[] => (isList(found) ? found : [found])

/** Behind the input: whether the permission reaches where the thing belongs. Gives the reach of a list. */
export const authorise = async (
  may: May<Parsed<Input>>,
  caller: Caller | undefined,
  input: Parsed<Input>,
  { database }: Services,
  today: LocalDate,
): Promise<Reach | undefined> => {
  if (caller === undefined || typeof may === 'string') return undefined
  const { permission } = may
  return database.read(async (query) => {
    if ('within' in may) return reachOf(query, caller, permission, today)
    const found = 'place' in may ? await may.place(input, query) : null
    for (const place of placesOf(found)) {
      if (place === undefined) throw missing()
      if (!(await permits(query, caller, permission, place, today))) throw forbidden(permission)
    }
    return undefined
  })
}
