import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recordFile } from '#platform/files'
import { changeSetting } from '#platform/settings'
import { openPortal, portalOver } from '../../test/portal/support/portal.ts'
import type { Open } from '../../test/portal/support/portal.ts'
import { eachEngine } from '../../test/support/databases.ts'
import type { TestDatabase } from '../../test/support/databases.ts'

const attack = `"><script>alert(1)</script><img src=x onerror=alert(1)>'=1+1`

/** A file of the office, as an attachment. */
const attach = async ({ office, files }: Open, name = '名单.txt') => {
  const taken = await files.take(new TextEncoder().encode('一二三四五六七'), { name })
  const { organisation } = office
  const file = await office.run((tx) => recordFile(tx, office.act('clerk'), { taken, organisation }))
  const text = { text: '一二三四五六七', problem: null, read_at: office.now() }
  await office.run((tx) =>
    tx
      .insertInto('attachment_text')
      .values({ digest: file.digest, ...text })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  )
  return { file: file.id, name: file.name, digest: file.digest, mediaType: file.mediaType, size: file.size }
}

const withPortal = (name: string, body: (open: Open, database: TestDatabase) => Promise<void>): void => {
  eachEngine(name, async (database) => {
    const open = await openPortal(database)
    try {
      await body(open, database)
    } finally {
      await open.close()
    }
  })
}

withPortal('what is published stands on every page at the next request, in every process', async (open) => {
  const { office, publish, page, deeds, slug, app, files } = open
  const other = await portalOver(office, files)
  const both = async (url: string): Promise<readonly string[]> => [
    await page(url),
    (await other.inject(url)).body,
  ]
  const column = (
    await office.ask((query) =>
      query
        .selectFrom('publishing_column')
        .select('code')
        .where('id', '=', office.column)
        .executeTakeFirstOrThrow(),
    )
  ).code
  const lists = [
    '/',
    `/disclosure/${slug}`,
    `/disclosure/${slug}/${column}`,
    '/search?q=通知',
    `/feeds/${slug}/${column}.xml`,
    '/api/public/documents',
  ]
  for (const url of lists)
    for (const text of await both(encodeURI(url))) assert.doesNotMatch(text, /定点药店名单/u, url)
  const { document, number } = await publish()
  for (const url of lists)
    for (const text of await both(encodeURI(url))) assert.match(text, /定点药店名单/u, url)
  for (const text of await both(`/documents/${number}`)) assert.match(text, /新增三家定点药店，名单见下/u)
  for (const text of await both('/sitemap.xml')) assert.ok(text.includes(`/documents/${number}</loc>`))

  await deeds.withdraw('leader', document)
  for (const url of lists)
    for (const text of await both(encodeURI(url))) assert.doesNotMatch(text, /定点药店名单/u, url)
  const gone = await app.inject(`/documents/${number}`)
  assert.equal(gone.statusCode, 410)
  assert.match(gone.body, /本文有误，特此说明。/u)
  assert.doesNotMatch(gone.body, /药店/u)
  assert.equal((await other.inject(`/api/public/documents/${number}`)).statusCode, 410)
  await other.close()
})

withPortal(
  'a document says what it is, with the tags that are asked for',
  async ({ office, publish, page }) => {
    for (const [name, value] of [
      ['site.name', '示例县医疗保障局'],
      ['site.domain', 'www.example.gov.cn'],
      ['site.code', '3499210001'],
      ['site.errorReport', 'https://zfwzgl.www.gov.cn/exposure'],
    ] as const)
      await office.run((tx) => changeSetting(tx, office.act(), { name, value }))
    const { number } = await publish({ documentNumber: '示医保发〔2026〕3号', keywords: ['药店', '名单'] })
    const body = await page(`/documents/${number}`)
    const tag = (name: string) => new RegExp(`<meta name="${name}" content="([^"]*)"`, 'u').exec(body)?.[1]
    assert.deepEqual(
      ['SiteName', 'SiteDomain', 'SiteIDCode', 'ArticleTitle', 'PubDate', 'Keywords', 'Url'].map(tag),
      [
        '示例县医疗保障局',
        'www.example.gov.cn',
        '3499210001',
        '关于门诊统筹定点药店名单的通知',
        '2026-01-05 09:00',
        '药店,名单,医疗保障',
        `https://www.example.gov.cn/documents/${number}`,
      ],
    )
    for (const name of ['ContentSource', 'ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'])
      assert.ok(tag(name), name)
    for (const label of [
      '索引号',
      '发布机构',
      '文号',
      '主题分类',
      '成文日期',
      '发布日期',
      '公开方式',
      '关键词',
      '内容概述',
    ])
      assert.match(body, new RegExp(`<dt>${label}</dt>`, 'u'), label)
    assert.match(body, /我为政府网站找错/u)
    assert.match(body, /<svg class="qr" role="img"/u)
    assert.doesNotMatch(await page('/'), /ICP/u)
  },
)

withPortal('a text that no longer holds cannot be mistaken', async ({ office, publish, page }) => {
  const { number } = await publish({
    kind: 'normative',
    title: '示例办法',
    documentNumber: '示医保发〔2026〕1号',
    fields: { effectiveOn: '2026-01-05', expiresOn: '2030-12-31' },
  })
  assert.match(await page(`/documents/${number}`), /class="stamp holds">现行有效</u)
  await office.run(async (tx) => {
    await tx.updateTable('publication').set({ validity: 'repealed' }).where('number', '=', number).execute()
    await tx.updateTable('portal_revision').set({ revision: 99 }).execute()
  })
  const body = await page(`/documents/${number}`)
  const strip = body.indexOf('本文件已经废止')
  assert.ok(strip > 0 && strip < body.indexOf('data-aloud>'), 'above the text')
  assert.match(body, /class="stamp over">废止</u)
  assert.match(await page('/policies?validity=repealed'), /示例办法/u)
})

withPortal('words are words wherever they stand', async (open) => {
  const { publish, page, slug, office } = open
  const file = { ...(await attach(open)), name: `"><img src=x onerror=alert(1)>'.txt` }
  const { number } = await publish({
    title: attack,
    documentNumber: attack,
    keywords: [attack],
    topics: [attack],
    summary: attack,
    source: attack,
    attachments: [file],
  })
  const { code } = await office.ask((query) =>
    query
      .selectFrom('publishing_column')
      .select('code')
      .where('id', '=', office.column)
      .executeTakeFirstOrThrow(),
  )
  const q = encodeURIComponent(attack)
  for (const url of [
    '/',
    `/documents/${number}`,
    `/disclosure/${slug}/${code}`,
    `/search?q=${q}`,
    `/policies?q=${q}&topic=${q}&kind=${q}&year=${q}`,
    `/feeds/${slug}/${code}.xml`,
    `/nothing/${q}`,
    `/senior?on=1&to=${q}`,
  ]) {
    const body = await page(url)
    assert.doesNotMatch(
      body
        .replaceAll(/<script src="\/assets\/(?:read-aloud|suggest)[^>]*>/gu, '')
        .replaceAll(/<script type="application\/ld\+json">[^<]*<\/script>/gu, ''),
      /<script|<img src=x/iu,
      url,
    )
    assert.doesNotMatch(body, /<[^>]+\sonerror=(?!alert)/iu, url)
  }
  const csv = await page('/api/public/documents.csv')
  assert.match(csv, /^\uFEFF编号,/u)
  for (const cell of csv.split(',')) assert.doesNotMatch(cell, /^"?[=+@]/u)
})

withPortal('files are sent as long as a public document holds them, and no others', async (open) => {
  const { publish, deeds, app } = open
  const held = await attach(open)
  const draft = await attach(open, '别的.txt')
  assert.equal((await app.inject(`/files/${held.file}/x`)).statusCode, 404)
  const { document, number } = await publish({ attachments: [held] })
  const sent = await app.inject(`/files/${held.file}/${encodeURIComponent(held.name)}`)
  assert.equal(sent.statusCode, 200)
  assert.equal(sent.body, '一二三四五六七')
  assert.equal(sent.headers['x-content-type-options'], 'nosniff')
  assert.match(sent.headers['content-security-policy']?.toString() ?? '', /sandbox/u)
  assert.match(sent.headers['content-disposition']?.toString() ?? '', /^attachment/u)
  const tag = sent.headers.etag?.toString() ?? ''
  assert.equal(
    (await app.inject({ url: `/files/${held.file}/x`, headers: { 'if-none-match': tag } })).statusCode,
    304,
  )
  const part = await app.inject({ url: `/files/${held.file}/x`, headers: { range: 'bytes=0-2' } })
  assert.equal(part.statusCode, 206)
  assert.match((await app.inject(`/documents/${number}`)).body, /名单\.txt<\/a>/u)
  for (const url of [
    `/files/${draft.file}/x`,
    '/files/nothing/x',
    `/files/${draft.file}/text`,
    '/files/__proto__/x',
  ])
    assert.equal((await app.inject(url)).statusCode, 404, url)
  assert.equal((await app.inject(`/files/${held.file}/text`)).body, '一二三四五六七')
  await deeds.withdraw('leader', document)
  for (const url of [`/files/${held.file}/x`, `/files/${held.file}/text`])
    assert.equal((await app.inject(url)).statusCode, 404, url)
})

withPortal('senior mode is a cookie, leads back to the page and to no other site', async ({ app, page }) => {
  const on = await app.inject(`/senior?on=1&to=${encodeURIComponent('/policies?year=2026')}`)
  assert.equal(on.statusCode, 303)
  assert.equal(on.headers.location, '/policies?year=2026')
  assert.match(
    on.headers['set-cookie']?.toString() ?? '',
    /^senior=1; Path=\/; Max-Age=31536000; SameSite=Lax; HttpOnly$/u,
  )
  for (const to of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/\t/evil.example',
    '/%2f/evil\r\nx: y',
    '',
    'javascript:alert(1)',
  ]) {
    const { headers } = await app.inject(`/senior?on=1&to=${encodeURIComponent(to)}`)
    assert.match(headers.location?.toString() ?? '', /^\/(?!\/|\\)[^\r\n]*$/u, to)
  }
  for (const bare of ['/senior', '/senior?on=1', '/senior?to=/a&to=/b']) {
    const { statusCode, headers } = await app.inject(bare)
    assert.deepEqual([statusCode, headers.location], [303, '/'], bare)
  }
  assert.doesNotMatch(await page('/'), /class="senior"/u)
  const senior = await app.inject({ url: '/', headers: { cookie: 'a=b; senior=1' } })
  assert.match(senior.body, /class="senior"/u)
  assert.match(senior.body, /senior\.css/u)
  assert.match(senior.headers.vary?.toString() ?? '', /cookie/u)
  const plain = await app.inject('/')
  assert.notEqual(plain.headers.etag, senior.headers.etag)
  const off = await app.inject('/senior?on=0&to=/')
  assert.match(off.headers['set-cookie']?.toString() ?? '', /Max-Age=0/u)
})

withPortal('one body is the site, several share it', async ({ app, office, slug, page }, database) => {
  assert.equal((await app.inject('/disclosure')).headers.location, `/disclosure/${slug}`)
  assert.equal((await app.inject('/request')).headers.location, `/disclosure/${slug}/request`)
  const { officeIn } = await import('../../test/publishing/support/office.ts')
  await officeIn(office.database)
  assert.equal((await app.inject('/disclosure')).statusCode, 200)
  assert.match(await page('/'), /各机关的公开专栏/u)
  assert.equal((await page('/request')).match(/\/request">示例县医疗保障局/gu)?.length, 2)
  assert.ok(database.engine)
})

withPortal('what is not there is told so, and what is asked wrongly', async ({ app, slug }) => {
  for (const [url, status] of [
    ['/documents/0', 404],
    ['/documents/1x', 404],
    ['/documents/99', 404],
    ['/documents/99999999999999999999', 404],
    ['/disclosure/nowhere', 404],
    [`/disclosure/${slug}/nothing`, 404],
    [`/disclosure/${slug}/news?after=x`, 400],
    [`/disclosure/${slug}/news?year=abc`, 200],
    ['/policies?year=1&kind=x&validity=none', 200],
    ['/search?q=a&page=zz&year=1&kind=x&order=best&column=none&in=nowhere', 200],
    ['/search?q=a&page=9999', 200],
    ['/search/suggest', 200],
    ['/api/public/search', 400],
    ['/api/public/search?q=a&colour=red', 400],
    ['/api/public/search?q=a&column=x', 400],
    ['/sitemaps/x.xml', 404],
    ['/feeds/nowhere/news.xml', 404],
    ['/api/public/documents?limit=0', 400],
    ['/api/public/documents?colour=red', 400],
    ['/api/public/documents?section=nowhere', 404],
  ] as const)
    assert.equal((await app.inject(url)).statusCode, status, url)
})

withPortal(
  'the guide, the rules of applying and the statutory items have pages of their own',
  async ({ office, publish, page, slug }) => {
    const guide = await office.ask((query) =>
      query
        .selectFrom('publishing_column')
        .select('id')
        .where('part', '=', 'guide')
        .executeTakeFirstOrThrow(),
    )
    assert.match(await page(`/disclosure/${slug}/guide`), /公开指南还没有公布/u)
    await publish({
      kind: 'guide',
      column: guide.id,
      title: '公开指南',
      body: '<p>怎样获取本机关的信息。</p>',
    })
    assert.match(await page(`/disclosure/${slug}/guide`), /怎样获取本机关的信息/u)
    assert.match(await page(`/disclosure/${slug}/request`), /20 个工作日/u)
    const statutory = await page(`/disclosure/${slug}/statutory`)
    for (const item of ['法规规章和规范性文件', '财政预算和决算', '公务员招考'])
      assert.match(statutory, new RegExp(item, 'u'))
  },
)

test('the text of a prepared answer is made once for many who ask at the same time', async () => {
  const { keepAnswers } = await import('./answers/kept.ts')
  const kept = keepAnswers(10_000)
  let made = 0
  const make = (bytes: number) => () => {
    made++
    return Promise.resolve({
      status: 200,
      type: 'x',
      etag: 'x',
      plain: Buffer.alloc(bytes),
      br: null,
      gzip: null,
    })
  }
  await Promise.all([kept.get('a', '1', make(1)), kept.get('a', '1', make(1))])
  assert.equal(made, 1)
  await kept.get('a', '2', make(1))
  assert.equal(made, 2, 'another version is made anew')
  await kept.get('large', '2', make(5000))
  await kept.get('large', '2', make(5000))
  assert.equal(made, 4, 'what is large is not kept')
  for (let index = 0; index < 30; index++) await kept.get(`k${index}`, '2', make(100))
  await kept.get('a', '2', make(1))
  assert.equal(made, 35, 'the oldest went')
  await assert.rejects(kept.get('bad', '2', () => Promise.reject(new Error('no'))))
  await kept.get('bad', '2', make(1))
})
