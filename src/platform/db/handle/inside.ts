import { AsyncLocalStorage } from 'node:async_hooks'

const current = new AsyncLocalStorage<{ open: boolean }>()

/** Does the work marked as inside a transaction. */
export const inside = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  const mark = { open: true }
  try {
    return await current.run(mark, work)
  } finally {
    mark.open = false
  }
}

/** A transaction in a transaction would wait for itself; a read beside it would not see what it wrote. */
export const assertOutside = (what: string): void => {
  if (current.getStore()?.open === true)
    throw new Error(`${what} inside a transaction: pass its own handle on instead`)
}
