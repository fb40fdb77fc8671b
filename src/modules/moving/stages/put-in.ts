import { setImmediate } from 'node:timers/promises'
import type { Sealer } from '#platform/crypto'
import { Refusal } from '#platform/refusal'
import type { DocumentId } from '#modules/publishing'
import { draftDocument, moveIn, treeOf } from '#modules/publishing'
import type { ItemRow, RunRow, Writing } from '../schema/index.ts'
import { leavesOf } from './leaves.ts'
import { openContent } from './sealed.ts'
import { finishRun } from './finish.ts'
import type { Tools, Working } from './tools.ts'
import { actOf, isStill } from './tools.ts'

const atOnce = 20

type Item = Pick<ItemRow, 'seq' | 'content' | 'verdict' | 'published_at' | 'address'>

/** Where each item is in what was approved, and what shows it. */
interface Approved {
  readonly approval: string
  readonly placeOf: (seq: number) => number
  readonly proofOf: (place: number) => readonly string[]
}

const approvedOf = async ({ database }: Tools, run: RunRow): Promise<Approved | undefined> => {
  if (run.approval === null) return undefined
  const leaves = await database.read((query) => leavesOf(query, run.id))
  if (leaves.length === 0) return undefined
  const { proofOf } = treeOf(leaves.map(({ leaf }) => leaf))
  const places = new Map(leaves.map(({ seq }, place) => [seq, place]))
  return { approval: run.approval, placeOf: (seq) => places.get(seq) ?? -1, proofOf }
}

const putDocument = async (
  tx: Writing,
  tools: Tools,
  run: RunRow,
  {
    item,
    sealer,
    approved,
  }: { readonly item: Item; readonly sealer: Sealer; readonly approved: Approved | undefined },
): Promise<DocumentId> => {
  const { seq, verdict, published_at: publishedAt, address } = item
  const { organisation } = run
  const act = actOf(tools, run)
  const content = openContent(sealer, run.id, seq, item.content ?? '')
  if (verdict === 'draft') {
    const caller = { person: run.made_by, grants: [] }
    return (await draftDocument(tx, act, { organisation, content, caller }, sealer)).id
  }
  if (approved === undefined || publishedAt === null) throw new Error('history without an approval')
  const place = approved.placeOf(seq)
  const former = { content, publishedAt, address }
  const input = {
    ...former,
    organisation,
    approval: approved.approval,
    place,
    proof: approved.proofOf(place),
  }
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
const putBatch = (tools: Tools, run: RunRow, items: readonly Item[], approved: Approved | undefined) =>
  tools.database.transaction(async (tx) => {
    if (!(await isStill(tx, run.id, 'running'))) return false
    for (const item of items) {
      const document = await putDocument(tx, tools, run, { item, sealer: tools.sealer, approved })
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
const putOneByOne = async (
  tools: Tools,
  run: RunRow,
  items: readonly Item[],
  approved: Approved | undefined,
): Promise<boolean> => {
  for (const item of items) {
    try {
      if (!(await putBatch(tools, run, [item], approved))) return false
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      await stuck(tools, run, item.seq, error.detail)
    }
  }
  return true
}

/** Puts in what the trial said would come in, batch by batch; broken off, it goes on behind the last whole batch. */
export const putIn = async (tools: Tools, { run, signal }: Working): Promise<void> => {
  const approved = await approvedOf(tools, run)
  for (;;) {
    if (signal.aborted) return
    const items = await tools.database.read((query) =>
      query
        .selectFrom('moving_item')
        .select(['seq', 'content', 'verdict', 'published_at', 'address'])
        .where('run', '=', run.id)
        .where('state', '=', 'checked')
        .where('verdict', 'in', ['draft', 'history'])
        .orderBy('seq')
        .limit(atOnce)
        .execute(),
    )
    if (items.length === 0) break
    try {
      if (!(await putBatch(tools, run, items, approved))) return
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      if (!(await putOneByOne(tools, run, items, approved))) return
    }
    await setImmediate()
  }
  await finishRun(tools, run, { from: 'running', to: 'done' })
}
