import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { get } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { openDatabase } from '#platform/db'
import type { Migration } from '#platform/db'
import { createChecker } from '#modules/report-desk'
import { createSite, exportSite, shelve } from '../../src/portal/index.ts'
import { testConfig } from '../support/config.ts'
import { testTime } from '../support/databases.ts'
import { freePort, hasNginx, startNginx } from './support/nginx.ts'
import { hadAddress, oldHost } from './support/old-addresses.ts'
import type { Open } from './support/portal.ts'
import { base, openPortal } from './support/portal.ts'
import { attachText, columnCode } from './support/with-portal.ts'

const needsNginx = { skip: hasNginx() ? false : 'nginx is not installed' }

const guide = new URL('../../docs/guides/', import.meta.url)

/** The configuration the guide shows behind some words of it, as it stands there. */
const shownBehind = async (words: string): Promise<string> => {
  const text = await readFile(new URL('embedding.md', guide), 'utf8')
  const [, config] = /```nginx\n(.*?)```/su.exec(text.slice(text.indexOf(words))) ?? []
  assert.ok(config !== undefined, words)
  return config
}

/** The places of one machine for those of the guide. */
const placed = (config: string, places: Readonly<Record<string, string>>): string =>
  Object.entries(places).reduce((text, [shown, here]) => {
    assert.ok(text.includes(shown), shown)
    return text.replaceAll(shown, here)
  }, config)

const withOffice = async (context: TestContext, body: (open: Open) => Promise<void>): Promise<void> => {
  const made = testConfig()
  context.after(made.remove)
  const open = await openPortal({
    open: async <Tables>(migrations: readonly Migration[] = []) => {
      const database = await openDatabase<Tables>(made.config.database)
      await database.migrate(migrations, testTime)
      return database
    },
  })
  try {
    await body(open)
  } finally {
    await open.close()
    await open.office.database.close()
  }
}

/** Addresses an old site had for the first of two documents, some of them made to break a configuration. */
const led = [
  '/tzgg/201903/t1.html',
  '/art/2019/3/5/',
  '/show.aspx',
  '/show.jsp?id=7&name=%CD%A8%D6%AA',
  `/q?x=";}#\\$host{}'|~^`,
  '/DOCUMENTS/old/1.html',
  '/files/2019/a.html',
  '/a%2Fb.html',
  `/long/${'x'.repeat(900)}`,
]

/** An office with one document and its list of shops, and one more, exported; gives the folder. */
const exported = async (context: TestContext) => {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-nginx-copy-'))
  context.after(() => rm(folder, { recursive: true, force: true }))
  const copy = join(folder, 'copy')
  const made = { number: 0, file: '', slug: '', other: 0 }
  await withOffice(context, async (open) => {
    const attached = await attachText(open, '2026年定点药店 名单（第一批）.txt')
    const { document, number } = await open.publish({ title: '关于定点药店的通知', attachments: [attached] })
    const other = await open.publish({ title: '另一份' })
    for (const path of [...led, '/two.html', '/News.html', `/documents/${number}`])
      await hadAddress(open, document, path)
    await hadAddress(open, other.document, '/two.html', 'b.example')
    await hadAddress(open, other.document, '/news.html')
    Object.assign(made, { number, file: attached.file, slug: open.slug, other: other.number })
    await exportSite({
      portal: {
        site: createSite({ demo: false, base }),
        shelf: shelve([]).shelf,
        files: open.files,
        checker: createChecker(),
      },
      database: open.office.database,
      clock: open.office.now,
      folder: copy,
      program: 'test',
      told: { begin: () => undefined, step: () => undefined },
    })
  })
  return { copy, ...made }
}

const ask = async (address: string) => {
  const answer = await fetch(address)
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    url: answer.url,
    text: await answer.text(),
  }
}

/** Asks for a path as it is: no client puts it right on the way. */
const askAsIs = async (server: string, path: string, host = oldHost): Promise<IncomingMessage> => {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  get({ port: new URL(server).port, host: '127.0.0.1', path, headers: { host } }, resolve).on('error', reject)
  const answer = await promise
  answer.resume()
  return answer
}

/** Holds old addresses against a server that has read the list in. */
const leadOn = async (
  server: string,
  { number, other }: { number: number; other: number },
): Promise<void> => {
  const ways: readonly (readonly [path: string, to: number, host?: string])[] = [
    ...led.map((path) => [path, number] as const),
    ['/two.html', number],
    ['/two.html', other, 'b.example'],
    ['/News.html', number],
    ['/news.html', other],
  ]
  for (const [path, to, host] of ways) {
    const { statusCode, headers } = await askAsIs(server, path, host)
    assert.deepEqual([path, statusCode], [path, 301])
    assert.equal(new URL(headers.location ?? '').pathname, `/documents/${to}/`, path)
    assert.equal(headers['cache-control'], 'max-age=3600')
  }
  for (const [path, status] of [
    ['/show.jsp?id=8', 404],
    ['/show.jsp', 404],
    ['/.old-address', 404],
    [`/documents/${number}/`, 200],
  ] as const)
    assert.equal((await askAsIs(server, path)).statusCode, status, path)
}

test('nginx as it comes sends old addresses on by pages alone', needsNginx, async (context) => {
  const { copy, number } = await exported(context)
  const server = await startNginx((listen) => `server { listen ${listen}; root ${copy}; }`)
  context.after(server.close)
  for (const path of ['/tzgg/201903/t1.html', '/art/2019/3/5/', '/show.aspx']) {
    const page = await ask(server.base + path)
    assert.deepEqual([path, page.status, page.type], [path, 200, 'text/html'])
    const [, to = ''] = /http-equiv="refresh" content="0; url=([^"]*)"/u.exec(page.text) ?? []
    const next = await ask(new URL(to, page.url).href)
    assert.equal(new URL(next.url).pathname, `/documents/${number}/index.html`)
    assert.match(next.text, /关于定点药店的通知/u)
  }
})

test(
  'nginx sends a copy as the guide says: types, characters, names, what is missing',
  needsNginx,
  async (context) => {
    const { copy, number, file, slug, other } = await exported(context)
    const config = await shownBehind('副本用自己的域名')
    const server = await startNginx((listen) =>
      placed(config, {
        'server_name fuben.example.gov.cn;': `listen ${listen};`,
        '/var/www/gongkai-copy': copy,
      }),
    )
    context.after(server.close)
    const html = 'text/html; charset=utf-8'
    const page = await ask(`${server.base}/documents/${number}`)
    assert.deepEqual(
      [page.status, page.type, new URL(page.url).pathname],
      [200, html, `/documents/${number}/`],
    )
    assert.match(page.text, /关于定点药店的通知/u)

    const [, link = ''] = /href="([^"]*files[^"]*)"/u.exec(page.text.replaceAll('&#45;', '-')) ?? []
    const attached = new URL(link.replaceAll('&amp;', '&'), page.url)
    assert.equal(decodeURIComponent(attached.pathname), `/files/${file}/2026年定点药店 名单（第一批）.txt`)
    const sent = await fetch(attached)
    assert.deepEqual(
      [
        sent.status,
        sent.headers.get('content-type'),
        sent.headers.get('x-content-type-options'),
        await sent.text(),
      ],
      [200, 'text/plain', 'nosniff', '一二三四五六七'],
    )

    const [, style = ''] = /<link rel="stylesheet" href="([^"]*)"/u.exec(page.text) ?? []
    const types: readonly (readonly [address: string, type: string])[] = [
      [new URL(style.replaceAll('&#45;', '-'), page.url).pathname, 'text/css; charset=utf-8'],
      ['/', html],
      ['/search/', html],
      ['/figures.svg', 'image/svg+xml; charset=utf-8'],
      [`/api/public/documents/${number}.json`, 'application/json; charset=utf-8'],
      ['/api/public/documents.csv', 'text/csv; charset=utf-8'],
      ['/data/catalogue.jsonld', 'application/ld+json; charset=utf-8'],
      [`/fragments/${slug}.html`, html],
      ['/sitemap.xml', 'text/xml; charset=utf-8'],
      ['/robots.txt', 'text/plain; charset=utf-8'],
    ]
    for (const [address, type] of types) {
      const answer = await ask(server.base + address)
      assert.deepEqual([answer.status, answer.type], [200, type], address)
    }
    assert.match((await ask(`${server.base}/search/`)).text, /静态副本不能搜索/u)
    for (const address of ['/documents/999/', '/没有的.html', '/.gongkai-export/state.json']) {
      const missing = await ask(encodeURI(server.base + address))
      assert.deepEqual([missing.status, missing.type], [404, html], address)
      assert.match(missing.text, /静态副本里没有这个页面/u)
    }
    await leadOn(server.base, { number, other })
  },
)

test(
  'nginx answers from the copy while the site is away, under the same addresses',
  needsNginx,
  async (context) => {
    const { copy, number, other } = await exported(context)
    const config = await shownBehind('本系统不能访问时改由副本答复')
    const away = await freePort()
    const server = await startNginx((listen) =>
      placed(config, {
        'server_name xxgk.example.gov.cn;': `listen ${listen};`,
        '/var/www/gongkai-copy': copy,
        '127.0.0.1:8420': `127.0.0.1:${away}`,
      }),
    )
    context.after(server.close)
    const page = await ask(`${server.base}/documents/${number}`)
    assert.deepEqual([page.status, new URL(page.url).pathname], [200, `/documents/${number}/`])
    assert.match(page.text, /关于定点药店的通知/u)
    assert.equal((await ask(`${server.base}/robots.txt`)).status, 200)
    assert.match((await ask(`${server.base}/search?q=x`)).text, /静态副本不能搜索/u)
    for (const address of ['/documents/999', '/.gongkai-export/state.json', '/404.html']) {
      const missing = await ask(server.base + address)
      assert.equal(missing.status, 404, address)
    }
    assert.match((await ask(`${server.base}/documents/999`)).text, /静态副本里没有这个页面/u)
    await leadOn(server.base, { number, other })
    // By its page as well, for those who leave the list out.
    assert.match(await readFile(join(copy, 'show.aspx/index.html'), 'utf8'), /refresh/u)
  },
)

test('the example page of a county is put together by nginx itself', needsNginx, async (context) => {
  await withOffice(context, async (open) => {
    await open.publish({ title: '关于定点药店的通知' })
    const county = await mkdtemp(join(tmpdir(), 'gongkai-county-'))
    const code = await columnCode(open)
    const ours = await open.app.listen({ port: 0, host: '127.0.0.1' })
    const example = await readFile(new URL('embedding-example.html', guide), 'utf8')
    await writeFile(
      join(county, 'index.html'),
      example
        .replaceAll('/fragments/ybj', `/fragments/${open.slug}`)
        .replaceAll('/news.html', `/${code}.html`),
    )
    const config = await shownBehind('办法一：服务器端包含')
    const server = await startNginx((listen, place) =>
      placed(config, {
        '# …': `listen ${listen}; root ${county};`,
        '/var/cache/nginx/gongkai': join(place, 'cache'),
        'https://xxgk.example.gov.cn/': `${ours}/`,
      }),
    )
    try {
      const page = await ask(`${server.base}/`)
      assert.equal(page.status, 200)
      assert.match(page.text, /class="gongkai"[^>]*>.*关于定点药店的通知/su)
      assert.doesNotMatch(page.text, /<!--# include|an error occurred/u)
      assert.match(page.text, /<nav class="gongkai/u, 'the columns')
    } finally {
      await server.close()
      await rm(county, { recursive: true, force: true })
    }
  })
})
