import type { ReactNode } from 'react'
import { SignOut } from '../account/sign-out.tsx'
import { useSession } from './session.tsx'

/** Who is signed in, for which body, and the way out. */
export const Who = (): ReactNode => {
  const { account } = useSession()
  return (
    <div className="who">
      <div className="who-name">{account.name}</div>
      <div className="soft">{account.organisation?.name ?? account.username}</div>
      <SignOut />
    </div>
  )
}
