import type { FetchBounds, Fetched } from '#platform/fetching'
import { FetchError, fetchWithin } from '#platform/fetching'
import type { Sweep } from '#platform/schedule'
import type { ContentCheckTables } from '../schema/index.ts'

/** Asked for in one run, and at the same time. */
const atOnce = 4
const aRun = 40
/** A page that needs longer does not open for people either. */
const timeoutMs = 10_000
/** Its head is enough: what is behind is not read. */
const mostBytes = 256 * 1024

const gone = (status: number): string | null => {
  if (status === 404 || status === 410) return `对方说没有这个页面（${status}）`
  if (status === 401 || status === 403) return null
  if (status >= 500) return `对方的网站出错（${status}）`
  return status >= 400 ? `打不开（${status}）` : null
}

const problemOf = async (url: string, bounds: Pick<FetchBounds, 'allow'>): Promise<string | null> => {
  const ask = (method: 'GET' | 'HEAD'): Promise<Fetched> =>
    fetchWithin(url, { timeoutMs, mostBytes, method, ...bounds })
  try {
    const { status } = await ask('HEAD')
    // Some servers know no HEAD.
    return gone(status < 400 || status === 404 || status === 410 ? status : (await ask('GET')).status)
  } catch (error) {
    if (!(error instanceof FetchError)) throw error
    // It is there, and large.
    if (error.failure === 'too-large') return null
    return `打不开：${error.message.replace(/。$/u, '')}`
  }
}

/** Asks for links people wanted to know about, a few at a time, outside of any transaction. */
export const linkSweep = ({ allow = [] }: Pick<FetchBounds, 'allow'> = {}): Sweep<ContentCheckTables> => ({
  id: 'links',
  title: '检查链接',
  every: '*/15 * * * * *',
  pending: async (query, now) =>
    (await query
      .selectFrom('check_link')
      .select('key')
      .where('due_at', '<=', now)
      .limit(1)
      .executeTakeFirst()) !== undefined,
  run: async ({ database, now, signal }) => {
    const due = await database.read((query) =>
      query
        .selectFrom('check_link')
        .select(['key', 'url', 'due_at'])
        .where('due_at', '<=', now)
        .orderBy('due_at')
        .orderBy('key')
        .limit(aRun)
        .execute(),
    )
    let dead = 0
    for (let at = 0; at < due.length && !signal.aborted; at += atOnce) {
      const some = due.slice(at, at + atOnce)
      const found = await Promise.all(
        some.map(async (link) => ({ ...link, problem: await problemOf(link.url, { allow }) })),
      )
      dead += found.filter(({ problem }) => problem !== null).length
      await database.transaction(async (tx) => {
        for (const { key, due_at, problem } of found)
          // Asked for anew meanwhile, it is asked for again.
          await tx
            .updateTable('check_link')
            .set({ due_at: null, checked_at: now, problem })
            .where('key', '=', key)
            .where('due_at', '=', due_at)
            .execute()
      })
    }
    return { done: due.length, failed: 0, note: dead === 0 ? undefined : `${dead} 个链接打不开` }
  },
})
