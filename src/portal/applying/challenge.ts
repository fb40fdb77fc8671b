import { createHmac, randomInt } from 'node:crypto'
import { createChallenge, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/sha'
import { z } from 'zod'
import type { Instant } from '#platform/clock'
import { later } from '#platform/clock'
import type { Keys } from '#platform/crypto'
import type { Ticket } from '#modules/requests'

/** How long a form may lie open before it is sent. */
const lifetime = 4 * 60 * 60 * 1000

/**
 * Rounds of SHA-256 for one try, and tries from the least to the most: a phone of ten years ago needs a few seconds
 * while its owner types, a robot the same for every application. The work is bounded, so that nobody is unlucky.
 */
const rounds = 8
const fewest = 8_000
const most = 24_000

/** The key of the challenges, from the keys of the installation and of no other use. */
const secretOf = (keys: Keys): string =>
  createHmac('sm3', keys.current.signing).update('gongkai/1/proof-of-work').digest('hex')

const challengeShape = z.strictObject({
  parameters: z.strictObject({
    algorithm: z.literal('SHA-256'),
    cost: z.number(),
    data: z.strictObject({ for: z.string(), until: z.string() }),
    keyLength: z.number(),
    keyPrefix: z.string(),
    nonce: z.string(),
    salt: z.string(),
  }),
  signature: z.string(),
})

const solutionShape = z.object({ counter: z.number(), derivedKey: z.string() })

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A challenge for one form, as JSON; `purpose` says which, and it opens no other. */
export const newChallenge = async (keys: Keys, purpose: string, now: Instant): Promise<string> =>
  JSON.stringify(
    await createChallenge({
      algorithm: 'SHA-256',
      cost: rounds,
      counter: randomInt(fewest, most),
      data: { for: purpose, until: later(now, lifetime) },
      deriveKey,
      hmacSignatureSecret: secretOf(keys),
    }),
  )

/** What a form brought back: its ticket, and whether the work was done. */
export interface Brought {
  readonly ticket: Ticket
  readonly proven: boolean
}

const unsolved = { counter: -1, derivedKey: '' }

/** Reads the challenge a form brought back; undefined where it is not ours, for another form, or out of date. */
export const broughtBack = async (
  keys: Keys,
  purpose: string,
  sent: { readonly challenge: string; readonly solution: string },
  now: Instant,
): Promise<Brought | undefined> => {
  if (sent.challenge.length > 2000 || sent.solution.length > 500) return undefined
  const challenge = challengeShape.safeParse(jsonOf(sent.challenge))
  if (!challenge.success) return undefined
  const solution = solutionShape.safeParse(jsonOf(sent.solution))
  const { verified, invalidSignature } = await verifySolution({
    challenge: challenge.data,
    solution: solution.success ? solution.data : unsolved,
    deriveKey,
    hmacSignatureSecret: secretOf(keys),
  })
  const { data, nonce } = challenge.data.parameters
  if (invalidSignature !== false || data.for !== purpose || data.until <= now) return undefined
  return { ticket: { text: nonce, until: data.until }, proven: verified }
}
