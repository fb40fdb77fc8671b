import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { DatabaseError } from '#platform/db'
import type { MovingTools, RunId } from '#modules/moving'
import { movingSweep } from '#modules/moving'
import { eachEngine } from '../support/databases.ts'
import { csvOf, heads, moverIn, rowOf } from './support/mover.ts'

eachEngine(
  'a run with a defect is tried again for a while, then told and given up; others go on meanwhile',
  async (engine, t: TestContext) => {
    const mover = await moverIn(t, engine)
    const { office, tools, openFile, view, work, attempt, start, takeOut, items } = mover
    const { signal } = new AbortController()
    /** As often as the sweep comes round until the run is let go of; gives how often that was. */
    const turns = async (more: Partial<MovingTools>, run: RunId): Promise<number> => {
      const { state } = (await view(run)).run
      const { run: sweep } = movingSweep({ ...tools, ...more })
      for (let turn = 1; turn < 30; turn += 1) {
        const context = { database: office.database, now: office.now(), signal }
        await assert.rejects(sweep(context), /defect/u)
        if ((await view(run)).run.state !== state) return turn
      }
      return 30
    }
    const defect = (): never => {
      throw new Error('defect')
    }
    const told = async (run: RunId) => {
      const { state, problem } = (await view(run)).run
      return [state, problem]
    }

    const unread = await openFile('一.csv', Buffer.from(csvOf(heads, [rowOf(1)])))
    const other = await openFile('二.csv', Buffer.from(csvOf(heads, [rowOf(1), rowOf(2)])))
    const { open } = tools.files
    const digest = (await view(unread)).from.file?.digest
    const files = { ...tools.files, open: (of: string) => (of === digest ? defect() : open(of)) }
    assert.equal(await turns({ files }, unread), 10)
    assert.deepEqual(await told(unread), ['failed', '程序出错，原因见日志。'])
    assert.deepEqual(await told(other), ['mapping', null])

    // What is of the place and not of the run passes: it never gives up for that.
    const away: typeof tools.database.transaction = () => Promise.reject(new DatabaseError('unreachable'))
    const sealer = { ...tools.sealer, open: defect }
    await attempt(other, 'draft', {}, async () => {
      const { run: sweep } = movingSweep(tools)
      const database = { ...office.database, transaction: away }
      for (let turn = 0; turn < 12; turn += 1)
        await assert.rejects(sweep({ database, now: office.now(), signal }), /连接不上数据库/u)
      assert.equal((await view(other)).run.state, 'checking')
      assert.equal(await turns({ sealer }, other), 10)
    })
    assert.deepEqual(await told(other), [
      'mapping',
      '试运行停在第 1 条附近：程序出错，原因见日志。处理以后请再试。',
    ])
    await attempt(other, 'draft')
    assert.deepEqual(await told(other), ['checked', null])
    await start(other)
    await turns({ sealer }, other)
    assert.match(String((await told(other))[1]), /^移入停在第 1 条附近：.*后面的没有移入/u)
    await takeOut(other)
    await work()
    assert.deepEqual(await told(other), ['removed', null])
    assert.ok((await items(other)).every(({ document }) => document === null))
    const trail = await office.ask((query) =>
      query.selectFrom('audit').select('subject').where('what', '=', 'moving.give-up').execute(),
    )
    assert.equal(trail.length, 3)
  },
)

eachEngine('texts no database keeps come in without what it would not keep', async (engine, t) => {
  const { read, attempt, approve, work, items } = await moverIn(t, engine)
  const row = Object.fromEntries(heads.map((head, at) => [head, rowOf(1)[at]]))
  const far = `http://old.example.gov.cn/${'长'.repeat(900)}`
  const run = await read(
    'a.json',
    JSON.stringify([
      { ...row, 标题: '第一号\0公告', '空\0列': '\0' },
      { ...row, 标题: '第二号公告', 发布日期: '去\0年' },
      { ...row, 标题: '第三号公告', 正文: '<p>另一段\0正文\uD800。</p>', 原网址: far },
    ]),
  )
  await attempt(run, 'history')
  await approve(run)
  await work()
  assert.deepEqual(
    (await items(run)).map(({ title, state, address }) => [title, state, address === null]),
    [
      ['第一号公告', 'moved', false],
      ['', 'checked', true],
      ['第三号公告', 'moved', true],
    ],
  )
})
