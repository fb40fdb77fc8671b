import type { UseQueryResult } from '@tanstack/react-query'
import { useQuery } from '@tanstack/react-query'
import { createContext, use } from 'react'
import { call } from '../api/call.ts'
import type { Given } from '../api/operations.ts'
import { Problem } from '../api/problem.ts'

/** Who is signed in, and what they may. */
export type Session = Given<'session'>

/** Nobody is an answer, not a failure: the sign-in stays on the screen while the question is asked again. */
const whoIsHere = async (signal: AbortSignal): Promise<Session | null> => {
  try {
    return await call('session', {}, signal)
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return null
    throw error
  }
}

/** Asks who is here; null is nobody. */
export const useWho = (): UseQueryResult<Session | null, Problem> =>
  useQuery<Session | null, Problem>({
    queryKey: ['session'],
    queryFn: ({ signal }) => whoIsHere(signal),
    // Somebody may have signed in, or out, in another window.
    refetchOnWindowFocus: 'always',
  })

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
