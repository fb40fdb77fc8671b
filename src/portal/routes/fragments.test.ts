import assert from 'node:assert/strict'
import { base } from '../../../test/portal/support/portal.ts'
import { attachText, attack, columnCode, withPortal } from '../../../test/portal/support/with-portal.ts'
import { scan } from '../view/html-links.ts'

/** Every tag of a piece, in its order. */
const tagsOf = (html: string): readonly string[] =>
  [...html.matchAll(/<([a-z][a-z0-9]*)/gu)].map(([, tag]) => tag ?? '')

const assertPiece = (html: string): void => {
  assert.match(html, /^<(?:section|nav|article|p)\s[^>]*lang="zh-CN"/u)
  assert.doesNotMatch(html, /<(?:html|head|body|script|style|link|meta|form|iframe)\b/iu)
  assert.doesNotMatch(html, /\s(?:on\w+|style|id)=/u, 'nothing runs, nothing clashes')
  for (const [, names = ''] of html.matchAll(/class="([^"]*)"/gu))
    for (const name of names.trim().split(/\s+/u)) assert.match(name, /^gongkai(?:-|$)/u)
  for (const { value } of scan(html).links) assert.match(value, /^https:\/\//u, 'it stands on another site')
}

withPortal('a column comes as a piece of HTML, page by page, for any site', async (open) => {
  const { app, slug, publish, office, deeds } = open
  const code = await columnCode(open)
  const titles = ['一', '二', '三', '四', '五']
  const made = []
  for (const title of titles) {
    made.push(await publish({ title }))
    office.pass(1)
  }
  const first = await app.inject(`/fragments/${slug}/${code}.html?limit=3`)
  assert.equal(first.statusCode, 200)
  assertPiece(first.body)
  assert.deepEqual(
    [...first.body.matchAll(/gongkai-title"[^>]*>([^<]*)</gu)].map(([, title]) => title),
    ['五', '四', '三'],
  )
  assert.equal(first.headers['access-control-allow-origin'], '*')
  assert.equal(first.headers['cross-origin-resource-policy'], 'cross-origin')
  assert.equal(first.headers['x-robots-tag'], 'noindex')
  assert.equal(first.headers.vary, 'accept-encoding')
  const tag = String(first.headers.etag)
  assert.match(tag, /^"[\w-]+"$/u, 'strong')
  const again = await app.inject({
    url: `/fragments/${slug}/${code}.html?limit=3`,
    headers: { 'if-none-match': tag },
  })
  assert.equal(again.statusCode, 304)
  const next = /data-gongkai-next="([^"]*)"/u.exec(first.body)?.[1] ?? ''
  assert.ok(next.startsWith(base))
  const second = await app.inject(next.slice(base.length).replaceAll('&#38;', '&').replaceAll('&#61;', '='))
  assert.match(second.body, />二<[\s\S]*>一</u)
  assert.doesNotMatch(second.body, /data-gongkai-next/u)

  await deeds.withdraw('leader', made[4]?.document ?? ('' as never))
  assert.doesNotMatch((await app.inject(`/fragments/${slug}/${code}.html`)).body, />五</u, 'gone at once')
  const whole = (await app.inject(`/fragments/${slug}.html`)).body
  assertPiece(whole)
  assert.match(whole, />四<[\s\S]*>一</u)
  const columns = (await app.inject(`/fragments/${slug}/_columns.html`)).body
  assertPiece(columns)
  assert.match(columns, /4 件/u)
})

withPortal('a document comes as a piece that is whole on another site', async (open) => {
  const { app, publish, deeds, office } = open
  const file = await attachText(open)
  const { number, document } = await publish({
    title: attack,
    summary: attack,
    source: attack,
    body: '<h2>第一条</h2><p class="indent"><a href="/documents/1">一</a><a href="https://b.example/x">二</a></p>',
    attachments: [file],
  })
  const { body, statusCode } = await app.inject(`/fragments/_documents/${number}.html`)
  assert.equal(statusCode, 200)
  assertPiece(body.replace('class="indent"', ''))
  assert.ok(body.includes(`href="${base}/documents/1"`), 'ours made whole')
  assert.ok(body.includes('https://b.example/x'))
  assert.ok(body.includes(`${base}/files/${file.file}/`))
  assert.match(body, /<dt>索引号<\/dt>/u)
  assert.ok(!tagsOf(body).includes('script'))
  await office.run(async (tx) => {
    await tx.updateTable('publication').set({ validity: 'repealed' }).where('number', '=', number).execute()
    await tx.updateTable('portal_revision').set({ revision: 99 }).execute()
  })
  assert.match((await app.inject(`/fragments/_documents/${number}.html`)).body, /已经废止[\s\S]*第一条/u)
  await deeds.withdraw('leader', document)
  const gone = await app.inject(`/fragments/_documents/${number}.html`)
  assert.equal(gone.statusCode, 410)
  assertPiece(gone.body)
  assert.doesNotMatch(gone.body, /第一条/u)
})

withPortal('what is asked wrongly is told by a sentence that fits into a page', async ({ app, slug }) => {
  for (const [url, status] of [
    [`/fragments/nowhere.html`, 404],
    [`/fragments/${slug}/nothing.html`, 404],
    [`/fragments/${slug}.html?limit=51`, 400],
    [`/fragments/${slug}.html?limit=0`, 400],
    [`/fragments/${slug}.html?colour=red`, 400],
    [`/fragments/${slug}.html?after=zz`, 400],
    ['/fragments/_documents/0.html', 404],
    ['/fragments/_documents/99.html', 404],
    ['/fragments/__proto__.html', 404],
  ] as const) {
    const { statusCode, body, headers } = await app.inject(url)
    assert.equal(statusCode, status, url)
    assertPiece(body)
    assert.equal(headers['access-control-allow-origin'], '*', url)
  }
  const style = await app.inject('/fragments/gongkai.css')
  assert.match(String(style.headers['content-type']), /^text\/css/u)
  assert.equal(style.headers['cross-origin-resource-policy'], 'cross-origin')
  for (const [, selector = ''] of style.body.replaceAll(/\/\*[\s\S]*?\*\//gu, '').matchAll(/([^{}]+)\{/gu))
    for (const each of selector.split(/,(?![^(]*\))/u)) assert.match(each.trim(), /^\.gongkai/u)
})
