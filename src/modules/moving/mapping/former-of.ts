import type { Instant } from '#platform/clock'
import { dayOf } from '#platform/clock'
import { Refusal } from '#platform/refusal'
import type { Attachment, Content, Former } from '#modules/publishing'
import { cleanBody } from '#modules/publishing'
import type { Target } from '../schema/index.ts'
import type { OurField } from './fields.ts'
import type { Mapping } from './mapping.ts'
import { momentIn } from './moment.ts'

/** An item as the stages work on it: what was read, its files with their ids. */
export interface RawItem {
  readonly fields: Readonly<Record<string, string>>
  readonly body: string | null
  readonly attachments: readonly Attachment[]
  readonly address: string | null
  readonly problems: readonly string[]
}

/** What an item would be here, or a Chinese sentence on why it can't be anything. */
export type Mapped =
  | { readonly ok: true; readonly former: Former; readonly notes: readonly string[] }
  | { readonly ok: false; readonly why: string }

const longestTitle = 300
const longestSummary = 200

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A body may have been typed as plain text: its lines are its paragraphs. */
const htmlIn = (typed: string): string =>
  /<(?:p|div|br|table|span|h[1-6]|ul|ol|img|a)\b/iu.test(typed)
    ? typed
    : typed
        .split(/\r?\n/u)
        .filter((line) => line.trim() !== '')
        .map((line) => `<p>${escaped(line.trim())}</p>`)
        .join('')

const listIn = (typed: string): readonly string[] =>
  typed
    .split(/[;；,，、|\s]+/u)
    .filter((part) => part !== '' && part.length <= 30)
    .slice(0, 20)

const no = (why: string): Mapped => ({ ok: false, why })

/** As browsers send it, and no longer than an index takes: it is looked up by. */
const addressIn = (typed: string): string | null => {
  if (!URL.canParse(typed)) return null
  const { protocol, href } = new URL(typed)
  return /^https?:$/u.test(protocol) && href.length <= 1000 ? href : null
}

const publishedIn = (
  typed: string,
  target: Target,
  now: Instant,
): { readonly at: Instant | null } | string => {
  if (typed === '') return target === 'draft' ? { at: null } : '没有发布日期，不能作为历史公开。'
  const at = momentIn(typed)
  if (at === undefined) return `发布日期“${typed.slice(0, 40)}”读不懂，请写成“2020-01-02”或者“2020年1月2日”。`
  return at > now ? `发布日期${dayOf(at)}在今天以后。` : { at }
}

/** Says what an item is here, by the mapping a person looked at. Pure. */
export const formerOf = (
  item: RawItem,
  mapping: Mapping,
  { target, now }: { readonly target: Target; readonly now: Instant },
): Mapped => {
  const value = (field: OurField): string => {
    const name = mapping.fields[field]
    return name === undefined ? '' : (item.fields[name] ?? '').trim()
  }
  const title = value('title').replaceAll(/\s+/gu, ' ')
  if (title === '') return no('没有标题。')
  if (title.length > longestTitle) return no(`标题超过 ${longestTitle} 个字，可能对应错了一列。`)
  const published = publishedIn(value('publishedOn'), target, now)
  if (typeof published === 'string') return no(published)
  const column = mapping.columns[value('column')] ?? mapping.otherwise
  if (column === null)
    return no(
      value('column') === ''
        ? '没有栏目，也没有指定其余的放在哪个栏目。'
        : `栏目“${value('column').slice(0, 40)}”没有对应到这里的栏目。`,
    )
  let body
  try {
    body = cleanBody(item.body ?? htmlIn(value('body')))
  } catch (error) {
    if (error instanceof Refusal) return no(error.detail)
    throw error
  }
  const written = momentIn(value('dateWritten'))
  const day = published.at === null ? null : dayOf(published.at)
  const dateWritten = written === undefined ? null : dayOf(written)
  const summary = value('summary') || body.text.replaceAll(/\s+/gu, ' ').trim().slice(0, 120) || title
  const content: Content = {
    kind: mapping.kinds[value('kind')] ?? mapping.kind,
    title,
    column,
    alsoIn: [],
    documentNumber: value('documentNumber').slice(0, 100) || null,
    dateWritten,
    formedOn: dateWritten ?? day ?? dayOf(now),
    topics: [],
    keywords: listIn(value('keywords')),
    summary: summary.slice(0, longestSummary),
    source: value('source').slice(0, 100) || null,
    body: body.html,
    attachments: item.attachments,
    interprets: [],
    disclosure: { mode: 'proactive', basis: null, reason: null, reevaluateOn: null },
    fields: {},
    justified: [],
  }
  const unread =
    value('dateWritten') !== '' && written === undefined
      ? [`成文日期“${value('dateWritten').slice(0, 40)}”读不懂，没有带过来。`]
      : []
  const foreign = body.problems.filter(({ code }) => code === 'image-foreign').map(({ sentence }) => sentence)
  return {
    ok: true,
    former: {
      content,
      publishedAt: published.at ?? now,
      address: addressIn(value('address')) ?? item.address,
    },
    notes: [...item.problems, ...unread, ...foreign],
  }
}
