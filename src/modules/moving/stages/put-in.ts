import { setImmediate } from 'node:timers/promises'
import type { Sealer } from '#platform/crypto'
import { Refusal } from '#platform/refusal'
import type { DocumentId } from '#modules/publishing'
import { draftDocument, moveIn } from '#modules/publishing'
import type { ItemRow, Query, RunRow, Writing } from '../schema/index.ts'
import type { Proven } from './leaves.ts'
import { runTreeOf } from './leaves.ts'
import { openContent } from './sealed.ts'
import { finishRun } from './finish.ts'
import type { Tools, Working } from './tools.ts'
import { actOf, isStill } from './tools.ts'

const atOnce = 20

type Item = Pick<ItemRow, 'seq' | 'content' | 'verdict' | 'published_at' | 'address'> & {
  /** Of history: where it is in what was approved. */
  readonly proven: Proven | undefined
}

const putDocument = async (
  tx: Writing,
  tools: Tools,
  run: RunRow,
  { item, sealer }: { readonly item: Item; readonly sealer: Sealer },
): Promise<DocumentId> => {
  const { seq, verdict, published_at: publishedAt, address, proven } = item
  const { organisation, approval } = run
  const act = actOf(tools, run)
  const content = openContent(sealer, run.id, seq, item.content ?? '')
  if (verdict === 'draft') {
    const caller = { person: run.made_by, grants: [] }
    return (await draftDocument(tx, act, { organisation, content, caller }, sealer)).id
  }
  if (approval === null || proven === undefined || publishedAt === null)
    throw new Error('history without an approval')
  const input = { content, publishedAt, address, organisation, approval, ...proven }
  return (await moveIn(tx, act, input, sealer)).document
}

/** What cannot be asked of any server is not an old address: a path and a query, within reason. */
const putAddress = async (tx: Writing, address: string | null, document: DocumentId): Promise<void> => {
  if (address === null) return
  const { host, pathname, search } = new URL(address)
  const path = `${pathname}${search}`
  if (path === '/') return
  await tx
    .insertInto('old_address')
    .values({ path, host, document })
    .onConflict((conflict) => conflict.columns(['path', 'host']).doNothing())
    .execute()
}

const settle = (tx: Writing, run: RunRow, seq: number, set: Partial<ItemRow>) =>
  tx.updateTable('moving_item').set(set).where('run', '=', run.id).where('seq', '=', seq).execute()

/** Puts items in, all or none of them. False where somebody has ended the run. */
const putBatch = (tools: Tools, run: RunRow, items: readonly Item[]): Promise<boolean> =>
  tools.database.transaction(async (tx) => {
    if (!(await isStill(tx, run.id, 'running'))) return false
    for (const item of items) {
      const document = await putDocument(tx, tools, run, { item, sealer: tools.sealer })
      await putAddress(tx, item.address, document)
      await settle(tx, run, item.seq, { state: 'moved', document, raw: null, content: null })
    }
    await count(tx, tools, run, items.length)
    return true
  })

const count = (tx: Writing, { clock }: Tools, run: RunRow, more: number) =>
  tx
    .updateTable('moving_run')
    .set((row) => ({ progress: row('progress', '+', more), changed_at: clock() }))
    .where('id', '=', run.id)
    .execute()

const stuck = (tools: Tools, run: RunRow, seq: number, sentence: string) =>
  tools.database.transaction(async (tx) => {
    await settle(tx, run, seq, { state: 'stuck', sentence })
    await count(tx, tools, run, 1)
  })

/** What one item is refused for must not keep the others of its batch out: they are put in one by one then. */
const putOneByOne = async (tools: Tools, run: RunRow, items: readonly Item[]): Promise<boolean> => {
  for (const item of items) {
    try {
      if (!(await putBatch(tools, run, [item]))) return false
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      await stuck(tools, run, item.seq, error.detail)
    }
  }
  return true
}

const itemsToPut = (query: Query, run: RunRow) =>
  query
    .selectFrom('moving_item')
    .select(['seq', 'content', 'verdict', 'published_at', 'address'])
    .where('run', '=', run.id)
    .where('state', '=', 'checked')
    .where('verdict', 'in', ['draft', 'history'])
    .orderBy('seq')
    .limit(atOnce)
    .execute()

/** Puts in what the trial said would come in, batch by batch; broken off, it goes on behind the last whole batch. */
export const putIn = async (tools: Tools, { run, signal }: Working): Promise<void> => {
  const tree = run.approval === null ? undefined : await runTreeOf(tools.database.read, run.id)
  for (;;) {
    if (signal.aborted) return
    const rows = await tools.database.read((query) => itemsToPut(query, run))
    if (rows.length === 0) break
    const items: Item[] = []
    for (const row of rows) items.push({ ...row, proven: await tree?.proofOf(row.seq) })
    try {
      if (!(await putBatch(tools, run, items))) return
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      if (!(await putOneByOne(tools, run, items))) return
    }
    await setImmediate()
  }
  await finishRun(tools, run, { from: 'running', to: 'done' })
}
