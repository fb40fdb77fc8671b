import type { ReactNode } from 'react'
import { lazy } from 'react'
import { ProblemPage } from '../parts/problem-page.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { SessionContext, useWho } from './session.tsx'
import { Shell } from './shell.tsx'

const SignIn = lazy(async () => ({ default: (await import('../sign-in/sign-in.tsx')).SignIn }))
const Must = lazy(async () => ({ default: (await import('../sign-in/must.tsx')).Must }))

/** Lets in who is signed in; everybody else signs in right here, so that the address is still where they were. */
export const Gate = (): ReactNode => {
  const { data, error, isPending } = useWho()
  if (isPending) return <Waiting />
  if (data === null) return <SignIn />
  if (data === undefined) return <ProblemPage problem={error} />
  return (
    <SessionContext value={data}>
      {data.must === 'nothing' ? <Shell /> : <Must what={data.must} />}
    </SessionContext>
  )
}
