import assert from 'node:assert/strict'
import { z } from 'zod'
import { base } from '../../../test/portal/support/portal.ts'
import { attack, columnCode, withPortal } from '../../../test/portal/support/with-portal.ts'
import { openDocumentShape } from '../view/open-document.ts'
import { wholeSectionShape } from '../view/open-section.ts'

/** What jsonfeed.org/version/1.1 asks of a feed and of an item, and what readers hold it to. */
const feedShape = z.looseObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: z.url(),
  feed_url: z.url(),
  next_url: z.url().optional(),
  items: z.array(
    z.looseObject({
      id: z.string().min(1),
      url: z.url(),
      title: z.string(),
      content_text: z.string().min(1),
      date_published: z.iso.datetime(),
      date_modified: z.iso.datetime(),
      authors: z.array(z.object({ name: z.string() })),
      tags: z.array(z.string()),
    }),
  ),
})

withPortal('a column and a section are followed as JSON Feed and RSS, to the oldest', async (open) => {
  const { app, slug, publish, office } = open
  const code = await columnCode(open)
  const numbers: number[] = []
  for (let index = 0; index < 33; index++) {
    numbers.unshift((await publish({ title: `${attack}${index}`, summary: attack })).number)
    office.pass(1)
  }
  const get = (address: string) => app.inject(address)
  for (const start of [`/feeds/${slug}/${code}.json`, `/feeds/${slug}.json`]) {
    const found: string[] = []
    let url: string | undefined = start
    while (url !== undefined) {
      const { statusCode, body, headers } = await get(url)
      assert.equal(statusCode, 200)
      assert.match(String(headers['content-type']), /^application\/feed\+json/u)
      assert.equal(headers['access-control-allow-origin'], '*')
      const feed = feedShape.parse(JSON.parse(body))
      assert.equal(feed.feed_url, base + url)
      found.push(...feed.items.map(({ id }) => id))
      url = feed.next_url?.slice(base.length)
    }
    assert.deepEqual(
      found,
      numbers.map((number) => `${base}/documents/${number}`),
    )
  }
  for (const url of [`/feeds/${slug}/${code}.xml`, `/feeds/${slug}.xml`]) {
    const { body } = await app.inject(url)
    assert.equal(body.match(/<item>/gu)?.length, 30)
    assert.doesNotMatch(body, /<script|<img/u)
  }
  for (const url of ['/feeds/nowhere.json', `/feeds/${slug}/nothing.json`])
    assert.equal((await app.inject(url)).statusCode, 404, url)
  assert.equal((await app.inject(`/feeds/${slug}.json?after=x`)).statusCode, 400)
})

withPortal('a section is told as data: columns, what is new, and the way to each list', async (open) => {
  const { app, slug, publish, office } = open
  const code = await columnCode(open)
  const other = await office.ask((query) =>
    query
      .selectFrom('publishing_column')
      .select('code')
      .where('id', '=', office.otherColumn)
      .executeTakeFirstOrThrow(),
  )
  await publish({ title: '甲' })
  office.pass(1)
  await publish({ title: '乙' })
  office.pass(1)
  await publish({ title: '丙', column: office.otherColumn })
  const { rows } = z
    .object({ rows: z.array(z.looseObject({ section: z.string(), data: z.url() })) })
    .parse((await app.inject('/api/public/sections')).json())
  assert.deepEqual(
    rows.map(({ section }) => section),
    [slug],
  )
  const whole = wholeSectionShape.parse((await app.inject(`/api/public/sections/${slug}`)).json())
  assert.deepEqual(
    whole.newest.map(({ title }) => title),
    ['丙', '乙', '甲'],
  )
  const column = whole.columns.find((each) => each.code === code)
  assert.equal(column?.documents, 2)
  for (const url of [column.list, column.jsonFeed, column.feed, column.fragment, column.url])
    assert.equal((await app.inject(url.slice(base.length))).statusCode, 200, url)
  const list = async (url: string) =>
    z
      .object({ rows: z.array(openDocumentShape), next: z.string().optional() })
      .parse((await app.inject(url)).json())
  const first = await list(`${column.list.slice(base.length)}&limit=1`)
  assert.deepEqual(
    first.rows.map(({ title }) => title),
    ['乙'],
  )
  const second = await list(`${column.list.slice(base.length)}&limit=1&after=${first.next ?? ''}`)
  assert.deepEqual(
    second.rows.map(({ title }) => title),
    ['甲'],
  )
  assert.equal((await list(`/api/public/documents?section=${slug}&column=${other.code}`)).rows.length, 1)
  assert.equal((await list(`/api/public/documents?section=${slug}&column=${code}&year=2020`)).rows.length, 0)
  for (const [url, status] of [
    [`/api/public/documents?column=${code}`, 400],
    [`/api/public/documents?section=${slug}&column=nothing`, 404],
    ['/api/public/sections/nowhere', 404],
  ] as const)
    assert.equal((await app.inject(url)).statusCode, status, url)
})
