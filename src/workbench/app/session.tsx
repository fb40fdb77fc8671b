import { createContext, use } from 'react'
import type { Given } from '../api/operations.ts'

/** Who is signed in, and what they may. */
export type Session = Given<'session'>

export const SessionContext = createContext<Session | null>(null)

/** The session of who is signed in; only below the gate. */
export const useSession = (): Session => {
  const session = use(SessionContext)
  if (session === null) throw new Error('useSession outside the gate')
  return session
}

/** Whether somebody holds a permission anywhere. The server decides again, for the very thing. */
export const holds = (session: Session, permission: string): boolean =>
  session.permissions.some((held) => held.permission === permission)

/** Whether to offer what needs a permission. */
export const useMay = (permission: string): boolean => holds(useSession(), permission)
