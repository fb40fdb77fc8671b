import type { TaskSource } from './task.ts'
import { holdsOverall } from './task.ts'

/** Who can change the system should not depend on a password alone. */
export const accountTasks: TaskSource = ({ caller }) =>
  Promise.resolve(
    caller.secondFactor === 'off' && holdsOverall(caller, 'grant.manage')
      ? [
          {
            id: 'second-factor',
            kind: 'account',
            title: '为自己启用动态口令',
            detail: '您能管理机构和权限，只凭口令登录不够安全。用手机上的验证器扫一次码即可。',
            link: '/account',
            action: '去启用',
          },
        ]
      : [],
  )
