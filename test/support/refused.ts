import { Refusal } from '#platform/refusal'

/** For assert.rejects: a Refusal of this code, with sentences for people. */
export const refusedAs =
  (code: string) =>
  (error: unknown): boolean => {
    if (!(error instanceof Refusal) || error.code !== code) throw error
    return /\p{Script=Han}/u.test(error.message) && error.detail.endsWith('。')
  }
