/** Lets so many works go on at once; the others wait in the order they came, however long. */
export const inTurn = (atOnce: number) => {
  const waiting: (() => void)[] = []
  let going = 0
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (going >= atOnce) {
      const { promise, resolve } = Promise.withResolvers<undefined>()
      waiting.push(() => {
        resolve(undefined)
      })
      await promise
    } else going += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else going -= 1
    }
  }
}
