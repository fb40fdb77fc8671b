import type { LocalDate } from '#statute/calendar'
import type { OrganisationId, PersonId, PostId, SectionId } from '../ids.ts'
import type { AbsenceRow, Query } from '../schema/tables.ts'
import type { Role } from '../schema/words.ts'
import type { Acting } from './acting.ts'
import { actingOf, noPost } from './acting.ts'

/** A post as it stands on a day. */
export interface Post {
  readonly id: PostId
  readonly organisation: OrganisationId
  readonly section: SectionId | undefined
  readonly title: string
  /** A岗. */
  readonly holder: PersonId | undefined
  /** B岗. */
  readonly deputy: PersonId | undefined
  /** Which of the two are away. */
  readonly away: readonly PersonId[]
  /** Who does its work. */
  readonly now: Acting
}

/** What a person has to do with a post on a day. */
export interface HeldPost extends Post {
  readonly role: Role
  /** Does its work as holder, does it for the holder, is away, or would act if need be. */
  readonly duty: 'serves' | 'acts' | 'away' | 'stands-by'
}

const rowsOf = (query: Query, on: LocalDate) =>
  query
    .selectFrom('post')
    .innerJoin('post_detail as detail', 'detail.post', 'post.id')
    .select(['post.id', 'post.organisation', 'detail.section', 'detail.title'])
    .where('post.valid_from', '<=', on)
    .where('post.valid_until', '>', on)
    .where('detail.valid_from', '<=', on)
    .where('detail.valid_until', '>', on)
    .orderBy('post.id')

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number]

const assignedOn = (query: Query, posts: readonly PostId[], on: LocalDate) =>
  query
    .selectFrom('post_assignment')
    .select(['post', 'role', 'person'])
    .where('post', 'in', posts)
    .where('valid_from', '<=', on)
    .where('valid_until', '>', on)
    .execute()

const awayOn = (
  query: Query,
  organisations: readonly OrganisationId[],
  persons: readonly PersonId[],
  on: LocalDate,
): Promise<AbsenceRow[]> =>
  query
    .selectFrom('post_absence')
    .selectAll()
    .where('organisation', 'in', organisations)
    .where('person', 'in', persons)
    .where('valid_from', '<=', on)
    .where('valid_until', '>', on)
    .execute()

/** Rows as posts, with who holds them and who does the work. */
const withPeople = async (query: Query, rows: readonly Row[], on: LocalDate): Promise<readonly Post[]> => {
  if (rows.length === 0) return []
  const assigned = await assignedOn(
    query,
    rows.map(({ id }) => id),
    on,
  )
  const persons = [...new Set(assigned.map(({ person }) => person))]
  const organisations = [...new Set(rows.map(({ organisation }) => organisation))]
  const away = persons.length === 0 ? [] : await awayOn(query, organisations, persons, on)
  const inPart = (post: PostId, role: Role): PersonId | undefined =>
    assigned.find((each) => each.post === post && each.role === role)?.person
  return rows.map(({ id, organisation, section, title }) => {
    const incumbents = { holder: inPart(id, 'holder'), deputy: inPart(id, 'deputy') }
    const now = actingOf(incumbents, (person) =>
      away.find((absence) => absence.organisation === organisation && absence.person === person),
    )
    const out = away.filter((absence) => absence.organisation === organisation)
    const outHere = out
      .map((absence) => absence.person)
      .filter((person) => Object.values(incumbents).includes(person))
    return { id, organisation, section: section ?? undefined, title, ...incumbents, away: outHere, now }
  })
}

/** The posts of a body on a day, in the order they were set up. */
export const postsOf = async (
  query: Query,
  organisation: OrganisationId,
  on: LocalDate,
): Promise<readonly Post[]> =>
  withPeople(query, await rowsOf(query, on).where('post.organisation', '=', organisation).execute(), on)

/** Who does a post's work on a day, whether as deputy, and why. Nobody where there is no such post then. */
export const actingHolder = async (query: Query, post: PostId, on: LocalDate): Promise<Acting> => {
  const [found] = await withPeople(query, await rowsOf(query, on).where('post.id', '=', post).execute(), on)
  return found?.now ?? noPost(on)
}

const dutyOf = ({ holder, away, now }: Post, person: PersonId): Pick<HeldPost, 'role' | 'duty'> => {
  const role = holder === person ? 'holder' : 'deputy'
  if (away.includes(person)) return { role, duty: 'away' }
  if (now.person === person) return { role, duty: now.acting ? 'acts' : 'serves' }
  return { role, duty: 'stands-by' }
}

/**
 * The posts a person has on a day, as holder or deputy, in any body: those served or acted for are the ones whose
 * `duty` is `serves` or `acts`.
 */
export const postsHeldBy = async (
  query: Query,
  person: PersonId,
  on: LocalDate,
): Promise<readonly HeldPost[]> => {
  const rows = await rowsOf(query, on)
    .where('post.id', 'in', (eb) =>
      eb
        .selectFrom('post_assignment')
        .select('post')
        .where('person', '=', person)
        .where('valid_from', '<=', on)
        .where('valid_until', '>', on),
    )
    .execute()
  const posts = await withPeople(query, rows, on)
  return posts.map((post) => ({ ...post, ...dutyOf(post, person) }))
}
