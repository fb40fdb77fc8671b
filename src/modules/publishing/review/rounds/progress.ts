import type { PersonId } from '#modules/organisations'
import type { SignatureRow } from '../../schema/tables.ts'
import type { Chain, Step } from '../chain/index.ts'
import { secrecyStep } from '../chain/index.ts'

/** What a signature must stand under to hold: the round, the version and its exact bytes. */
export interface Under {
  readonly round: number
  readonly version: number
  readonly digest: string
}

/** Whether a signature holds under a text: given in its round, under its bytes, and not voided. */
export const holds = (signature: SignatureRow, { round, version, digest }: Under): boolean =>
  signature.verdict === 'sign' &&
  signature.voided_at === null &&
  signature.round === round &&
  signature.version === version &&
  signature.digest === digest

/** How far a round is. */
export interface Progress {
  /** The signatures that hold, by step. */
  readonly signed: ReadonlyMap<string, SignatureRow>
  /** The first step that has not signed. */
  readonly due: Step | undefined
  readonly missing: readonly Step[]
  readonly secrecy: SignatureRow | undefined
  /** All steps and the secrecy review have signed. */
  readonly complete: boolean
}

/** Lays the signatures that hold beside the steps of the chain; pure. */
export const progressOf = (chain: Chain, signatures: readonly SignatureRow[], under: Under): Progress => {
  const signed = new Map(
    signatures.filter((each) => holds(each, under)).map((each) => [each.step, each] as const),
  )
  const missing = chain.steps.filter(({ code }) => !signed.has(code))
  const secrecy = signed.get(secrecyStep)
  const [due] = missing
  return { signed, due, missing, secrecy, complete: due === undefined && secrecy !== undefined }
}

/** Whether a chain is complete, and by people who differ from each other and from those who wrote it and sent it in. */
export const isValidChain = ({ signed, complete }: Progress, authors: readonly PersonId[]): boolean => {
  const signers = [...signed.values()].map(({ person }) => person)
  return (
    complete &&
    new Set(signers).size === signers.length &&
    !signers.some((person) => authors.includes(person))
  )
}
