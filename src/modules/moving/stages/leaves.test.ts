import assert from 'node:assert/strict'
import { sm3 } from '#platform/crypto'
import { treeOf } from '#modules/publishing'
import { eachEngine } from '../../../../test/support/databases.ts'
import { csvOf, heads, moverIn } from '../../../../test/moving/support/mover.ts'
import { runTreeOf } from './leaves.ts'

eachEngine('the tree of a run is the tree over its history, however it is read', async (engine, t) => {
  const { office, openFile } = await moverIn(t, engine)
  const run = await openFile('空.csv', Buffer.from(csvOf(heads, [])))
  assert.equal(await runTreeOf(office.ask, run), undefined)
  // Every seventh is not of the history: a place is a rank, not a number.
  const rows = Array.from({ length: 2500 }, (_, at) => ({
    run,
    seq: at + 1,
    organisation: office.organisation,
    state: 'checked' as const,
    raw: null,
    content: null,
    title: '',
    address: null,
    verdict: at % 7 === 3 ? ('duplicate' as const) : ('history' as const),
    sentence: null,
    kind: null,
    published_at: null,
    text_digest: null,
    title_digest: null,
    leaf: at % 7 === 3 ? null : sm3(String(at)),
    document: null,
  }))
  await office.run(async (tx) => {
    for (let at = 0; at < rows.length; at += 500)
      await tx
        .insertInto('moving_item')
        .values(rows.slice(at, at + 500))
        .execute()
  })
  const history = rows.filter(({ leaf }) => leaf !== null)
  const whole = treeOf(history.map(({ leaf }) => leaf ?? ''))
  const tree = await runTreeOf(office.ask, run)
  assert.deepEqual([tree?.root, tree?.leaves], [whole.root, history.length])
  for (const place of [0, 1, 877, 1023, 1024, 2047, 2048, history.length - 1, 5])
    assert.deepEqual(await tree?.proofOf(history[place]?.seq ?? 0), { place, proof: whole.proofOf(place) })
  assert.equal(await tree?.proofOf(4), undefined)
})
