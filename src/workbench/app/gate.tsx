import type { ReactNode } from 'react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { ProblemPage } from '../parts/problem-page.tsx'
import { Waiting } from '../parts/waiting.tsx'
import type { Session } from './session.tsx'
import { SessionContext, useWho } from './session.tsx'
import { Shell } from './shell.tsx'
import { startOver } from './start-over.ts'

const SignIn = lazy(async () => ({ default: (await import('../sign-in/sign-in.tsx')).SignIn }))
const SignInAgain = lazy(async () => ({
  default: (await import('../sign-in/sign-in-again.tsx')).SignInAgain,
}))
const Must = lazy(async () => ({ default: (await import('../sign-in/must.tsx')).Must }))

/** What one person had on the screen is not for the next. */
const StartOver = (): ReactNode => {
  useEffect(startOver, [])
  return <Waiting />
}

/** The screens of who is signed in. When the session is lost meanwhile they stay, under the sign-in. */
const Within = ({ session, lost }: { readonly session: Session; readonly lost: boolean }): ReactNode => (
  <SessionContext value={session}>
    {session.must === 'nothing' ? <Shell /> : <Must what={session.must} />}
    {lost && (
      <Suspense>
        <SignInAgain username={session.account.username} />
      </Suspense>
    )}
  </SessionContext>
)

/** Lets in who is signed in; everybody else signs in right here, so that the address is still where they were. */
export const Gate = (): ReactNode => {
  const { data, error, isPending } = useWho()
  const [last, setLast] = useState<Session>()
  const sameAsLast = last === undefined || !data || data.account.id === last.account.id
  if (data && data !== last && sameAsLast) setLast(data)
  if (!sameAsLast) return <StartOver />
  const session = data ?? last
  if (session !== undefined) return <Within session={session} lost={data === null} />
  if (isPending) return <Waiting />
  return data === null ? <SignIn /> : <ProblemPage problem={error} />
}
