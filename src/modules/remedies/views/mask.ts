import { maskText } from '#modules/requests'
import type { Claim } from '../cells.ts'
import type { RemedySecret } from '../events/index.ts'

const covered = (name: string): string => (name === '' ? '' : `${[...name].slice(0, 1).join('')}**`)

/** Who seeks a remedy, for those who need not know: the names covered, the claims with numbers of papers covered. */
export const maskClaim = ({ claimant, others, contact, claims }: Claim): Claim => ({
  claimant: covered(claimant),
  others: covered(others),
  contact: contact === '' ? '' : '（已遮盖）',
  claims: maskText(claims),
})

export const maskTexts = (texts: RemedySecret): RemedySecret =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, maskText(text)]))
