import { setImmediate } from 'node:timers/promises'
import { record } from '#platform/audit'
import { dayOf } from '#platform/clock'
import { Refusal } from '#platform/refusal'
import { prepareMoveIn, putTexts, readTexts } from '#modules/publishing'
import type { Mapping } from '../mapping/index.ts'
import { formerOf } from '../mapping/index.ts'
import type { ItemRow, RunRow, Target } from '../schema/index.ts'
import { runTreeOf } from './leaves.ts'
import { openRaw, sealItem } from './sealed.ts'
import type { Before } from './twins.ts'
import { printsOf, twinOf } from './twins.ts'
import type { Tools, Working } from './tools.ts'
import { actOf, isStill } from './tools.ts'

const atOnce = 25

/** What a trial says of an item, as its row keeps it. */
type Tried = Pick<
  ItemRow,
  | 'content'
  | 'title'
  | 'address'
  | 'verdict'
  | 'sentence'
  | 'kind'
  | 'published_at'
  | 'text_digest'
  | 'title_digest'
  | 'leaf'
>

const refused = (sentence: string, known: Partial<Tried> = {}): Tried => ({
  content: null,
  title: '',
  address: null,
  kind: null,
  published_at: null,
  text_digest: null,
  title_digest: null,
  leaf: null,
  ...known,
  verdict: 'refused',
  sentence,
})

interface Trial {
  readonly tried: Tried
  /** What later items are held against, where it comes in. */
  readonly print?: Omit<Before, 'seq'>
}

const alone = (tried: Tried): Trial => ({ tried })

/** The trial of one item: mapped, its files read, held against what is there and against the gates. */
const tryItem = async (
  tools: Tools,
  {
    run,
    target,
    mapping,
    before,
  }: {
    readonly run: RunRow
    readonly target: Target
    readonly mapping: Mapping
    readonly before: readonly Before[]
  },
  { seq, raw }: Pick<ItemRow, 'seq' | 'raw'>,
): Promise<Trial> => {
  const { database, sealer, clock } = tools
  if (raw === null) return alone(refused('读出的内容已经不在了，请重新读取。'))
  const now = clock()
  const mapped = formerOf(openRaw(sealer, run.id, seq, raw), mapping, { target, now })
  if (!mapped.ok) return alone(refused(mapped.why))
  const { former, notes } = mapped
  const texts = await readTexts(tools, run.organisation, former.content)
  if (texts.length > 0) await database.transaction((tx) => putTexts(tx, actOf(tools, run), texts))
  try {
    return await database.read(async (query) => {
      const prepared = await prepareMoveIn(query, run.organisation, former, dayOf(now))
      const { content, title, text, leaf, blocks } = prepared
      const prints = printsOf(content, text)
      const known = {
        title,
        address: former.address,
        kind: content.kind,
        published_at: target === 'history' ? former.publishedAt : null,
        text_digest: prints.text,
        title_digest: prints.title,
      }
      const twin = await twinOf(
        query,
        { run, seq, sealer, before },
        { content, text, prints, address: former.address },
      )
      const base = { ...known, leaf: null, content: null }
      if (twin?.duplicate === true) return alone({ ...base, verdict: 'duplicate', sentence: twin.sentence })
      const [first] = blocks
      if (target === 'history' && first) return alone(refused(first.sentence, base))
      const more = [
        ...notes,
        ...(twin === undefined ? [] : [twin.sentence]),
        ...(first === undefined ? [] : [`送审前要处理：${first.sentence}`]),
      ]
      return {
        tried: {
          ...known,
          content: sealItem(sealer, 'content', run.id, seq, content),
          leaf: target === 'history' ? leaf : null,
          verdict: target,
          sentence: more.length === 0 ? null : more.join(''),
        },
        print: { prints, text },
      }
    })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return alone(refused(error.detail, { address: former.address }))
  }
}

const finish = ({ database, ...tools }: Tools, run: RunRow): Promise<void> =>
  database.transaction(async (tx) => {
    if (!(await isStill(tx, run.id, 'checking'))) return
    const act = actOf({ database, ...tools }, run)
    const tree = await runTreeOf((task) => task(tx), run.id)
    const root = tree?.root ?? null
    await tx
      .updateTable('moving_run')
      .set({ state: 'checked', root, changed_at: act.at })
      .where('id', '=', run.id)
      .execute()
    await record(tx, act, {
      what: 'moving.check',
      subject: `moving-run:${run.id}`,
      organisation: run.organisation,
      after: { state: 'checked', items: run.items, history: tree?.leaves ?? 0, root },
    })
  })

/** False where somebody has ended the trial. */
const keepVerdicts = (
  tools: Tools,
  run: RunRow,
  list: readonly (Tried & { readonly seq: number })[],
): Promise<boolean> =>
  tools.database.transaction(async (tx) => {
    if (!(await isStill(tx, run.id, 'checking'))) return false
    for (const { seq, ...tried } of list)
      await tx
        .updateTable('moving_item')
        .set({ ...tried, state: 'checked' })
        .where('run', '=', run.id)
        .where('seq', '=', seq)
        .execute()
    await tx
      .updateTable('moving_run')
      .set((row) => ({ progress: row('progress', '+', list.length), changed_at: tools.clock() }))
      .where('id', '=', run.id)
      .execute()
    return true
  })

/** Tries every item of a run: nothing comes in, each gets its verdict. Broken off, it goes on where it was. */
export const check = async (tools: Tools, { run, signal }: Working): Promise<void> => {
  const { id, target } = run
  const mapping = JSON.parse(run.mapping ?? '{}') as Mapping
  if (target === null) return
  for (;;) {
    if (signal.aborted) return
    const items = await tools.database.read((query) =>
      query
        .selectFrom('moving_item')
        .select(['seq', 'raw'])
        .where('run', '=', id)
        .where('state', '=', 'waiting')
        .orderBy('seq')
        .limit(atOnce)
        .execute(),
    )
    if (items.length === 0) break
    const tried: (Tried & { readonly seq: number })[] = []
    const before: Before[] = []
    for (const item of items) {
      const trial = await tryItem(tools, { run, target, mapping, before }, item)
      tried.push({ ...trial.tried, seq: item.seq })
      if (trial.print) before.push({ ...trial.print, seq: item.seq })
      await setImmediate()
    }
    if (!(await keepVerdicts(tools, run, tried))) return
  }
  await finish(tools, run)
}
