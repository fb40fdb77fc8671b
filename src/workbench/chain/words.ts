import type { Given, Sent } from '../api/operations.ts'

/** The chain of a body as it stands. */
export type Chain = Given<'reviewChain'>
/** A new chain as it is sent. */
export type NewChain = Sent<'setReviewChain'>['body']
/** Who may sign: those with a role, or who has a post. */
type Seat = NewChain['secrecy']

/** A seat as one value of a field: `role:ID`. */
export const valueOf = (seat: Seat): string =>
  seat.by === 'role' ? `role:${seat.role}` : `post:${seat.post}`

/** The seat of such a value. */
export const seatOf = (value: string): Seat => {
  const [by, id = ''] = value.split(':', 2)
  return by === 'post' ? { by: 'post', post: id } : { by: 'role', role: id }
}

/** A step as the fields hold it; a new one has no code yet. */
export interface TypedStep {
  readonly code?: string
  readonly title?: string
  readonly seat?: string
}

/** Steps as the server wants them: codes stay, new ones get the first that is free. */
export const stepsOf = (typed: readonly TypedStep[]): NewChain['steps'] => {
  const used = new Set(typed.flatMap(({ code }) => (code === undefined ? [] : [code])))
  const free = (): string => {
    let number = 1
    while (used.has(`step-${number}`)) number += 1
    const code = `step-${number}`
    used.add(code)
    return code
  }
  return typed.map(({ code, title = '', seat = '' }) => ({
    code: code ?? free(),
    title: title.trim(),
    seat: seatOf(seat),
  }))
}
