import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { TestDatabase } from '../support/databases.ts'
import { eachEngine } from '../support/databases.ts'
import { withFiles } from '../support/files.ts'
import { sealing } from '../support/office.ts'
import { retryPush } from '#modules/publishing'
import type { Desk } from './support/desk.ts'
import { deskOn } from './support/desk.ts'
import type { Fault, WechatServer } from './support/wechat-server.ts'
import { startWechat } from './support/wechat-server.ts'

const withDesk =
  (run: (desk: Desk, server: WechatServer) => Promise<void>) =>
  async (test: TestDatabase): Promise<void> => {
    const server = await startWechat()
    try {
      await withFiles({}, async (files) => run(await deskOn(test, server, files), server))
    } finally {
      await server.stop()
    }
  }

/** Articles with this title that came out, and those that still may. */
const madeOf = ({ platform }: WechatServer, title: string) => {
  const tasks = [...platform.tasks.values()].filter(({ article }) => article.title === title)
  return {
    articles: [...platform.articles.values()].filter(({ article }) => article.title === title).length,
    reviewing: tasks.filter(({ status }) => status === 1).length,
  }
}

/** What a conscientious clerk does with what waits for people: looks on the platform first. */
const clerk = async (desk: Desk, server: WechatServer): Promise<void> => {
  for (const { id: push, state, title, digest, form } of await desk.pushes()) {
    if (state !== 'unsure' && state !== 'failed') continue
    const { articles, reviewing } = madeOf(server, title)
    if (state === 'unsure' && articles + reviewing > 0) continue
    await desk.run((tx) => retryPush(tx, desk.act(), { push, looked: true, title, digest, form }, sealing))
  }
}

/** Lets processes that live run on until nothing is open. */
const settle = async (desk: Desk, server: WechatServer): Promise<void> => {
  server.review = 0
  server.listed = true
  for (let round = 0; round < 12; round += 1) {
    server.decide(0)
    desk.pass(20 * 60)
    const process = desk.process()
    await process.deliver()
    await process.check()
    await clerk(desk, server)
    if ((await desk.pushes()).every(({ state }) => state === 'published')) return
  }
}

eachEngine(
  'a process that ends before or behind any step leaves exactly one article in the end',
  withDesk(async (desk, server) => {
    let [endsAt, lived] = [1, false]
    for (; !lived && endsAt < 80; endsAt += 1) {
      const title = `第 ${endsAt} 步`
      const document = await desk.document(title)
      // Each its own pictures: an account that has them takes fewer steps.
      await desk.run((tx) => tx.deleteFrom('channel_media').execute())
      await desk.push(document, title)
      const process = desk.process(endsAt)
      await process.deliver()
      desk.pass(60)
      if (process.lives()) await process.check()
      lived = process.lives()
      assert.ok(madeOf(server, title).articles <= 1, title)
      await settle(desk, server)
      assert.deepEqual(madeOf(server, title), { articles: 1, reviewing: 0 }, title)
    }
    assert.ok(lived && endsAt > 20, `ended at ${endsAt}`)
    const states = await desk.pushes()
    assert.ok(states.every(({ state }) => state === 'published'))
    const records = await desk.ask((query) => query.selectFrom('dissemination').select('id').execute())
    assert.equal(records.length, states.length)
  }),
)

eachEngine(
  'two processes that deliver at once make one article',
  withDesk(async (desk, server) => {
    for (const title of ['甲', '乙', '丙']) await desk.push(await desk.document(title), title)
    const processes = [desk.process(), desk.process(), desk.process()]
    await Promise.all(processes.map(({ deliver }) => deliver()))
    desk.pass(60)
    await Promise.all(processes.map(({ check }) => check()))
    assert.deepEqual(
      server
        .live()
        .map(({ title }) => title)
        .toSorted(),
      ['丙', '乙', '甲'],
    )
    const records = await desk.ask((query) => query.selectFrom('dissemination').select('id').execute())
    assert.equal(records.length, 3)
  }),
)

const paths = [
  '/cgi-bin/stable_token',
  '/cgi-bin/media/uploadimg',
  '/cgi-bin/material/add_material',
  '/cgi-bin/draft/add',
  '/cgi-bin/draft/batchget',
  '/cgi-bin/freepublish/submit',
  '/cgi-bin/freepublish/get',
  '/cgi-bin/freepublish/batchget',
] as const

const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc.constantFrom<Fault>({ kind: 'cut-before' }, { kind: 'cut-after' }, { kind: 'page', status: 502 }),
  fc.constantFrom(-1, 40001, 42001, 40007, 40164, 45009, 45011, 48001, 53503).map((code): Fault => ({
    kind: 'code',
    code,
  })),
)

type Step =
  | { readonly do: 'push' }
  | { readonly do: 'fault'; readonly path: string; readonly fault: Fault }
  /** A process delivers and asks, to its end at a step. */
  | { readonly do: 'process'; readonly endsAt: number }
  | { readonly do: 'two' }
  | { readonly do: 'review'; readonly review: 0 | 2 | 4 | undefined }
  | { readonly do: 'decide'; readonly status: 0 | 3 }
  | { readonly do: 'expire' }
  | { readonly do: 'clerk' }
  | { readonly do: 'pass'; readonly minutes: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.constant({ do: 'push' } as const) },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('fault' as const), path: fc.constantFrom(...paths), fault }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('process' as const), endsAt: fc.integer({ min: 1, max: 40 }) }),
  },
  { weight: 2, arbitrary: fc.constant({ do: 'two' } as const) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('review' as const),
      review: fc.constantFrom(0 as const, 2 as const, 4 as const, undefined),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('decide' as const),
      status: fc.constantFrom(0 as const, 3 as const),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'expire' } as const) },
  { weight: 3, arbitrary: fc.constant({ do: 'clerk' } as const) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('pass' as const), minutes: fc.integer({ min: 1, max: 30 }) }),
  },
)

const take = async (desk: Desk, server: WechatServer, given: Step, titles: string[]): Promise<void> => {
  switch (given.do) {
    case 'push': {
      const title = `第 ${titles.length} 篇 ${server.calls.length}`
      titles.push(title)
      await desk.push(await desk.document(title), title)
      return
    }
    case 'fault':
      server.fail(given.path, given.fault)
      return
    case 'process': {
      const process = desk.process(given.endsAt)
      await process.deliver()
      if (process.lives()) await process.check()
      return
    }
    case 'two':
      await Promise.all([desk.process(), desk.process()].map(({ deliver }) => deliver()))
      return
    case 'review':
      server.review = given.review
      return
    case 'decide':
      server.decide(given.status)
      return
    case 'expire':
      server.expire()
      return
    case 'clerk':
      await clerk(desk, server)
      return
    case 'pass':
      desk.pass(given.minutes * 60)
  }
}

eachEngine(
  'whatever fails and whenever a process ends, a document has never two articles, and in the end one',
  withDesk(async (desk, server) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 24 }), async (steps) => {
        const titles: string[] = []
        for (const each of [{ do: 'push' } as const, ...steps]) {
          await take(desk, server, each, titles)
          for (const title of titles) {
            const { articles, reviewing } = madeOf(server, title)
            assert.ok(articles + reviewing <= 1, `${title}: ${articles} + ${reviewing}`)
          }
        }
        server.calm()
        await settle(desk, server)
        for (const title of titles)
          assert.deepEqual(madeOf(server, title), { articles: 1, reviewing: 0 }, title)
      }),
      { numRuns: 25 },
    )
  }),
)
