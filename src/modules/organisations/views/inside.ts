import type { LocalDate } from '#statute/calendar'
import { sql } from '#platform/db'
import type { OrganisationId } from '../ids.ts'

/**
 * Ids of bodies and of all below them on a day, over both kinds of ties, as a subquery. A tie is followed as well
 * where it lasted to the end of the lower body, so that who has ended is found where it was last.
 */
export const insideOf = (roots: readonly OrganisationId[], on: LocalDate) => sql`
  with recursive inside(id) as (
    select organisation.id from organisation where organisation.id in (${sql.join(roots)})
    union
    select tie.organisation from inside
    join organisation_superior as tie on tie.superior = inside.id
    join organisation as lower on lower.id = tie.organisation
    where (tie.valid_from <= ${on} and tie.valid_until > ${on})
      or (lower.valid_until <= ${on} and tie.valid_until = lower.valid_until)
      or (lower.valid_from > ${on} and tie.valid_from = lower.valid_from)
  )
  select id from inside`
