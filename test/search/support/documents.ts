import type { SearchEntry } from '#platform/search'
import { drawFromSeed } from '../../support/draw.ts'
import type { Sort } from './sentences.ts'
import { codes, common, offices, places, sorts, surnames, syllables } from './sentences.ts'
import type { Topic } from './topics.ts'
import { topics } from './topics.ts'

/** A document that was made, and what is known of it: expected hits are told by this, not by its words. */
export interface MadeDocument {
  readonly index: number
  readonly topic: Topic
  /** Whether the title names its topic, says it otherwise, or only the text is about it. */
  readonly titled: 'name' | 'also' | 'no'
  readonly also: string
  readonly sort: Sort
  readonly place: string
  readonly office: string
  readonly number: string
  readonly year: number
  readonly title: string
  readonly entry: SearchEntry
}

const drawer = (seed: number) => {
  const { int } = drawFromSeed(seed)
  const below = (bound: number): number => int(0, bound - 1)
  return { below, one: <Value>(values: readonly Value[]): Value => values[below(values.length)] as Value }
}

type Drawer = ReturnType<typeof drawer>

const nameOf = ({ one }: Drawer): string => `${one(surnames)}${one(syllables)}${one(syllables)}`
const firmOf = ({ one }: Drawer): string => `${one(syllables)}${one(syllables)}${one(syllables)}有限公司`

/** A sentence with a number, a name or a place in it. */
const detail = (draw: Drawer, year: number): string => {
  const { below, one } = draw
  const kinds = [
    () => `联系人${nameOf(draw)}，联系电话以公告栏为准`,
    () => `${firmOf(draw)}等${below(90) + 2}家单位列入名单`,
    () => `安排资金${below(9000) + 100}万元，惠及${below(90_000) + 500}人`,
    () => `自${year}年${below(12) + 1}月${below(28) + 1}日起执行`,
    () => `${one(places)}镇${one(syllables)}${one(syllables)}村先行试点`,
  ]
  return one(kinds)()
}

const titleOf = (
  { name }: Topic,
  titled: MadeDocument['titled'],
  { place, office, sort, also: said }: Pick<MadeDocument, 'place' | 'office' | 'sort' | 'also'>,
): string => {
  const about = titled === 'name' ? name : titled === 'also' ? said : '有关'
  const who = `示例县${place}镇`
  if (sort === '政策解读') return `《示例县${office}关于${about}工作的通知》${sort}`
  if (sort === '公示' || sort === '公告') return `${who}${about}事项${sort}`
  if (sort === '工作总结') return `${who}${about}工作总结`
  return `示例县${office}关于做好${place}镇${about}工作的${sort}`
}

/** Words of body as long as a short document: about six hundred characters. */
const bodyOf = (draw: Drawer, { sentences, name }: Topic, year: number): string => {
  const { below, one } = draw
  const said: string[] = [`关于${name}`]
  for (let count = 0; count < 40; count += 1) {
    const kind = below(10)
    if (kind < 4) said.push(one(common))
    else if (kind < 7) said.push(one(sentences))
    else if (kind < 9) said.push(detail(draw, year))
    // In passing, of something else.
    else if (below(3) === 0) said.push(`同时做好${one(topics).name}等工作`)
  }
  return `${said.join('。')}。`
}

const newest = Date.UTC(2026, 10, 20)
const span = 12 * 365 * 24 * 3_600_000

/** What is known of a document before its texts are written, and the drawer that writes them. */
const aboutAt = (index: number, count: number) => {
  const draw = drawer((index + 1) * 7919)
  const { below, one } = draw
  const at = new Date(newest - span + Math.floor((span / count) * index)).toISOString()
  const year = Number(at.slice(0, 4))
  const topic = one(topics)
  const chance = below(10)
  const titled: MadeDocument['titled'] = chance < 6 ? 'name' : chance < 9 ? 'also' : 'no'
  const office = below(offices.length)
  const about = {
    sort: one(sorts),
    place: one(places),
    office: offices[office] ?? '',
    also: one(topic.also),
  }
  const number = `${codes[office] ?? ''}〔${year}〕${index + 1}号`
  const exact = [
    number,
    `11330000MB${String(office).padStart(4, '0')}/${year}-${String(index + 1).padStart(7, '0')}`,
  ]
  return { draw, at, year, topic, titled, office, about, number, exact }
}

/** The time and the numbers of a document, without the work of its texts. */
export const headAt = (
  index: number,
  count: number,
): Pick<SearchEntry, 'id' | 'at'> & { readonly year: string; readonly exact: readonly string[] } => {
  const { at, year, exact } = aboutAt(index, count)
  return { id: `d${index}`, at, year: String(year), exact }
}

/** The document of a number, the same every time; the higher, the newer, over twelve years. */
export const documentAt = (index: number, count: number): MadeDocument => {
  const { draw, at, year, topic, titled, office, about, number, exact } = aboutAt(index, count)
  const { below, one } = draw
  const title = titleOf(topic, titled, about)
  return {
    index,
    topic,
    titled,
    ...about,
    number,
    year,
    title,
    entry: {
      id: `d${index}`,
      scope: 'document',
      at,
      fields: {
        title,
        exact,
        words: `${topic.keywords.join(' ')} ${about.sort}`,
        body: bodyOf(draw, topic, year),
        attached: below(10) === 0 ? `附件：${one(topics).sentences[0] ?? ''}。${firmOf(draw)}` : '',
      },
      facets: {
        kind: about.sort,
        year: String(year),
        organisation: `o${office}`,
        column: ['c0', `c${below(12)}`],
      },
      terms: topic.keywords,
    },
  }
}
