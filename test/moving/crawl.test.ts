import assert from 'node:assert/strict'
import type { RequestListener } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestContext } from 'node:test'
import { openCrawlRun, runsOf } from '#modules/moving'
import { eachEngine } from '../support/databases.ts'
import { plainPdf } from '../support/documents.ts'
import { csvOf, heads, moverIn, rowOf } from './support/mover.ts'

const serve = async (t: TestContext, answer: RequestListener): Promise<string> => {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  return `127.0.0.1:${String((server.address() as AddressInfo).port)}`
}

const article = (nth: number): string => `<html><head><meta name="ArticleTitle" content="第${nth}号公告">
<meta name="PubDate" content="2020-02-0${nth} 10:00"><meta name="ContentSource" content="办公室"></head><body>
<div class="head"><a href="/">首页</a></div><div id="zoom"><p>第${nth}号公告的正文，共${nth * 3}项。</p>
<p><a href="./a${nth}.pdf">附件${nth}</a> <a href="http://10.0.0.9/secret.pdf">内网</a></p></div></body></html>`

eachEngine(
  'columns of an old site are read as robots.txt lets them, and only there',
  async (engine, t: TestContext) => {
    const { office, work, view, attempt, approve, items } = await moverIn(t, engine)
    const asked: string[] = []
    const host = await serve(t, (request, response) => {
      const url = request.url ?? ''
      asked.push(url)
      const html = (text: string) =>
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(text)
      const nth = Number(/t(\d)\.html$/u.exec(url)?.[1] ?? 0)
      if (url === '/robots.txt') response.end('User-agent: *\nDisallow: /tzgg/t3.html\n')
      else if (url === '/tzgg/')
        html(`<ul><li><a href="t1.html">第一号公告标题</a></li><li><a href="t3.html">第三号公告标题</a></li>
        <li><a href="http://127.0.0.1:1/t9.html">别处的公告标题</a></li><li><a href="t4.html">转走的公告标题</a></li></ul>
        <a href="index_1.html">下一页</a>`)
      else if (url === '/tzgg/index_1.html') html('<a href="t2.html">第二号公告标题</a>')
      else if (url === '/tzgg/t4.html')
        response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end()
      else if (nth > 0) html(article(nth))
      else if (url.endsWith('.pdf')) response.end(plainPdf())
      else response.writeHead(404).end()
    })
    const { run: transact, act, organisation, person } = office
    const run = await transact((tx) =>
      openCrawlRun(tx, act('clerk'), {
        organisation,
        person: person('clerk'),
        title: '原网站',
        columns: [{ title: '通知公告', start: `http://${host}/tzgg/` }],
        mostPages: 50,
        delay: 100,
      }),
    )
    // Told to end after the first pages, it goes on behind them.
    await work({ fetchAllow: [host] }, AbortSignal.timeout(250))
    assert.equal((await view(run)).run.state, 'gathering')
    await work({ fetchAllow: [host] })
    const seen = await view(run)
    assert.deepEqual([seen.run.state, seen.run.items, seen.failedPages], ['mapping', 2, 2])
    assert.equal(
      new Set(asked.filter((url) => url !== '/robots.txt')).size,
      asked.filter((url) => url !== '/robots.txt').length,
      'asked twice',
    )
    assert.ok(!asked.includes('/tzgg/t3.html'), 'robots.txt was not heeded')
    await attempt(run, 'history')
    await approve(run)
    await work()
    const moved = await items(run)
    assert.deepEqual(moved.map(({ title, state }) => [title, state]).toSorted(), [
      ['第1号公告', 'moved'],
      ['第2号公告', 'moved'],
    ])
    assert.match(moved[0]?.sentence ?? '', /别的网站/u)
    // Where nobody allowed it, nothing of this machine is read.
    const inner = await transact((tx) =>
      openCrawlRun(tx, act('clerk'), {
        organisation,
        person: person('clerk'),
        title: '内网',
        columns: [{ title: '公告', start: `http://${host}/tzgg/` }],
        mostPages: 5,
        delay: 100,
      }),
    )
    const before = asked.length
    await work()
    assert.equal((await view(inner)).run.state, 'failed')
    assert.equal(asked.length, before)
  },
)

eachEngine(
  'broken off in the middle, a run goes on and puts nothing in twice',
  async (engine, t: TestContext) => {
    const { office, tools, work, view, read, attempt, start, items } = await moverIn(t, engine)
    const run = await read(
      '表.csv',
      csvOf(
        heads,
        Array.from({ length: 70 }, (_, at) => rowOf(at + 1)),
      ),
    )
    await attempt(run, 'draft')
    await start(run)
    // Ended behind each transaction there is, as a killed process is: what was committed stands, the rest is not.
    let left = 2
    const { transaction } = tools.database
    const dying: typeof transaction = async (task) => {
      if (left === 0) throw new Error('killed')
      left -= 1
      return transaction(task)
    }
    await assert.rejects(work({ database: { ...tools.database, transaction: dying } }), /killed/u)
    const half = (await view(run)).run
    assert.deepEqual([half.state, half.progress], ['running', 40])
    await work()
    assert.deepEqual((({ state, progress }) => [state, progress])((await view(run)).run), ['done', 70])
    const documents = (await items(run)).map(({ document }) => document)
    assert.equal(new Set(documents).size, 70)
    const { count } = await office.ask((query) =>
      query
        .selectFrom('document')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow(),
    )
    assert.equal(count, 70)
    assert.equal((await office.ask((query) => runsOf(query, office.organisation))).length, 1)
  },
)
