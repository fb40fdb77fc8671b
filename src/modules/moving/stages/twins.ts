import { digestOf } from '#platform/crypto'
import type { Sealer } from '#platform/crypto'
import { cleanBody } from '#modules/publishing'
import type { Content } from '#modules/publishing'
import { alikeTo } from '#modules/content-checks'
import type { DocumentId } from '#modules/publishing'
import type { ItemRow, Query, RunRow } from '../schema/index.ts'
import { openContent } from './sealed.ts'

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{P}]+/gu, '')

/** What a text is known again by. */
export interface Prints {
  /** Of the title, the text and the files: the same thing. */
  readonly text: string
  readonly title: string
}

export const printsOf = ({ title, attachments }: Content, text: string): Prints => ({
  text: digestOf({
    title: folded(title),
    text: folded(text),
    files: attachments.map(({ digest }) => digest),
  }),
  title: digestOf(folded(title)),
})

const width = 5

const shinglesOf = (text: string): ReadonlySet<string> => {
  const plain = folded(text)
  return new Set(
    Array.from({ length: Math.max(1, plain.length - width + 1) }, (_, at) => plain.slice(at, at + width)),
  )
}

/** How much of two texts is the same: of all runs of five characters in either, the share that is in both. */
const likeness = (one: string, other: string): number => {
  const [left, right] = [shinglesOf(one), shinglesOf(other)]
  const both = [...left].filter((shingle) => right.has(shingle)).length
  return both / (left.size + right.size - both)
}

/** From here on two texts under one title are one text. */
const same = 0.9

/** An item of the same batch that comes in before it. */
export interface Before {
  readonly seq: number
  readonly prints: Prints
  readonly text: string
}

/** What an item is the same as, or like. */
export interface Twin {
  readonly duplicate: boolean
  readonly sentence: string
}

const duplicate = (sentence: string): Twin => ({ duplicate: true, sentence })

/** The same in this run before it, or moved in by any run before. */
const exactTwin = (query: Query, run: RunRow, seq: number, prints: Prints) =>
  query
    .selectFrom('moving_item')
    .select(['run', 'seq', 'title'])
    .where('organisation', '=', run.organisation)
    .where('text_digest', '=', prints.text)
    .where((row) =>
      row.or([
        row('state', '=', 'moved'),
        row.and([row('run', '=', run.id), row('seq', '<', seq), row('verdict', 'in', ['draft', 'history'])]),
      ]),
    )
    .orderBy('run')
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst()

const sameTitle = (query: Query, run: RunRow, seq: number, prints: Prints) =>
  query
    .selectFrom('moving_item')
    .select(['seq', 'content'])
    .where('run', '=', run.id)
    .where('title_digest', '=', prints.title)
    .where('seq', '<', seq)
    .where('verdict', 'in', ['draft', 'history'])
    .where('content', 'is not', null)
    .orderBy('seq')
    .limit(5)
    .execute()

const publishedTwin = async (
  query: Query,
  run: RunRow,
  content: Content,
  text: string,
): Promise<Twin | undefined> => {
  const alike = (await alikeTo(query, text, null)).filter(({ share }) => share >= same)
  if (alike.length === 0) return undefined
  const rows = await query
    .selectFrom('publication')
    .select(['title', 'index_number'])
    .where('organisation', '=', run.organisation)
    .where('status', '=', 'public')
    .where(
      'document',
      'in',
      alike.map(({ subject }) => subject as DocumentId),
    )
    .execute()
  const twin = rows.find(({ title }) => folded(title) === folded(content.title))
  if (twin) return duplicate(`与已经公开的“${twin.title}”（${twin.index_number}）相同。`)
  const [near] = rows
  return (
    near && {
      duplicate: false,
      sentence: `与已经公开的“${near.title}”（${near.index_number}）很像，请核对。`,
    }
  )
}

/** By its old address: the page itself was moved in before. */
const addressTwin = async (query: Query, run: RunRow, address: string | null): Promise<Twin | undefined> => {
  if (address === null) return undefined
  const { host, pathname, search } = new URL(address)
  const row = await query
    .selectFrom('old_address')
    .innerJoin('document', 'document.id', 'old_address.document')
    .select(['document.title', 'document.index_number'])
    .where('old_address.path', '=', `${pathname}${search}`)
    .where('old_address.host', '=', host)
    .where('document.organisation', '=', run.organisation)
    .executeTakeFirst()
  return row && duplicate(`原网址的内容已经移入过：“${row.title}”（${row.index_number}）。`)
}

/** What an item is the same as, in its run or in the house; undefined for something new. */
export const twinOf = async (
  query: Query,
  {
    run,
    seq,
    sealer,
    before,
  }: {
    readonly run: RunRow
    readonly seq: ItemRow['seq']
    readonly sealer: Sealer
    readonly before: readonly Before[]
  },
  {
    content,
    text,
    prints,
    address,
  }: {
    readonly content: Content
    readonly text: string
    readonly prints: Prints
    readonly address: string | null
  },
): Promise<Twin | undefined> => {
  const near = before.find((other) => other.prints.text === prints.text)
  if (near) return duplicate(`与第 ${near.seq} 条相同。`)
  const exact = await exactTwin(query, run, seq, prints)
  if (exact)
    return duplicate(exact.run === run.id ? `与第 ${exact.seq} 条相同。` : '以前的迁移已经移入过相同的内容。')
  const moved = await addressTwin(query, run, address)
  if (moved) return moved
  for (const other of await sameTitle(query, run, seq, prints)) {
    const opened =
      other.content === null ? '' : cleanBody(openContent(sealer, run.id, other.seq, other.content).body).text
    if (text !== '' && likeness(text, opened) >= same) return duplicate(`与第 ${other.seq} 条几乎相同。`)
  }
  for (const other of before)
    if (text !== '' && other.prints.title === prints.title && likeness(text, other.text) >= same)
      return duplicate(`与第 ${other.seq} 条几乎相同。`)
  return text === '' ? undefined : publishedTwin(query, run, content, text)
}
