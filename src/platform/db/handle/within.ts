import { DatabaseError } from '../error.ts'

/** The result of the work, or DatabaseError `timeout` after so many milliseconds. The work itself is not stopped. */
export const within = async <Result>(longest: number, work: Promise<Result>): Promise<Result> => {
  if (!Number.isFinite(longest)) return work
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => {
    reject(new DatabaseError('timeout'))
  }, longest)
  try {
    return await Promise.race([work, promise])
  } finally {
    clearTimeout(timer)
  }
}
