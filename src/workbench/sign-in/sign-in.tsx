import type { ReactNode } from 'react'
import { useState } from 'react'
import { CodeStep } from './code-step.tsx'
import { PasswordStep } from './password-step.tsx'

/** Signing in: name and password, then a code where a second factor is set. */
export const SignIn = (): ReactNode => {
  const [step, setStep] = useState<'password' | 'code'>('password')
  return step === 'password' ? (
    <PasswordStep
      onCode={() => {
        setStep('code')
      }}
    />
  ) : (
    <CodeStep
      onBack={() => {
        setStep('password')
      }}
    />
  )
}
