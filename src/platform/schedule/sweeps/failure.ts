import { CryptoError } from '#platform/crypto'
import { isDatabaseError } from '#platform/db'
import { Refusal } from '#platform/refusal'

/** A sentence on a failure that may be kept and shown. What is not ours may hold anything: it only goes to the log. */
export const failureSentence = (error: unknown): string =>
  error instanceof Refusal || error instanceof CryptoError || isDatabaseError(error)
    ? error.message
    : '程序出错，原因见日志。'
