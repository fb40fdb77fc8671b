import assert from 'node:assert/strict'
import { base, portalOver } from '../../../test/portal/support/portal.ts'
import { withPortal } from '../../../test/portal/support/with-portal.ts'

const placesIn = (xml: string): readonly string[] =>
  [...xml.matchAll(/<loc>([^<]*)<\/loc>/gu)].map(([, place]) => place ?? '')

withPortal('one map while all fits, an index of maps when it does not', async (open) => {
  const { app, publish, office, files, deeds } = open
  const numbers: number[] = []
  for (let index = 0; index < 23; index++) {
    numbers.push((await publish()).number)
    office.pass(1)
  }
  const { document, number } = await publish()
  await deeds.withdraw('leader', document)
  // A gap in the numbers, as a restored or moved site has it.
  await office.run((tx) =>
    tx
      .updateTable('publication')
      .set({ number: 1001 })
      .where('number', '=', numbers[0] ?? 0)
      .execute(),
  )
  const expected = [...numbers.slice(1), 1001].map((each) => `${base}/documents/${each}`)
  const one = await app.inject('/sitemap.xml')
  assert.match(one.body, /^<\?xml[^>]*\?>\n<urlset /u)
  const whole = placesIn(one.body)
  assert.deepEqual(
    whole.filter((place) => place.includes('/documents/')),
    expected,
  )
  assert.ok(!whole.includes(`${base}/documents/${number}`))
  assert.match(one.body, /<lastmod>2026-01-05T01:00:00\.000Z<\/lastmod>/u)

  const small = await portalOver(office, files, { mapSize: 10 })
  const index = await small.inject('/sitemap.xml')
  assert.match(index.body, /<sitemapindex /u)
  const maps = placesIn(index.body)
  assert.equal(index.body.match(/<lastmod>/gu)?.length, 4, 'each map of documents')
  const all: string[] = []
  for (const map of maps) {
    const { body, statusCode } = await small.inject(map.slice(base.length))
    assert.equal(statusCode, 200)
    const places = placesIn(body)
    assert.ok(places.length > 0 && places.length <= 10, `${map}: ${places.length}`)
    all.push(...places)
  }
  assert.deepEqual(all.toSorted(), whole.toSorted(), 'all of them, each once')
  const tag = String(index.headers.etag)
  const asked = () => small.inject({ url: '/sitemap.xml', headers: { 'if-none-match': tag } })
  assert.equal((await asked()).statusCode, 304)
  await publish()
  assert.equal((await asked()).statusCode, 200, 'until anything changes')
  assert.equal((await small.inject('/sitemaps/pages-999.xml')).body.includes('<url>'), false)
  for (const url of ['/sitemaps/x.xml', '/sitemaps/-1.xml', '/sitemaps/pages-.xml'])
    assert.equal((await small.inject(url)).statusCode, 404, url)
  await small.close()
})
