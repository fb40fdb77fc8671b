import type { ReactNode } from 'react'
import { ChangePassword } from '../account/change-password.tsx'
import { SetSecondFactor } from '../account/set-second-factor.tsx'
import { SignOut } from '../account/sign-out.tsx'
import { Front } from './front.tsx'

/** What the rules of the house ask for before anything else. */
export const Must = ({ what }: { readonly what: 'change-password' | 'set-second-factor' }): ReactNode =>
  what === 'change-password' ? (
    <Front title="请先改口令" lead="现在的口令是别人给您的，或者已经到期。改好以后就可以开始工作。">
      <ChangePassword />
      <SignOut />
    </Front>
  ) : (
    <Front title="请先设置动态口令" lead="本系统要求登录时除了口令，还要用手机验证器确认。">
      <SetSecondFactor />
      <SignOut />
    </Front>
  )
