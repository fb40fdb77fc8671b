import type { LocalDate } from '#statute/calendar'
import { dayOf } from '#platform/clock'
import type { Sealer } from '#platform/crypto'
import { Refusal } from '#platform/refusal'
import { contactOn } from '#modules/organisations'
import type { OrganisationId } from '#modules/organisations'
import type { Content } from '../content.ts'
import type { Query } from '../schema/index.ts'
import type { DocumentRow } from '../schema/tables.ts'
import { contentOf } from '../store/index.ts'
import type { DocumentId } from '../ids.ts'
import { checkedAgainst, listsAgainst } from './against.ts'
import type { Finding } from './finding.ts'
import type { AttachmentText, Examination } from './findings.ts'
import { examine } from './findings.ts'
import { sourceFindings } from './source.ts'

/** What was read out of the attachments of a content, by file; of files the body keeps, and of no others. */
export const textsOf = async (
  query: Query,
  organisation: OrganisationId,
  { attachments }: Pick<Content, 'attachments'>,
): Promise<ReadonlyMap<string, AttachmentText>> => {
  const files = attachments.map(({ file }) => file)
  if (files.length === 0) return new Map()
  const rows = await query
    .selectFrom('file')
    .innerJoin('attachment_text', 'attachment_text.digest', 'file.digest')
    .select(['file.id', 'attachment_text.text', 'attachment_text.problem'])
    .where('file.id', 'in', files)
    .where('file.organisation', '=', organisation)
    .execute()
  return new Map(rows.map(({ id, text, problem }) => [id, { text, problem }]))
}

/** The body's own published contact data: it is nobody's. */
const contactOf = async (
  query: Query,
  organisation: OrganisationId,
  on: LocalDate,
): Promise<readonly string[]> => {
  const contact = await contactOn(query, organisation, on)
  if (contact === undefined) return []
  const { address, phone, fax, email } = contact
  return [address, phone, fax, email].filter((each) => each !== undefined)
}

/** What the gates say of a content of a body today; of a document, where it is one already. Throws Refusal `body-too-long`. */
export const examineFor = async (
  query: Query,
  organisation: OrganisationId,
  content: Content,
  today: LocalDate,
  document: DocumentId | null,
): Promise<Examination> =>
  examine(content, {
    texts: await textsOf(query, organisation, content),
    allowed: await contactOf(query, organisation, today),
    today,
    against: await checkedAgainst(query, organisation, content, { today, document }),
  })

/**
 * The same of a content by itself, for what is not to be signed: not held against other texts, nor its links against what
 * was seen of them, which only ever warn.
 */
export const examineAlone = async (
  query: Query,
  organisation: OrganisationId,
  content: Content,
  today: LocalDate,
): Promise<Examination> =>
  examine(content, {
    texts: await textsOf(query, organisation, content),
    allowed: await contactOf(query, organisation, today),
    today,
    against: await listsAgainst(query, organisation, today),
  })

const blocked = (findings: readonly Finding[]): Refusal => {
  const [first] = findings
  const more = findings.length > 1 ? `一共 ${findings.length} 处，` : ''
  return new Refusal(
    'conflict',
    'gate-blocks',
    '内容检查没有通过',
    `${more}${findings.length > 1 ? '第一处：' : ''}${first?.sentence ?? ''}`,
    Object.fromEntries(findings.toReversed().map(({ where, sentence }) => [where, sentence])),
  )
}

/** Throws Refusal `gate-blocks` where the source decision of a content is not complete. */
export const assertSource = (content: Content, today: LocalDate): void => {
  const findings = sourceFindings(content, today).filter(({ blocks }) => blocks)
  if (findings.length > 0) throw blocked(findings)
}

/**
 * Throws Refusal `gate-blocks`, with a sentence for each field, where the newest version of a document has something
 * that must be mended before anybody signs or publishes it: as of the day it was last dealt with.
 */
export const assertGate = async (query: Query, sealer: Sealer, row: DocumentRow): Promise<void> => {
  const content = await contentOf(query, sealer, row)
  const on = dayOf(row.updated_at)
  const { findings } = await examineFor(query, row.organisation, content, on, row.id)
  const blocking = findings.filter(({ blocks }) => blocks)
  if (blocking.length > 0) throw blocked(blocking)
}
