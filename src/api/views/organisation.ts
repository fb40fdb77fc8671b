import type { Organisation, OrganisationLine, Post } from '#modules/organisations'
import type { Names } from '../words/names.ts'

type Body = Organisation

const personOr = (names: Names, id: string | undefined) =>
  id === undefined ? null : { id, name: names.person(id) }

const postShown = (names: Names, sections: ReadonlyMap<string, string>, post: Post) => ({
  id: post.id,
  title: post.title,
  section: post.section === undefined ? null : { id: post.section, name: sections.get(post.section) ?? '' },
  holder: personOr(names, post.holder),
  deputy: personOr(names, post.deputy),
  now: { person: personOr(names, post.now.person), acting: post.now.acting, why: post.now.why },
})

/** The people a body's posts and absences name. */
export const peopleIn = ({ posts, absences }: Body): readonly string[] => [
  ...posts
    .flatMap(({ holder, deputy, now }) => [holder, deputy, now.person])
    .filter((each) => each !== undefined),
  ...absences.map(({ person }) => person),
]

/** A body with everything about it. */
export const organisationShown = (names: Names, body: Body) => {
  const sections = new Map(body.sections.map(({ id, name }) => [String(id), name]))
  return {
    ...body,
    shortName: body.shortName ?? null,
    creditCode: body.creditCode ?? null,
    siteCode: body.siteCode ?? null,
    names: body.names.map(({ shortName, basis, ...each }) => ({
      ...each,
      shortName: shortName ?? null,
      basis: basis ?? null,
    })),
    superiors: body.superiors.map(({ organisation, name, basis, ...each }) => ({
      ...each,
      organisation: { id: organisation, name },
      basis: basis ?? null,
    })),
    history: body.history.map(({ on, sentence }) => ({ on, sentence })),
    sections: [...body.sections],
    posts: body.posts.map((post) => postShown(names, sections, post)),
    absences: body.absences.map(({ person, ...each }) => ({
      ...each,
      person: { id: person, name: names.person(person) },
    })),
  }
}

/** A body in a list. */
export const lineShown = ({ shortName, creditCode, ...line }: OrganisationLine) => ({
  ...line,
  shortName: shortName ?? null,
  creditCode: creditCode ?? null,
})
