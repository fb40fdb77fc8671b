import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** How a call fails: before anything was done, behind it, or with an answer. */
export type Fault =
  | { readonly kind: 'code'; readonly code: number }
  /** The connection ends before the call was looked at. */
  | { readonly kind: 'cut-before' }
  /** It was done, and the connection ends in the middle of the answer. */
  | { readonly kind: 'cut-after' }
  | { readonly kind: 'page'; readonly status: number }
  /** Nothing comes back at all; what was asked is done. */
  | { readonly kind: 'silent' }

export interface Article {
  readonly title: string
  readonly author: string
  readonly digest: string
  readonly content: string
  readonly content_source_url: string
  readonly thumb_media_id: string
}

interface Task {
  readonly id: string
  readonly draft: string
  readonly article: Article
  /** publish_status. */
  status: number
  articleId: string
}

/** What one account of the platform holds. */
interface Platform {
  readonly drafts: Map<string, Article>
  readonly tasks: Map<string, Task>
  readonly articles: Map<string, { readonly article: Article; readonly url: string; deleted: boolean }>
  readonly materials: Map<string, Buffer>
  readonly pictures: Map<string, Buffer>
}

export interface WechatServer {
  readonly url: string
  readonly platform: Platform
  /** Articles people can read. */
  readonly live: () => readonly Article[]
  /** Addresses that were called, in their order: `/cgi-bin/draft/add`. */
  readonly calls: readonly string[]
  /** The next call of an interface fails so; several are taken in their order. */
  readonly fail: (path: string, fault: Fault) => void
  /** Nothing fails any more. */
  readonly calm: () => void
  /** What the platform decides of what is handed in from now on: 0, or publish_status 2 to 4; undefined takes its time. */
  review: number | undefined
  /** Ends the reviews that take their time. */
  readonly decide: (status: number) => void
  /** Whether this machine stands in the list of IPs. */
  listed: boolean
  /** Ends every token there is, as another program does that asks for one with force_refresh. */
  readonly expire: () => void
  readonly stop: () => Promise<void>
}

const token = (): string => randomBytes(12).toString('hex')

type Answer = Readonly<Record<string, unknown>>

const no = (errcode: number): Answer => ({ errcode, errmsg: `error ${errcode} hint: [x] rid: 1` })
const ok: Answer = { errcode: 0, errmsg: 'ok' }

const lengthOf = (text: string): number => [...text].length

/** The picture of a form, as far as there is one. */
const mediaIn = (body: Buffer): { readonly type: string; readonly bytes: Buffer } | undefined => {
  const head = body.indexOf('\r\n\r\n')
  const lines = body.subarray(0, head).toString('utf8')
  const boundary = lines.slice(0, lines.indexOf('\r\n'))
  const end = body.lastIndexOf(`\r\n${boundary}`)
  const type = /content-type:\s*(\S+)/iu.exec(lines)?.[1]
  if (!lines.includes('name="media"') || type === undefined || end < head) return undefined
  return { type, bytes: body.subarray(head + 4, end) }
}

const draftProblem = (article: Article, platform: Platform): number | undefined => {
  if (lengthOf(article.title) > 64) return 45003
  if (lengthOf(article.digest) > 120) return 45004
  if (lengthOf(article.content) >= 20_000) return 45002
  if (!platform.materials.has(article.thumb_media_id)) return 40007
  const elsewhere = [...article.content.matchAll(/<img[^>]*src="([^"]*)"/gu)].some(
    ([, address = '']) => !platform.pictures.has(address),
  )
  return elsewhere || /<a\s|<script/u.test(article.content) ? 45166 : undefined
}

type Body = Readonly<Record<string, unknown>>

const page = <Row>(rows: readonly Row[], { offset, count }: Body) => {
  const item = rows.slice(Number(offset), Number(offset) + Number(count))
  return { total_count: rows.length, item_count: item.length, item }
}

/** What each interface does, as its page says. */
const interfacesOf = (platform: Platform, server: Pick<WechatServer, 'review'>) => {
  const publish = (task: Task): void => {
    task.articleId = token()
    task.status = 0
    const url = `https://mp.weixin.qq.com/s/${task.articleId}`
    platform.articles.set(task.articleId, { article: task.article, url, deleted: false })
    platform.drafts.delete(task.draft)
  }
  const decide = (task: Task, status: number): void => {
    if (status === 0) publish(task)
    else task.status = status
  }
  const interfaces: Readonly<Record<string, (body: Body, media: ReturnType<typeof mediaIn>) => Answer>> = {
    '/cgi-bin/media/uploadimg': (_, media) => {
      if (!media || !['image/jpeg', 'image/png'].includes(media.type)) return no(40005)
      if (media.bytes.length > 1024 * 1024) return no(40009)
      const url = `http://mmbiz.qpic.cn/${token()}/0`
      platform.pictures.set(url, media.bytes)
      return { url }
    },
    '/cgi-bin/material/add_material': (_, media) => {
      if (!media) return no(40004)
      const [media_id, url] = [token(), `http://mmbiz.qpic.cn/${token()}/0?wx_fmt=png`]
      platform.materials.set(media_id, media.bytes)
      platform.pictures.set(url, media.bytes)
      return { media_id, url }
    },
    '/cgi-bin/draft/add': ({ articles }) => {
      const [article] = articles as readonly Article[]
      if (!article) return no(47001)
      const problem = draftProblem(article, platform)
      if (problem !== undefined) return no(problem)
      const media_id = token()
      platform.drafts.set(media_id, article)
      return { media_id }
    },
    '/cgi-bin/draft/batchget': (body) =>
      page(
        [...platform.drafts]
          .reverse()
          .map(([media_id, article]) => ({ media_id, content: { news_item: [article] }, update_time: 1 })),
        body,
      ),
    // Handed in twice there are two tasks: whether the platform would notice is nowhere said.
    '/cgi-bin/freepublish/submit': ({ media_id }) => {
      const draft = String(media_id)
      const article = platform.drafts.get(draft)
      if (!article) return no(40007)
      const task: Task = { id: token(), draft, article, status: 1, articleId: '' }
      platform.tasks.set(task.id, task)
      if (server.review !== undefined) decide(task, server.review)
      return { ...ok, publish_id: task.id, msg_data_id: 1 }
    },
    '/cgi-bin/freepublish/get': ({ publish_id }) => {
      const task = platform.tasks.get(String(publish_id))
      if (!task) return no(53502)
      const common = { publish_id, publish_status: task.status, fail_idx: [] }
      const published = platform.articles.get(task.articleId)
      if (!published) return common
      if (published.deleted) return { ...common, publish_status: 5 }
      return {
        ...common,
        article_id: task.articleId,
        article_detail: { count: 1, item: [{ idx: 1, article_url: published.url }] },
      }
    },
    '/cgi-bin/freepublish/batchget': (body) =>
      page(
        [...platform.articles].reverse().map(([article_id, { article, url, deleted }]) => ({
          article_id,
          content: { news_item: [{ ...article, url, is_deleted: deleted }] },
          update_time: 1,
        })),
        body,
      ),
    '/cgi-bin/freepublish/delete': ({ article_id }) => {
      const article = platform.articles.get(String(article_id))
      if (!article || article.deleted) return no(53600)
      article.deleted = true
      return ok
    },
  }
  return { interfaces, decide }
}

const jsonOf = (body: Buffer): Body => {
  try {
    return { ...(JSON.parse(body.toString('utf8')) as object) }
  } catch {
    return {}
  }
}

/**
 * A server on a free port that behaves as the published API of 微信公众号 does: `appid` and `secret` are those of its one
 * account. It fails as it is told to.
 */
export const startWechat = async (appid = 'wx0123456789abcdef', secret = 'right'): Promise<WechatServer> => {
  const platform: Platform = {
    drafts: new Map(),
    tasks: new Map(),
    articles: new Map(),
    materials: new Map(),
    pictures: new Map(),
  }
  const faults = new Map<string, Fault[]>()
  const calls: string[] = []
  let current = token()
  const state = { review: 0 as number | undefined, listed: true }
  const { interfaces, decide } = interfacesOf(platform, state)

  const tokenAnswer = (body: Body): Answer => {
    if (body['appid'] !== appid) return no(40013)
    if (body['secret'] !== secret) return no(40125)
    if (!state.listed) return no(40164)
    if (body['force_refresh'] === true) current = token()
    return { access_token: current, expires_in: 7200 }
  }

  const answerOf = (path: string, given: string | null, body: Buffer): Answer => {
    if (path === '/cgi-bin/stable_token') return tokenAnswer(jsonOf(body))
    if (!state.listed) return no(40164)
    if (given !== current) return no(given === null ? 41001 : 40001)
    const run = interfaces[path]
    return run ? run(jsonOf(body), mediaIn(body)) : no(40066)
  }

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const path = url.pathname
    const body = await buffer(request)
    calls.push(path)
    const fault = faults.get(path)?.shift()
    if (fault?.kind === 'cut-before') {
      request.socket.destroy()
      return
    }
    const json = { 'content-type': 'application/json; charset=utf-8' }
    if (fault?.kind === 'page') {
      response.writeHead(fault.status, { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>')
      return
    }
    if (fault?.kind === 'code') {
      response.writeHead(200, json).end(JSON.stringify(no(fault.code)))
      return
    }
    const text = JSON.stringify(answerOf(path, url.searchParams.get('access_token'), body))
    if (fault?.kind === 'silent') return
    if (fault?.kind === 'cut-after') {
      response.writeHead(200, { ...json, 'content-length': Buffer.byteLength(text) })
      response.write(text.slice(0, 3), () => request.socket.destroy())
      return
    }
    response.writeHead(200, json).end(text)
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => {
      request.socket.destroy()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return Object.assign(state, {
    url: `http://127.0.0.1:${port}`,
    platform,
    live: () => [...platform.articles.values()].flatMap((each) => (each.deleted ? [] : [each.article])),
    calls,
    fail: (path: string, fault: Fault) => {
      faults.set(path, [...(faults.get(path) ?? []), fault])
    },
    calm: () => {
      faults.clear()
    },
    decide: (status: number) => {
      for (const task of platform.tasks.values()) if (task.status === 1) decide(task, status)
    },
    expire: () => {
      current = token()
    },
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  })
}
