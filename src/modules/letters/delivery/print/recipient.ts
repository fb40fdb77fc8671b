import { letterOf } from '#statute/letters'
import type { RequestCells } from '#modules/requests'
import { openRequest } from '../../gather/texts.ts'
import type { LetterRow } from '../../schema/index.ts'
import type { Query } from '../schema/tables.ts'

/** To whom a letter goes, and where: personal data. Empty texts are not known. */
export interface Recipient {
  readonly name: string
  readonly address: string
  readonly postcode: string
  readonly phone: string
}

/** Opens what was told of the addressee of a letter. Who may be shown it is for the caller to see to. */
export const recipientOf = async (
  query: Query,
  { request, kind, party, event }: Pick<LetterRow, 'request' | 'kind' | 'party' | 'event'>,
  cells: RequestCells,
): Promise<Recipient> => {
  const { form, textsOf } = await openRequest(query, request, cells)
  const { addressee } = letterOf(kind)
  if (addressee === 'applicant')
    return {
      name: form.name,
      address: form.address ?? '',
      postcode: form.postcode ?? '',
      phone: form.phone ?? form.agent?.phone ?? '',
    }
  const texts = textsOf(event ?? undefined)
  // A third party was asked with one line of how to reach them.
  return { name: texts['name'] ?? party, address: texts['contact'] ?? '', postcode: '', phone: '' }
}
