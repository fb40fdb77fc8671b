import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { newId } from '#platform/ids'
import type { RunId } from '#modules/moving'
import { approveRun, itemPage, runView } from '#modules/moving'
import { plainPdf, zipOf } from '../support/documents.ts'
import type { TestDatabase } from '../support/databases.ts'
import { onEngine } from '../support/databases.ts'
import { csvOf, heads, rowOf } from '../moving/support/mover.ts'
import type { Who } from '../publishing/support/office.ts'
import { openOffice } from '../publishing/support/office.ts'
import { gongkai } from './support/run.ts'

const command = join(import.meta.dirname, '../../src/cli/main.ts')

/** An office whose people sign in, and a folder in which the command is typed. */
const deskIn = async (t: TestContext, engine: TestDatabase) => {
  const office = await openOffice(engine)
  const cwd = await mkdtemp(join(tmpdir(), 'gongkai-move-in-'))
  t.after(() => rm(cwd, { recursive: true, force: true }))
  await office.run(async (tx) => {
    for (const who of ['clerk', 'leader', 'guest'] as const)
      await tx
        .insertInto('account')
        .values({
          id: newId() as never,
          person: office.person(who),
          username: who,
          email: `${who}@account.invalid`,
          second_factor: 0,
          password_set_at: null,
          created_at: office.now(),
          changed_at: office.now(),
        })
        .execute()
  })
  const { full_name: name } = await office.ask((query) =>
    query
      .selectFrom('organisation_name')
      .select('full_name')
      .where('organisation', '=', office.organisation)
      .executeTakeFirstOrThrow(),
  )
  const env = {
    DATABASE_URL: engine.settings.url,
    // The key of the office.
    GONGKAI_KEY: Buffer.alloc(32, 3).toString('base64'),
    GONGKAI_FILES: `disk:${join(cwd, 'files')}`,
  }
  const moveIn = (...args: readonly string[]) => gongkai(['move-in', ...args], { cwd, env })
  return {
    office,
    cwd,
    env,
    moveIn,
    body: ['--organisation', name, '--as', 'clerk'],
    put: (path: string, bytes: string | Uint8Array) => writeFile(join(cwd, path), bytes),
    items: async (run: RunId) =>
      (await office.ask((query) => itemPage(query, run, {}, { limit: 1000 }))).rows,
    approve: async (run: RunId, who: Who) => {
      const { root } = (await office.ask((query) => runView(query, office.sealer, run, office.now()))).run
      const asked = { run, person: office.person(who), root: root ?? '' }
      await office.run((tx) => approveRun(tx, office.act(who), asked))
    },
  }
}

const mappingFor = (otherwise: string, change: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({
    对应的列: { 标题: '标题', 发布日期: '发布日期', 栏目: '栏目', 正文: '正文', 原网址: '原网址' },
    其余的放在: otherwise,
    ...change,
  })

const codeOf = async ({ office }: Awaited<ReturnType<typeof deskIn>>): Promise<string> =>
  (
    await office.ask((query) =>
      query
        .selectFrom('publishing_column')
        .select('code')
        .where('id', '=', office.column)
        .executeTakeFirstOrThrow(),
    )
  ).code

const runIn = (json: string) => JSON.parse(json) as { readonly id: RunId; readonly state: string }

onEngine(
  'sqlite',
  'a list is tried, put in as drafts when asked, told row by row, and taken out by who may',
  async (engine, t) => {
    const desk = await deskIn(t, engine)
    const { moveIn, body, put, cwd, items } = desk
    await put('旧网站.csv', csvOf(heads, [rowOf(1), rowOf(2, { 标题: '' }), rowOf(1)]))
    const proposed = await moveIn('旧网站.csv', ...body, '--propose', '对应.json')
    assert.deepEqual([proposed.code, proposed.err.includes('对应关系已经写到 对应.json')], [0, true])
    assert.match(proposed.out, /待对应，3条/u)
    const mapping = JSON.parse(await readFile(join(cwd, '对应.json'), 'utf8')) as Record<string, unknown>
    assert.partialDeepStrictEqual(mapping, { 对应的列: { 标题: '标题', 原网址: '原网址' } })
    await put('对应.json', JSON.stringify({ ...mapping, 其余的放在: await codeOf(desk) }))

    const asked = ['旧网站.csv', ...body, '--mapping', '对应.json', '--report', '结论.csv'] as const
    const tried = await moveIn(...asked, '--format', 'json')
    assert.equal(tried.code, 1, tried.err)
    assert.match(tried.err, /接着做/u)
    const { id } = runIn(tried.out)
    assert.partialDeepStrictEqual(JSON.parse(tried.out), {
      state: 'checked',
      items: 3,
      wrong: [{ seq: 2, sentence: '没有标题。' }],
    })
    assert.match(await readFile(join(cwd, '结论.csv'), 'utf8'), /"3","第1号公告","重复","已检查"/u)
    assert.deepEqual(new Set((await items(id)).map(({ document }) => document)), new Set([null]))

    const moved = await moveIn(...asked, '--run')
    assert.equal(moved.code, 1)
    assert.match(moved.out, /成为草稿 +已移入 +1\n[\s\S]*第2条[\s\S]*已经移入/u)
    // Typed once more it has nothing to do.
    assert.match((await moveIn(...asked, '--run')).out, /成为草稿 +已移入 +1\n/u)
    assert.equal((await items(id)).filter(({ document }) => document !== null).length, 1)

    const refused = await moveIn('--take-out', id, '--as', 'clerk')
    assert.deepEqual([refused.code, refused.out], [2, ''])
    assert.match(refused.err, /没有“批准和撤销历史公开的迁移”权限/u)
    assert.match((await moveIn('--take-out', id, '--as', 'leader')).out, /已撤销/u)
    assert.deepEqual(new Set((await items(id)).map(({ document }) => document)), new Set([null]))
  },
)

onEngine(
  'sqlite',
  'history waits for another person, whatever is typed; pages beside a list come along',
  async (engine, t) => {
    const desk = await deskIn(t, engine)
    const { moveIn, body, put, cwd, items, approve, office } = desk
    await put('对应.json', mappingFor(await codeOf(desk)))
    await mkdir(join(cwd, '网页'))
    await put('网页/1.html', '<h1>页面上的标题</h1><p>页面上的正文，请各单位照此办理。</p>')
    await put('网页/名单.pdf', plainPdf())
    const list = csvOf(
      ['标题', '发布日期', '正文文件', '附件'],
      [['清单上的标题', '2019-03-02', '1.html', '名单.pdf']],
    )
    await put('清单.csv', list)
    await put(
      '网页.zip',
      zipOf({ '1.html': await readFile(join(cwd, '网页/1.html')), '名单.pdf': plainPdf() }),
    )
    const args = ['--mapping', '对应.json', '--to', 'history', '--run', '--format', 'json']
    const waiting = await moveIn('清单.csv', '--files', '网页', ...body, ...args)
    assert.equal(waiting.code, 0, waiting.err)
    assert.match(waiting.out, /等待批准：由另一位有[^"]*命令行不能代替/u)
    const { id } = runIn(waiting.out)
    const still = await moveIn('--continue', id, '--as', 'clerk', '--run', '--format', 'json')
    assert.equal(runIn(still.out).state, 'checked')
    assert.deepEqual(
      (await items(id)).map(({ document }) => document),
      [null],
    )
    await assert.rejects(approve(id, 'clerk'), /要由别人批准/u)
    await approve(id, 'leader')
    const done = await moveIn('--continue', id, '--as', 'clerk', '--format', 'json')
    assert.equal(runIn(done.out).state, 'done', done.err)
    const [item] = await items(id)
    assert.deepEqual([item?.title, item?.state], ['清单上的标题', 'moved'])
    const { attachments } = await office.ask((query) =>
      query.selectFrom('publication').select('attachments').executeTakeFirstOrThrow(),
    )
    assert.match(attachments, /名单\.pdf/u)
    // However they are handed over, the same list with the same files is known again.
    const again = await moveIn('清单.csv', '--files', '网页.zip', ...body, ...args)
    assert.deepEqual([runIn(again.out).id, runIn(again.out).state], [id, 'done'])
  },
)

onEngine('sqlite', 'columns of an old site are read and tried', async (engine, t) => {
  const desk = await deskIn(t, engine)
  const server = createServer(({ url }, response) => {
    const nth = /t(\d)\.html$/u.exec(url ?? '')?.[1]
    const list = '<a href="t1.html">第一号公告标题</a><a href="t2.html">第二号公告标题</a>'
    if (nth === undefined && url !== '/tzgg/') response.writeHead(404).end()
    else
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(
          nth === undefined
            ? list
            : `<body><h1>第${nth}号公告</h1><div id="zoom"><p>第${nth}号公告的正文，请按时报送材料。</p></div></body>`,
        )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  const host = `127.0.0.1:${String((server.address() as AddressInfo).port)}`
  await desk.put('对应.json', JSON.stringify({ 对应的列: { 标题: '标题' }, 其余的放在: await codeOf(desk) }))
  const { code, out, err } = await gongkai(
    [
      'move-in',
      ...desk.body,
      '--mapping',
      '对应.json',
      '--delay',
      '0.1',
      '--format',
      'json',
      '--crawl',
      `通知公告=http://${host}/tzgg/`,
    ],
    { cwd: desk.cwd, env: { ...desk.env, GONGKAI_FETCH_ALLOW: host } },
  )
  assert.equal(code, 0, err + out)
  assert.partialDeepStrictEqual(JSON.parse(out), {
    title: '通知公告',
    way: 'crawl',
    state: 'checked',
    items: 2,
  })
})

onEngine(
  'sqlite',
  'killed in the middle, the same command goes on: nothing lost, nothing twice',
  async (engine, t) => {
    const desk = await deskIn(t, engine)
    const { moveIn, body, put, cwd, env, items, office } = desk
    const rows = Array.from({ length: 150 }, (_, at) => rowOf(at + 1))
    await put('旧网站.csv', csvOf(heads, rows))
    await put('对应.json', mappingFor(await codeOf(desk)))
    const args = ['旧网站.csv', ...body, '--mapping', '对应.json', '--run']
    /** Types the command, and kills it once a run is so far. */
    const killAt = async (state: string, progress: number): Promise<void> => {
      const child = spawn(process.execPath, [command, 'move-in', ...args], {
        cwd,
        env: { ...process.env, ...env },
        stdio: 'ignore',
      })
      t.after(() => child.kill('SIGKILL'))
      const ended = once(child, 'exit')
      for (;;) {
        const row = await office.ask((query) =>
          query.selectFrom('moving_run').select(['state', 'progress']).executeTakeFirst(),
        )
        if (row?.state === state && row.progress >= progress) break
        if (child.exitCode !== null) throw new Error('it ended by itself')
        await setTimeout(5)
      }
      child.kill('SIGKILL')
      await ended
      // As if the time had passed after which it is taken for dead.
      await office.run((tx) => tx.updateTable('sweep').set({ claimed_until: office.now() }).execute())
    }
    await killAt('checking', 25)
    await killAt('running', 20)
    const done = await moveIn(...args, '--format', 'json')
    assert.equal(done.code, 0, done.err)
    const { id, state } = runIn(done.out)
    const moved = await items(id)
    assert.deepEqual([state, moved.length], ['done', rows.length])
    assert.ok(moved.every((item) => item.state === 'moved'))
    assert.equal(new Set(moved.map(({ document }) => document)).size, rows.length)
    const drafts = await office.ask((query) => query.selectFrom('document').select('title').execute())
    assert.deepEqual(
      drafts.map(({ title }) => title).toSorted(),
      rows.map(([title]) => title ?? '').toSorted(),
    )
  },
)

onEngine('sqlite', 'what can not be done is said in one sentence and ends with 2', async (engine, t) => {
  const { moveIn, body, put, office } = await deskIn(t, engine)
  const [, name = ''] = body
  await put('a.csv', csvOf(heads, [rowOf(1)]))
  await put('b.csv', csvOf(heads, [rowOf(1, { 栏目: '旧通告' })]))
  await put('坏.json', '{"a": 1}')
  await put('错.json', JSON.stringify({ 对应的列: { 题目: '标题' } }))
  const cases: readonly (readonly [args: readonly string[], sentence: RegExp])[] = [
    [['a.csv', '--organisation', name, '--as', 'guest'], /没有“迁移旧网站”权限/u],
    [['c.csv', ...body], /c\.csv：找不到这个文件/u],
    [['a.csv', ...body, '--mapping', '错.json'], /没有“题目”这一项/u],
    [['b.csv', ...body], /指定其余的放在哪里。用 --propose 写出/u],
    [['--crawl', '通知公告', ...body], /不是栏目的网址/u],
  ]
  for (const [args, sentence] of cases) {
    const { code, out, err } = await moveIn(...args)
    assert.deepEqual([code, out], [2, ''], args.join(' '))
    assert.match(err, sentence)
  }
  const unread = await moveIn('坏.json', ...body)
  assert.equal(unread.code, 2)
  assert.match(unread.out, /没有读成[\s\S]*没有列表/u)
  const documents = await office.ask((query) => query.selectFrom('document').select('id').execute())
  assert.deepEqual(documents, [])
})
