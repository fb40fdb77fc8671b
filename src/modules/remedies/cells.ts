import type { Sealer } from '#platform/crypto'
import type { RemedySecret } from './events/index.ts'
import type { RemedyId } from './ids.ts'

/** Who seeks a remedy and what they claim. */
export interface Claim {
  /** 申请人、原告: names as the paper has them. */
  readonly claimant: string
  /** Of a suit after a reconsideration, or a third party's: who else takes part; empty where nobody. */
  readonly others: string
  readonly contact: string
  /** 请求事项. */
  readonly claims: string
}

const claimCell = (remedy: RemedyId) => ({ table: 'remedy', column: 'claimant', row: remedy })
/** The row of an event as its seal names it. */
const eventCell = (remedy: RemedyId, seq: number) => ({
  table: 'remedy_event',
  column: 'sealed',
  row: `${remedy}:${seq}`,
})

export const sealClaim = ({ seal }: Sealer, remedy: RemedyId, claim: Claim): string =>
  seal(JSON.stringify(claim), claimCell(remedy))

/** Throws CryptoError where the key is missing or the cell was moved. */
export const openClaim = ({ open }: Sealer, remedy: RemedyId, sealed: string): Claim =>
  // Written by `sealClaim`, and sealed since.
  JSON.parse(open(sealed, claimCell(remedy))) as Claim

export const sealTexts = ({ seal }: Sealer, remedy: RemedyId, seq: number, texts: RemedySecret): string =>
  seal(JSON.stringify(texts), eventCell(remedy, seq))

/** Throws CryptoError where the key is missing or the cell was moved. */
export const openTexts = ({ open }: Sealer, remedy: RemedyId, seq: number, sealed: string): RemedySecret =>
  // Written by `sealTexts`, and sealed since.
  JSON.parse(open(sealed, eventCell(remedy, seq))) as RemedySecret

export const resealClaim = ({ reseal }: Sealer, remedy: RemedyId, sealed: string): string =>
  reseal(sealed, claimCell(remedy))
