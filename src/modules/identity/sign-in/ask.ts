import type { Instant } from '#platform/clock'
import type { Tx } from '#platform/db'
import type { IdentityTables } from '../tables.ts'
import type { Proof, Scope } from './better-auth/scope.ts'
import { withScope } from './better-auth/scope.ts'
import type { Circumstances } from './circumstances.ts'
import { agentOf } from './circumstances.ts'

/** What better-auth answered: its cookies, and either its body or the code of its refusal. */
export interface Answer {
  readonly ok: boolean
  readonly code: string | undefined
  readonly body: Readonly<Record<string, unknown>>
  readonly cookies: readonly string[]
  readonly location: string | undefined
}

const bodyOf = async (response: Response): Promise<Readonly<Record<string, unknown>>> => {
  const text = await response.text()
  const value: unknown = text === '' ? null : JSON.parse(text)
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

export const answerOf = async (response: Response): Promise<Answer> => {
  const body = await bodyOf(response)
  const { code } = body
  return {
    ok: response.ok,
    code: typeof code === 'string' ? code : undefined,
    body,
    cookies: response.headers.getSetCookie(),
    location: response.headers.get('location') ?? undefined,
  }
}

/** A call of better-auth inside a transaction of ours: what it writes and what we record stand or fall together. */
export const askInside = async (
  tx: Tx<IdentityTables>,
  at: Instant,
  circumstances: Circumstances,
  proof: Proof | undefined,
  call: () => Promise<Response>,
): Promise<Answer> => {
  const scope: Scope = {
    at,
    from: circumstances.from,
    agent: agentOf(circumstances),
    proof,
    read: (task) => task(tx),
    write: (task) => task(tx),
  }
  return answerOf(await withScope(scope, call))
}
