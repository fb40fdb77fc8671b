import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { createWorkshop } from './index.ts'

const script = (body: string): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads'\nparentPort.on('message', (task) => { ${body} })`)}`,
  )

const options = { patience: 10_000, longestQueue: 3, memory: 64 }

test('tasks are done in turn, each with its own answer', async () => {
  const shop = createWorkshop<number, number>({
    ...options,
    script: script('parentPort.postMessage(task * 2)'),
  })
  const worked = await Promise.all([shop.run(1), shop.run(2), shop.run(3)])
  assert.deepEqual(
    worked.map((each) => each.ok && each.result),
    [2, 4, 6],
  )
  await shop.close()
})

test('more than the queue holds are sent away', async () => {
  const shop = createWorkshop<number, number>({ ...options, script: script('parentPort.postMessage(task)') })
  const worked = await Promise.all([1, 2, 3, 4].map((task) => shop.run(task)))
  assert.deepEqual(worked[3], { ok: false, why: 'busy' })
  assert.deepEqual(await shop.run(5), { ok: true, result: 5 })
  await shop.close()
})

test('a task that hangs is given up, and the next one is done by a new thread', async () => {
  const hang = script("if (task === 'hang') for (;;); parentPort.postMessage(task)")
  const shop = createWorkshop<string, string>({ ...options, patience: 1500, script: hang })
  assert.deepEqual(await shop.run('hang'), { ok: false, why: 'too-long' })
  assert.deepEqual(await shop.run('next'), { ok: true, result: 'next' })
  await shop.close()
})

test('a task the script fails on rejects, and the next one is done', async () => {
  const fail = script("if (task === 'fail') throw new Error('broken'); parentPort.postMessage(task)")
  const shop = createWorkshop<string, string>({ ...options, script: fail })
  await assert.rejects(shop.run('fail'), /broken/u)
  assert.deepEqual(await shop.run('next'), { ok: true, result: 'next' })
  await shop.close()
})

test('a task that eats its memory rejects, and the process lives on', async () => {
  const eat = script(
    "if (task === 'eat') { const all = []; for (;;) all.push(new Array(10000).fill(task)) } parentPort.postMessage(task)",
  )
  const shop = createWorkshop<string, string>({ ...options, memory: 16, script: eat })
  await assert.rejects(shop.run('eat'), /memory/iu)
  assert.deepEqual(await shop.run('next'), { ok: true, result: 'next' })
  await shop.close()
})

test('a task nobody wants any more is stopped, or not begun, and the next one is done', async () => {
  const hang = script("if (task === 'hang') for (;;); parentPort.postMessage(task)")
  const shop = createWorkshop<string, string>({ ...options, script: hang })
  const controller = new AbortController()
  const { signal } = controller
  const hanging = shop.run('hang', { signal })
  const waiting = shop.run('not begun', { signal })
  const next = shop.run('next')
  setTimeout(() => {
    controller.abort(new Error('enough'))
  }, 100)
  await assert.rejects(hanging, /enough/u)
  await assert.rejects(waiting, /enough/u)
  assert.deepEqual(await next, { ok: true, result: 'next' })
  await shop.close()
})

test('a task may be given a patience of its own', async () => {
  const shop = createWorkshop<string, string>({ ...options, script: script('for (;;);') })
  assert.deepEqual(await shop.run('hang', { patience: 200 }), { ok: false, why: 'too-long' })
  await shop.close()
})

test('a process does the same, and is stopped in the middle of anything', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-work-'))
  const file = join(folder, 'script.mjs')
  const stuck = 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)'
  await writeFile(
    file,
    `process.on('message', (task) => {
      if (task.name === 'hang') ${stuck}
      if (task.name === 'fail') throw new Error('broken')
      process.send(task.name)
    })`,
  )
  const shop = createWorkshop<{ readonly name: string }, string>({
    ...options,
    script: pathToFileURL(file),
    inProcess: true,
  })
  assert.deepEqual(await shop.run({ name: 'one' }), { ok: true, result: 'one' })
  assert.deepEqual(await shop.run({ name: 'hang' }, { patience: 500 }), { ok: false, why: 'too-long' })
  assert.deepEqual(await shop.run({ name: 'two' }), { ok: true, result: 'two' })
  await assert.rejects(shop.run({ name: 'fail' }), /ended by itself/u)
  assert.deepEqual(await shop.run({ name: 'three' }), { ok: true, result: 'three' })
  const running = shop.run({ name: 'hang' })
  setTimeout(() => void shop.close(), 100)
  await assert.rejects(running, /stopped/u)
  await rm(folder, { recursive: true })
})
