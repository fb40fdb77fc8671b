import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, resolve, sep } from 'node:path'
import { hasNginx, startNginx } from './nginx.ts'

/** A plain web server over a folder. */
export interface StaticServer {
  readonly name: 'nginx' | 'node'
  readonly base: string
  readonly close: () => Promise<void>
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.csv': 'text/csv',
  '.txt': 'text/plain',
}

/** What every web server does with a folder of files, and no more. */
const startNode = async (folder: string): Promise<StaticServer> => {
  const root = resolve(folder)
  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      const { pathname } = new URL(request.url ?? '/', 'http://here.invalid')
      const full = join(root, decodeURIComponent(pathname))
      const found =
        full === root || full.startsWith(root + sep) ? await stat(full).catch(() => undefined) : undefined
      if (found?.isDirectory() === true && !pathname.endsWith('/')) {
        response.writeHead(301, { location: `${pathname}/` }).end()
        return
      }
      const file = found?.isDirectory() === true ? join(full, 'index.html') : full
      if (found === undefined || !(await stat(file).catch(() => undefined))?.isFile()) {
        response.writeHead(404).end()
        return
      }
      response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
      createReadStream(file).pipe(response)
    }
    void answer().catch(() => response.writeHead(500).end())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    name: 'node',
    base: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** nginx as it comes, over the folder. */
const overFolder = async (folder: string): Promise<StaticServer> => {
  const started = await startNginx(
    (listen) => `server { listen ${listen}; root ${resolve(folder)}; error_page 404 /404.html; }`,
  )
  return { name: 'nginx', ...started }
}

/** Serves a folder with nginx where it is installed, else with the least there is. */
export const serveFolder = (folder: string): Promise<StaticServer> =>
  hasNginx() ? overFolder(folder) : startNode(folder)

export interface Crawled {
  /** Status by path, of everything that was reached from the first page. */
  readonly seen: ReadonlyMap<string, number>
  /** Links that lead out of the site, by where they stand. */
  readonly outside: readonly string[]
  readonly pages: ReadonlyMap<string, string>
}

const decoded = (value: string): string =>
  value
    .replaceAll(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&')

/** Follows every link from a page on, as a robot would: without a script, in pages and pictures and styles. */
export const crawl = async (base: string, starts: readonly string[] = ['/']): Promise<Crawled> => {
  const waiting = [...starts]
  const seen = new Map<string, number>()
  const pages = new Map<string, string>()
  const outside: string[] = []
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue
    const answer = await fetch(base + path)
    seen.set(path, answer.status)
    const text = await answer.text()
    if (!(answer.headers.get('content-type') ?? '').startsWith('text/html')) continue
    pages.set(path, text)
    const body = text.replaceAll(/<script type="application\/ld\+json">[^<]*<\/script>/gu, '')
    for (const [, value = ''] of body.matchAll(/\s(?:href|src|srcset|data-senior)="([^"]*)"/gu)) {
      const url = new URL(decoded(value), answer.url)
      if (url.origin !== new URL(base).origin) outside.push(`${path} → ${url.href}`)
      else waiting.push(url.pathname)
    }
  }
  return { seen, outside, pages }
}
