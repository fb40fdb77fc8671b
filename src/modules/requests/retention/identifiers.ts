import type { RequestCells } from '../cells.ts'
import { loadRequest } from '../cases/load.ts'
import type { RequestId } from '../ids.ts'
import type { RequestForm } from '../intake/index.ts'
import { readForm } from '../intake/form.ts'
import type { Query } from '../schema/index.ts'

const inForm = ({ name, idNumber, contact, phone, email, address, agent }: RequestForm) => [
  name,
  idNumber,
  contact,
  phone,
  email,
  address,
  agent?.name,
  agent?.idNumber,
  agent?.phone,
]

/** A single sign names nobody, and stands in every text. */
const least = 2

/**
 * All by which the applicant and third parties of a request are named, the longest first: what must not stand in
 * anything that is made public out of it. Only for looking; it never leaves the building. Throws Refusal
 * `request-missing`.
 */
export const identifiersIn = async (
  query: Query,
  request: RequestId,
  cells: RequestCells,
): Promise<readonly string[]> => {
  const { form } = await loadRequest(query, request)
  const asked = await query
    .selectFrom('request_event')
    .select(['seq', 'sealed'])
    .where('request', '=', request)
    .where('kind', '=', 'third-party-asked')
    .where('sealed', 'is not', null)
    .execute()
  const parties = asked.flatMap(({ seq, sealed }) => {
    if (sealed === null) return []
    const { name, contact } = cells.openSecret(request, seq, sealed)
    return [name, contact]
  })
  const all = [...inForm(readForm(cells.openForm(request, form))), ...parties]
  const found = all.flatMap((each) => each ?? []).filter((each) => [...each].length >= least)
  return [...new Set(found)].toSorted((a, b) => b.length - a.length)
}
