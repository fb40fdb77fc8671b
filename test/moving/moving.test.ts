import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { publicDocument, publicFigures, publicationCounts, verifyPublications } from '#modules/publishing'
import { newPlaceOf } from '#modules/moving'
import { parseLocalDate } from '#statute/calendar'
import { docxOf, pngOf, xlsxOf, zipOf } from '../support/documents.ts'
import { eachEngine } from '../support/databases.ts'
import { refusedAs } from '../support/files.ts'
import { csvOf, heads, moverIn, rowOf } from './support/mover.ts'

const today = parseLocalDate('2026-01-05')

eachEngine(
  'a list with broken rows and duplicates comes in as history, and is taken out again',
  async (engine, t: TestContext) => {
    const { office, work, view, read, attempt, approve, takeOut, items, csv } = await moverIn(t, engine)
    const copy = rowOf(1, { 原网址: 'http://old.example.gov.cn/other.html' })
    const near = rowOf(2, {
      正文: '<p>第2号公告的正文，说明第14项安排，请各单位照此办理并按时报送材料</p>',
      原网址: 'http://old.example.gov.cn/near.html',
    })
    const run = await read(
      '导出.csv',
      csvOf(heads, [
        ...[1, 2, 3].map((nth) => rowOf(nth)),
        rowOf(4, { 标题: '' }),
        rowOf(5, { 发布日期: '去年春天' }),
        rowOf(6, { 正文: '<p>联系人证件号码 11010519491231002X。</p>' }),
        copy,
        near,
        rowOf(9, { 标题: '=HYPERLINK("http://evil")公告' }),
      ]),
    )
    const before = await view(run)
    assert.equal(before.run.state, 'mapping')
    assert.deepEqual(before.mapping.fields, {
      title: '标题',
      publishedOn: '发布日期',
      column: '栏目',
      body: '正文',
      address: '原网址',
      source: '来源',
    })
    const figures = () => office.ask((query) => publicFigures(query, office.organisation, today))
    assert.equal((await figures()).documents, 0)
    await attempt(run, 'history')
    const tried = await items(run)
    assert.deepEqual(
      tried.map(({ verdict }) => verdict),
      ['history', 'history', 'history', 'refused', 'refused', 'refused', 'duplicate', 'duplicate', 'history'],
    )
    assert.match(tried[3]?.sentence ?? '', /没有标题/u)
    assert.match(tried[4]?.sentence ?? '', /“去年春天”读不懂/u)
    assert.match(tried[5]?.sentence ?? '', /身份证/u)
    assert.match(tried[6]?.sentence ?? '', /与第 1 条相同/u)
    assert.match(tried[7]?.sentence ?? '', /与第 2 条/u)
    assert.equal((await figures()).documents, 0, 'a trial publishes nothing')
    await assert.rejects(approve(run, 'clerk'), (error) => refusedAs(error, 'moving-same-person'))
    await approve(run)
    await work()
    assert.equal((await view(run)).run.state, 'done')
    const moved = (await items(run)).filter(({ state }) => state === 'moved')
    assert.equal(moved.length, 4)

    // As it was, under its first date, and saying where it comes from.
    const place = await office.ask((query) => newPlaceOf(query, '/tzgg/201903/t1.html', 'old.example.gov.cn'))
    assert.equal(place?.status, 'public')
    const page = await office.ask((query) => publicDocument(query, place.number))
    assert.equal(page?.publishedAt, '2019-03-02T01:30:00.000Z')
    assert.match(page.notices[0]?.text ?? '', /迁移导入.*2019年3月2日.*没有经过本系统的审核签署/u)
    assert.equal(page.notices[0]?.kind, 'move-in')
    // It is of its own year everywhere.
    const { documents, thisYear, months } = await figures()
    assert.deepEqual([documents, thisYear, months.every((month) => month.documents === 0)], [4, 0, true])
    const counted = (from: string, until: string) =>
      office.ask((query) =>
        publicationCounts(
          query,
          office.organisation,
          { from: parseLocalDate(from), until: parseLocalDate(until) },
          today,
        ),
      )
    const now = await counted('2026-01-01', '2026-12-31')
    assert.deepEqual([now.total, now.late], [0, []])
    const then = await counted('2019-01-01', '2019-12-31')
    assert.deepEqual([then.total, then.late], [4, []])
    const verified = await office.ask((query) => verifyPublications(query, office.sealer))
    assert.deepEqual(verified, { checked: 4, faults: [] })
    // A number of its year, and no formula for a spreadsheet.
    assert.match(page.indexNumber, /-2019-\d{5}$/u)
    assert.match(await csv(run), /"'=HYPERLINK\(""http:\/\/evil""\)公告"/u)

    // The same list once more: all of it is there.
    const again = await read(
      '再来.csv',
      csvOf(
        heads,
        [1, 2, 3].map((nth) => rowOf(nth)),
      ),
    )
    await attempt(again, 'history')
    assert.deepEqual(
      (await items(again)).map(({ verdict }) => verdict),
      ['duplicate', 'duplicate', 'duplicate'],
    )

    // Somebody works on one of them: it stays, the others go.
    const kept = moved[0]?.document
    assert.ok(kept)
    await office.save('clerk', kept, { title: '第1号公告（更正）' })
    await takeOut(run)
    await work()
    const after = await items(run)
    assert.deepEqual(
      after.filter(({ state }) => state === 'stuck').map(({ sentence }) => sentence),
      ['没有撤销：移入以后修改过，请到文件里办理。'],
    )
    assert.equal(after.filter(({ state }) => state === 'removed').length, 3)
    assert.equal((await figures()).documents, 1)
    assert.equal(
      await office.ask((query) => newPlaceOf(query, '/tzgg/201903/t2.html', 'old.example.gov.cn')),
      undefined,
    )
    assert.ok(await office.ask((query) => newPlaceOf(query, '/tzgg/201903/t1.html', 'elsewhere')))
    const found = await office.ask((query) =>
      query.selectFrom('audit').select('what').where('what', 'like', '%mov%').orderBy('sequence').execute(),
    )
    const counts = Object.entries(Object.groupBy(found, ({ what }) => what)).map(([what, list]) => [
      what,
      list?.length,
    ])
    assert.deepEqual(Object.fromEntries(counts), {
      'moving.open': 2,
      'moving.gather': 2,
      'moving.try': 2,
      'moving.check': 2,
      'moving.approve': 1,
      'moving.start': 1,
      'document.move-in': 4,
      'moving.finish': 2,
      'moving.take-out': 1,
      'document.move-out': 3,
    })
  },
)

eachEngine(
  'drafts, GB18030, Excel, JSON and archives with pages, Word and files',
  async (engine, t: TestContext) => {
    const { office, files, work, view, read, openFile, attempt, start, items } = await moverIn(t, engine)
    const gbk = Buffer.concat([
      Buffer.from([0xb1, 0xea, 0xcc, 0xe2, 0x2c, 0xc4, 0xda, 0xc8, 0xdd, 0x0d, 0x0a]),
      Buffer.from([0xcd, 0xa8, 0xd6, 0xaa, 0x2c, 0xd5, 0xfd, 0xce, 0xc4, 0x0d, 0x0a]),
    ])
    const old = await openFile('旧系统.csv', gbk)
    await work()
    assert.deepEqual(
      (await view(old)).profile.map(({ name, samples }) => [name, ...samples]),
      [
        ['标题', '通知'],
        ['内容', '正文'],
      ],
    )
    const sheet = await read(
      '表.xlsx',
      await xlsxOf([
        ['标题', '内容'],
        ['表里的通知', '表里的正文'],
      ]),
    )
    await attempt(sheet, 'draft')
    await start(sheet)
    await work()
    const [drafted] = await items(sheet)
    assert.equal(drafted?.state, 'moved')
    assert.ok(drafted.document)
    assert.deepEqual(
      (({ stage, visibility, title }) => ({ stage, visibility, title }))(await office.row(drafted.document)),
      { stage: 'draft', visibility: 'none', title: '表里的通知' },
    )
    const json = await read('a.json', JSON.stringify({ data: [{ title: '甲', content: '乙' }, 7] }))
    assert.equal((await view(json)).run.items, 2)

    const page = `<html><head><meta name="ArticleTitle" content="医保通告"><meta name="PubDate" content="2018-05-06 08:00">
    </head><body><div class="nav"><a href="/a">首页</a></div><div id="zoom"><p>通告正文。</p>
    <p><img src="img/1.png" alt="图示"></p><p><a href="../files/表.pdf">名单</a><a href="missing.doc">没有的</a></p>
    <script>alert(1)</script></div></body></html>`
    const pdf = (await import('../support/documents.ts')).plainPdf()
    const run = await read(
      '网站.zip',
      zipOf({
        'a/1.html': page,
        'a/img/1.png': pngOf(20, 20),
        'files/表.pdf': pdf,
        '2.docx': await docxOf('通知标题', '通知正文。'),
      }),
    )
    const seen = await view(run)
    assert.deepEqual([seen.run.state, seen.run.items], ['mapping', 2])
    await attempt(run, 'draft')
    await start(run)
    await work()
    const list = await items(run)
    assert.deepEqual(
      list.map(({ title, state }) => [title, state]),
      [
        ['医保通告', 'moved'],
        ['通知标题', 'moved'],
      ],
    )
    assert.match(list[0]?.sentence ?? '', /没有/u)
    const { contentOf } = await import('#modules/publishing')
    const row = await office.row(list[0]?.document ?? ('' as never))
    const content = await office.ask((query) => contentOf(query, office.sealer, row))
    assert.match(content.body, /<img src="\/files\/[\w-]+" alt="图示"/u)
    assert.match(content.body, /<a href="\/files\/[\w-]+"/u)
    assert.doesNotMatch(content.body, /script|alert/u)
    assert.deepEqual(
      content.attachments.map(({ name }) => name),
      ['名单.pdf'],
    )
    assert.equal(await files.verify(content.attachments[0]?.digest ?? ''), 'sound')
  },
)

eachEngine('what is hostile is refused or comes to nothing', async (engine, t: TestContext) => {
  const { work, view, read, openFile, attempt, items, files } = await moverIn(t, engine)
  const bomb = zipOf({ 'a.html': 'x'.repeat(8_000_000) })
  await assert.rejects(files.take(bomb, { name: 'a.zip', pages: true }), (error) =>
    refusedAs(error, 'file-unpacks-too-large'),
  )
  await assert.rejects(files.take(zipOf({ '../a.html': 'x' }), { name: 'a.zip', pages: true }))
  await assert.rejects(files.take(zipOf({ 'a.exe': 'MZ' }), { name: 'a.zip', pages: true }))
  await assert.rejects(
    files.take(zipOf({ 'a.html': 'x' }), { name: 'a.zip' }),
    'pages only where they are asked for',
  )
  const failed = await openFile('b.json', Buffer.from('{"a": 1}'))
  await work()
  const told = (await view(failed)).run
  assert.deepEqual([told.state, (told.problem ?? '').includes('没有列表')], ['failed', true])
  const deep = '<div>'.repeat(50_000)
  const entities = '<!DOCTYPE x [<!ENTITY a "b">]><p onclick="x()">&a;</p><iframe src="//evil"></iframe>'
  const run = await read(
    'c.zip',
    zipOf({
      '1.html': `<title>深的页面</title><body>${deep}深`,
      '2.html': `<h1>外来的页面</h1><div>${entities}正文</div>`,
      '3.docx': zipOf({
        '[Content_Types].xml':
          '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        'word/document.xml': '<w:document',
      }),
    }),
  )
  assert.equal((await view(run)).run.items, 3)
  await attempt(run, 'history', { fields: { title: '标题' } })
  assert.deepEqual(
    (await items(run)).map(({ verdict }) => verdict),
    ['refused', 'refused', 'refused'],
  )
})
