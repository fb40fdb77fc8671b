import { linkStates } from '#modules/content-checks'
import type { LinkFound } from '#modules/content-checks'
import { linksIn } from '../content/index.ts'
import type { Content } from '../content.ts'
import { printMoment } from '../documents/moment.ts'
import type { Query } from '../schema/index.ts'

const pageOf = (url: string): number | undefined => {
  const number = /^\/documents\/(\d{1,15})(?:[/?#]|$)/u.exec(url)?.[1]
  return number === undefined ? undefined : Number(number)
}

const fileOf = (url: string): string | undefined => /^\/files\/([\w-]{1,64})(?:[/?#]|$)/u.exec(url)?.[1]

const lost = (url: string, problem: string): LinkFound => ({ url, problem, checkedAt: null })

/** Links to pages of the same site that no longer are. */
const pagesLost = async (query: Query, urls: readonly string[]): Promise<readonly LinkFound[]> => {
  const asked = new Map(urls.flatMap((url) => (pageOf(url) === undefined ? [] : [[url, pageOf(url) ?? 0]])))
  if (asked.size === 0) return []
  const rows = await query
    .selectFrom('publication')
    .select(['number', 'status'])
    .where('number', 'in', [...asked.values()])
    .execute()
  return [...asked].flatMap(([url, number]) => {
    const row = rows.find((each) => each.number === number)
    if (row === undefined) return [lost(url, '指向的文件不存在')]
    return row.status === 'public' ? [] : [lost(url, '指向的文件已经撤回或者替换')]
  })
}

const filesLost = async (query: Query, urls: readonly string[]): Promise<readonly LinkFound[]> => {
  const asked = new Map(urls.flatMap((url) => (fileOf(url) === undefined ? [] : [[url, fileOf(url) ?? '']])))
  if (asked.size === 0) return []
  const rows = await query
    .selectFrom('file')
    .select('id')
    .where('id', 'in', [...asked.values()])
    .execute()
  return [...asked].flatMap(([url, file]) =>
    rows.some(({ id }) => id === file) ? [] : [lost(url, '指向的附件不在文件库里')],
  )
}

/** Links of a body to elsewhere. */
export const outsideLinks = ({ body }: Pick<Content, 'body'>): readonly string[] =>
  linksIn(body).filter((url) => /^https?:\/\//iu.test(url))

/** How the links of a content are: of the own site by the database, of others as they were found last. */
export const linksFound = async (query: Query, content: Content): Promise<readonly LinkFound[]> => {
  const urls = linksIn(content.body)
  if (urls.length === 0) return []
  const states = await linkStates(query, outsideLinks(content))
  return [
    ...(await pagesLost(query, urls)),
    ...(await filesLost(query, urls)),
    ...states.map(({ url, problem, checkedAt }) => ({
      url,
      problem,
      checkedAt: checkedAt === null ? null : printMoment(checkedAt),
    })),
  ]
}
