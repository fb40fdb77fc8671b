import type { BlindIndex, IndexPurpose, Keys, Sealer } from '#platform/crypto'
import { blindIndex, normaliseIdCard, normaliseName, normalisePhone, sealer } from '#platform/crypto'
import type { Secret } from './events/index.ts'
import type { RequestId } from './ids.ts'

/** Letters, digits and Han alone, folded: what two texts are compared by. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

const purposes = {
  name: { name: 'request.name', normalise: normaliseName },
  id: { name: 'request.id_number', normalise: normaliseIdCard },
  phone: { name: 'request.phone', normalise: normalisePhone },
  text: { name: 'request.text', normalise: foldText },
} as const satisfies Readonly<Record<string, IndexPurpose>>
export type Indexed = keyof typeof purposes

/** Seals and opens what applicants and third parties told, and finds the exact same again without opening. */
export interface RequestCells {
  readonly sealForm: (request: RequestId, form: string) => string
  readonly openForm: (request: RequestId, sealed: string) => string
  readonly sealSecret: (request: RequestId, seq: number, secret: Secret) => string
  /** Throws CryptoError where the key is missing or the cell was moved. */
  readonly openSecret: (request: RequestId, seq: number, sealed: string) => Secret
  readonly resealForm: (request: RequestId, sealed: string) => string
  /** What to store; null where nothing is left of the text. */
  readonly indexOf: (what: Indexed, text: string | null) => string | null
  /** What to look for, under every key. */
  readonly indexes: (what: Indexed, text: string | null) => readonly string[]
}

const formCell = (request: RequestId) => ({ table: 'request', column: 'form', row: request })
const secretCell = (request: RequestId, seq: number) => ({
  table: 'request_event',
  column: 'sealed',
  row: `${request}:${seq}`,
})

const cellsOver = ({ seal, open, reseal }: Sealer, index: BlindIndex): RequestCells => ({
  sealForm: (request, form) => seal(form, formCell(request)),
  openForm: (request, sealed) => open(sealed, formCell(request)),
  sealSecret: (request, seq, secret) => seal(JSON.stringify(secret), secretCell(request, seq)),
  openSecret: (request, seq, sealed) =>
    // Written by `sealSecret`, and sealed since.
    JSON.parse(open(sealed, secretCell(request, seq))) as Secret,
  resealForm: (request, form) => reseal(form, formCell(request)),
  indexOf: (what, text) => (text === null ? null : (index.of(text, purposes[what]) ?? null)),
  indexes: (what, text) => (text === null ? [] : index.anyOf(text, purposes[what])),
})

/** The personal data of requests, sealed with SM4-GCM, with blind indexes. */
export const requestCells = (keys: Keys): RequestCells => cellsOver(sealer(keys), blindIndex(keys))
