import { useAsk } from '../api/ask.ts'
import { useSession } from '../app/session.tsx'
import type { FilterOption } from '../parts/filters/pick.tsx'

/** People and sections of the body whose requests are looked at: who may handle one. */
export const usePeopleOptions = (
  body: string | undefined,
): { readonly people: readonly FilterOption[]; readonly sections: readonly FilterOption[] } => {
  const own = useSession().account.organisation
  const organisation = body ?? own?.id ?? ''
  const known = organisation !== ''
  const { data: people } = useAsk('people', { query: { organisation, limit: 200 } }, known)
  const { data: of } = useAsk('organisation', { params: { organisation }, query: {} }, known)
  return {
    people: (people?.rows ?? []).map(({ id, name }) => ({ value: id, label: name })),
    sections: (of?.sections ?? []).map(({ id, name }) => ({ value: id, label: name })),
  }
}
