import type { LocalDate } from '#statute/calendar'
import { isLocalDate } from '#statute/calendar'
import type { ColumnId, DocumentId } from '../../ids.ts'
import type { Channel } from '../../schema/index.ts'
import { channels } from '../../schema/index.ts'
import type { Line } from './read.ts'

/** What a row says, understood. */
export interface Entry {
  readonly channel: Exclude<Channel, 'portal'>
  readonly title: string
  readonly onDate: LocalDate
  readonly link: string | null
  readonly column: ColumnId | null
  readonly document: DocumentId | null
  readonly note: string | null
}

/** A row and what is to be made of it: an entry, or the sentences on what is wrong with it. */
export interface Verdict {
  readonly line: number
  readonly title: string
  readonly entry: Entry | null
  readonly problems: readonly string[]
}

/** What a row is held against. */
export interface Known {
  /** Columns of the body by title and by code; undefined where two have one title. */
  readonly column: (name: string) => ColumnId | 'twice' | undefined
  /** Public documents of the body by index number. */
  readonly document: (indexNumber: string) => DocumentId | undefined
  /** Keys of what is recorded already. */
  readonly recorded: ReadonlySet<string>
  readonly today: LocalDate
}

// The keys of a record of words are its words.
const codes = Object.keys(channels) as Channel[]

const channelOf = (text: string): Channel | undefined =>
  codes.find((code) => channels[code] === text || code === text) ?? aliases[text]

/** Other words people write. */
const aliases: Readonly<Record<string, Channel>> = {
  微信: 'wechat',
  公众号: 'wechat',
  抖音: 'short-video',
  快手: 'short-video',
  短视频: 'short-video',
  公报: 'gazette',
  发布会: 'press-conference',
  公告栏: 'board',
  电子屏: 'board',
  三务公开栏: 'three-affairs',
  '“三务”': 'three-affairs',
  其他: 'other',
}

/** 2026-05-06, 2026/5/6, 2026.5.6, 2026年5月6日. */
const dayOf = (text: string): LocalDate | undefined => {
  const [, year, month = '', dayOfMonth = ''] =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})日?$/u.exec(text) ?? []
  if (year === undefined) return undefined
  const day = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`
  return isLocalDate(day) ? day : undefined
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '')

/** What two records of one thing have in common. */
export const keyOf = ({
  channel,
  title,
  onDate,
}: Pick<Entry, 'title' | 'onDate'> & { readonly channel: Channel }): string =>
  `${channel} ${onDate} ${folded(title)}`

const isLink = (text: string): boolean =>
  text.length <= 1000 && /^https?:\/\//u.test(text) && URL.canParse(text)

const longestTitle = 300
const longestNote = 500

/** Looks at one row; `seen` are the keys of the rows before it. Pure. */
export const judge = ({ line, cells }: Line, known: Known, seen: ReadonlyMap<string, number>): Verdict => {
  const { 渠道: channelText, 标题: title, 发布日期: dayText, 网址: link } = cells
  const { 栏目: columnText, 索引号: indexNumber, 备注: note } = cells
  const [channel, onDate] = [channelOf(channelText), dayOf(dayText)]
  const column = columnText === '' ? null : known.column(columnText)
  const document = indexNumber === '' ? null : known.document(indexNumber)
  const problems = [
    ...(channel === undefined
      ? [
          `渠道“${channelText}”不认识，请写${codes
            .slice(1)
            .map((code) => `“${channels[code]}”`)
            .join('')}中的一种。`,
        ]
      : []),
    ...(channel === 'portal' ? ['政府网站上的公开由系统自动计数，不用登记。'] : []),
    ...(title === '' ? ['没有标题。'] : []),
    ...(title.length > longestTitle ? [`标题不超过 ${longestTitle} 字。`] : []),
    ...(onDate === undefined ? [`发布日期“${dayText}”读不出，请写成 2026-05-06。`] : []),
    ...(onDate !== undefined && onDate > known.today ? [`发布日期 ${onDate} 还没有到。`] : []),
    ...(link !== '' && !isLink(link) ? ['网址应当以 http:// 或者 https:// 开头。'] : []),
    ...(column === undefined ? [`没有名为“${columnText}”的栏目。`] : []),
    ...(column === 'twice' ? [`有几个栏目都叫“${columnText}”，请写栏目的代码。`] : []),
    ...(document === undefined ? [`没有索引号为“${indexNumber}”的已公开文件。`] : []),
    ...(note.length > longestNote ? [`备注不超过 ${longestNote} 字。`] : []),
  ]
  const whole = channel !== undefined && channel !== 'portal' && onDate !== undefined
  if (!whole || column === undefined || column === 'twice' || document === undefined || problems.length > 0)
    return { line, title, entry: null, problems }
  const entry = {
    channel,
    title,
    onDate,
    link: link === '' ? null : link,
    column,
    document,
    note: note === '' ? null : note,
  }
  const key = keyOf(entry)
  const before = seen.get(key)
  const again = [
    ...(known.recorded.has(key) ? ['已经登记过：渠道、标题和日期都相同。'] : []),
    ...(before === undefined ? [] : [`与第 ${before} 行重复。`]),
  ]
  return { line, title, entry: again.length === 0 ? entry : null, problems: again }
}
