import { DatabaseError } from '../error.ts'

/** The result of the work, or DatabaseError `timeout` after so many milliseconds. The work itself is not stopped. */
export const within = async <Result>(longest: number, work: Promise<Result>): Promise<Result> => {
  if (!Number.isFinite(longest)) return work
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new DatabaseError('timeout'))
    }, longest)
    const settle = <Value>(how: (value: Value) => void) => {
      return (value: Value) => {
        clearTimeout(timer)
        how(value)
      }
    }
    work.then(settle(resolve), settle(reject))
  })
}
