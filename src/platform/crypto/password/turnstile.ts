import { CryptoError } from '../crypto-error.ts'

export interface Turnstile {
  /** Runs when there is room, in the order of asking. Throws CryptoError `passwords-busy` when too many wait. */
  readonly pass: <Result>(work: () => Promise<Result>) => Promise<Result>
}

/** Lets so many in at once and so many wait. */
export const createTurnstile = (atOnce: number, longestQueue: number): Turnstile => {
  let inside = 0
  const waiting: (() => void)[] = []

  const enter = async (): Promise<void> => {
    if (inside < atOnce) {
      inside += 1
      return
    }
    if (waiting.length >= longestQueue) throw new CryptoError('passwords-busy')
    const { promise, resolve } = Promise.withResolvers<undefined>()
    waiting.push(() => {
      resolve(undefined)
    })
    await promise
  }

  /** Who leaves hands the place to the next, so that nobody slips in between. */
  const leave = (): void => {
    const next = waiting.shift()
    if (next === undefined) inside -= 1
    else next()
  }

  const pass = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    await enter()
    try {
      return await work()
    } finally {
      leave()
    }
  }

  return { pass }
}
