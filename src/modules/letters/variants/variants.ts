import type { LocalDate } from '#statute/calendar'
import { inForce } from '#statute/dated'
import type { LetterKind, Line } from '#statute/letters'
import { letterOf, openPassages, readLine, sampleLetter, writeLine } from '#statute/letters'
import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { dayOf } from '#platform/clock'
import { newId } from '#platform/ids'
import { refuse } from '#platform/refusal'
import type { OrganisationId, PersonId } from '#modules/organisations'
import type { LetterVariantRow, Query, Writing } from '../schema/index.ts'

/** Longest wording of one passage. */
const longest = 2000

/** How a body words the open passages of a kind on a day; what is not there is worded as proposed. */
export const variantsOn = async (
  query: Query,
  organisation: OrganisationId,
  kind: LetterKind,
  on: LocalDate,
): Promise<Readonly<Record<string, Line>>> => {
  const rows = await query
    .selectFrom('letter_variant')
    .select(['passage', 'words'])
    .where('organisation', '=', organisation)
    .where('kind', '=', kind)
    .where('valid_from', '<=', on)
    .orderBy('valid_from')
    .orderBy('version')
    .execute()
  // The later holds. Each was read before it was kept.
  const last = new Map(rows.map(({ passage, words }) => [passage, words]))
  return Object.fromEntries(
    [...last].flatMap(([passage, words]) => (words === null ? [] : [[passage, readLine(words).line]])),
  )
}

/** One open passage: as it is proposed, as the body has it on a day, and every version of that. */
export interface VariantView {
  readonly passage: string
  readonly title: string
  readonly preset: string
  readonly words: string | null
  readonly versions: readonly Pick<
    LetterVariantRow,
    'version' | 'words' | 'valid_from' | 'set_at' | 'set_by'
  >[]
}

/** The open passages of a kind of letter with how a body words them. */
export const variantViews = async (
  query: Query,
  organisation: OrganisationId,
  kind: LetterKind,
  on: LocalDate,
): Promise<readonly VariantView[]> => {
  const rows = await query
    .selectFrom('letter_variant')
    .select(['passage', 'version', 'words', 'valid_from', 'set_at', 'set_by'])
    .where('organisation', '=', organisation)
    .where('kind', '=', kind)
    .orderBy('version', 'desc')
    .execute()
  const standing = await variantsOn(query, organisation, kind, on)
  return openPassages(kind).map(({ id: passage, title, text }) => {
    const line = standing[passage]
    return {
      passage,
      title,
      preset: writeLine(inForce(text, on).value),
      words: line === undefined ? null : writeLine(line),
      versions: rows.filter((row) => row.passage === passage),
    }
  })
}

/** Throws Refusal `letter-passage`, `letter-slots`. */
const lineFor = (kind: LetterKind, passage: string, words: string): Line => {
  if (!openPassages(kind).some(({ id }) => id === passage))
    throw refuse(
      'invalid',
      'letter-passage',
      '这一段不能改',
      `《${letterOf(kind).title}》的这一段是法律用语或者签署的内容，不能由单位改写。`,
      'passage',
    )
  if (words.length > longest)
    throw refuse('invalid', 'letter-words', '内容太长', `每段最多${longest}个字，请缩短。`, 'words')
  const { line, unknown } = readLine(words)
  if (unknown.length > 0)
    throw refuse(
      'invalid',
      'letter-slots',
      '有不认识的项',
      `没有这些项：${unknown.join('、')}，请从列表里选取。`,
      'words',
    )
  return line
}

export interface SetVariant {
  readonly organisation: OrganisationId
  readonly kind: LetterKind
  readonly passage: string
  /** With {收到申请之日} and the like for what differs; null takes the body's own words back. */
  readonly words: string | null
  /** The first day it holds: today or later. */
  readonly from: LocalDate
  readonly by: PersonId
}

/**
 * Words an open passage as a body wants it from a day on: one more version. Who may is for the face to ask:
 * `letter.manage`. Throws Refusal `letter-passage`, `letter-slots`, `letter-words`, `letter-past`.
 */
export const setVariant = async (
  tx: Writing,
  act: Act,
  { organisation, kind, passage, words, from, by }: SetVariant,
): Promise<number> => {
  if (from < dayOf(act.at))
    throw refuse('invalid', 'letter-past', '不能改过去的样式', '请填今天或者以后的日期。', 'from')
  lineFor(kind, passage, words ?? '')
  const before = await tx
    .selectFrom('letter_variant')
    .select('version')
    .where('organisation', '=', organisation)
    .where('kind', '=', kind)
    .where('passage', '=', passage)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  const version = (before?.version ?? 0) + 1
  await tx
    .insertInto('letter_variant')
    .values({
      id: newId(),
      organisation,
      kind,
      passage,
      words,
      valid_from: from,
      version,
      set_at: act.at,
      set_by: by,
    })
    .execute()
  await record(tx, act, {
    what: 'letter.variant',
    subject: `organisation:${organisation}`,
    organisation,
    after: { kind, passage, version, from, words },
  })
  return version
}

/** A letter of the made-up case with these words, to look at before they hold. Throws as `setVariant`. */
export const previewVariant = (kind: LetterKind, passage: string, words: string) =>
  sampleLetter(kind, { [passage]: lineFor(kind, passage, words) })
