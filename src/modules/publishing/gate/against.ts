import type { LocalDate } from '#statute/calendar'
import { alikeTo, choicesFor, listsInForce } from '#modules/content-checks'
import type { Likeness } from '#modules/content-checks'
import type { OrganisationId } from '#modules/organisations'
import { superiorsOf } from '#modules/organisations'
import { plainTextOf } from '../content/index.ts'
import type { Content } from '../content.ts'
import type { DocumentId } from '../ids.ts'
import type { KindCode } from '../kinds/index.ts'
import { kindOf } from '../kinds/index.ts'
import type { Query } from '../schema/index.ts'
import type { CheckedAgainst } from './content.ts'
import { linksFound } from './links.ts'

/** What is written by a form is like the last one, and rightly so. */
const byForm: ReadonlySet<KindCode> = new Set([
  'licence',
  'penalty',
  'coercion',
  'procurement',
  'recruitment',
])

/** Published texts this one is like, but for itself, what was taken over from elsewhere, and what is written by a form. */
const likenessesOf = async (
  query: Query,
  { kind, source, body }: Content,
  document: DocumentId | null,
): Promise<readonly Likeness[]> => {
  if (byForm.has(kind) || source !== null) return []
  const alike = await alikeTo(query, plainTextOf(body), document)
  if (alike.length === 0) return []
  const rows = await query
    .selectFrom('publication')
    .select(['document', 'title', 'index_number as indexNumber'])
    .where(
      'document',
      'in',
      // Subjects of prints are documents: `putLikeness` names them.
      alike.map(({ subject }) => subject as DocumentId),
    )
    .where('status', '=', 'public')
    .execute()
  return alike.flatMap(({ subject, share }) => {
    const row = rows.find(({ document: id }) => id === subject)
    return row ? [{ title: row.title, indexNumber: row.indexNumber, share }] : []
  })
}

/** Whether an interpretation is asked for and none is public, nor being written under a title that names this one. */
const isUninterpreted = async (
  query: Query,
  organisation: OrganisationId,
  { kind, title }: Content,
  document: DocumentId | null,
): Promise<boolean> => {
  if (!kindOf(kind).interpretation || title === '') return false
  if (document !== null) {
    const link = await query
      .selectFrom('interpretation_link')
      .select('interpretation')
      .where('document', '=', document)
      .limit(1)
      .executeTakeFirst()
    if (link) return false
  }
  const written = await query
    .selectFrom('document')
    .select('title')
    .where('organisation', '=', organisation)
    .where('kind', '=', 'interpretation')
    .where('stage', '!=', 'discarded')
    .orderBy('created_at', 'desc')
    .limit(200)
    .execute()
  const core = title.replaceAll(/^关于(?:印发)?|的?通知$|[《》〈〉]/gu, '')
  return !written.some((one) => one.title.replaceAll(/[《》〈〉]/gu, '').includes(core))
}

/** What bodies say for the checks: lists and rules that are switched off; as if no other text stood beside. */
export const listsAgainst = async (
  query: Query,
  organisation: OrganisationId,
  today: LocalDate,
): Promise<CheckedAgainst> => {
  const above = await superiorsOf(query, organisation, today)
  const bodies = [organisation, ...above.map(({ id }) => id)]
  return {
    ...(await listsInForce(query, bodies)),
    choices: await choicesFor(query, bodies),
    uninterpreted: false,
    likenesses: [],
    links: [],
  }
}

/** All a database knows for the checks of a content of a body today. */
export const checkedAgainst = async (
  query: Query,
  organisation: OrganisationId,
  content: Content,
  { today, document }: { readonly today: LocalDate; readonly document: DocumentId | null },
): Promise<CheckedAgainst> => ({
  ...(await listsAgainst(query, organisation, today)),
  uninterpreted: await isUninterpreted(query, organisation, content, document),
  likenesses: await likenessesOf(query, content, document),
  links: await linksFound(query, content),
})
