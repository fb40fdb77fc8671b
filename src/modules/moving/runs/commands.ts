import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { dayOf } from '#platform/clock'
import type { PersonId } from '#modules/organisations'
import { approveMoveIn } from '#modules/publishing'
import type { ColumnId } from '#modules/publishing'
import type { RunId } from '../ids.ts'
import type { Mapping } from '../mapping/index.ts'
import { no } from '../no.ts'
import type { Query, RunRow, RunState, Target, Writing } from '../schema/index.ts'
import { assertState, loadRun } from './load.ts'

const go = async (
  tx: Writing,
  act: Act,
  run: RunRow,
  set: Partial<RunRow> & { readonly state: RunState },
  what: string,
): Promise<void> => {
  await tx
    .updateTable('moving_run')
    .set({ who: act.who, progress: 0, problem: null, ...set, changed_at: act.at })
    .where('id', '=', run.id)
    .execute()
  await record(tx, act, {
    what,
    subject: `moving-run:${run.id}`,
    organisation: run.organisation,
    before: { state: run.state },
    after: {
      state: set.state,
      ...(set.target !== undefined && { target: set.target }),
      ...(set.goal !== undefined && { items: set.goal }),
    },
  })
}

const assertColumns = async (query: Query, run: RunRow, act: Act, mapping: Mapping): Promise<void> => {
  const asked = [
    ...new Set([...Object.values(mapping.columns), ...(mapping.otherwise ? [mapping.otherwise] : [])]),
  ]
  if (asked.length === 0)
    throw no.field('mapping.columns', '请至少把一个栏目对应到这里的栏目，或者指定其余的放在哪里。')
  const rows = await query
    .selectFrom('publishing_column')
    .select(['id', 'opened_on', 'closed_on'])
    .where('organisation', '=', run.organisation)
    .where('id', 'in', asked)
    .execute()
  const on = dayOf(act.at)
  const open = new Set<ColumnId>(
    rows.flatMap(({ id, opened_on, closed_on }) =>
      opened_on <= on && (closed_on === null || closed_on > on) ? [id] : [],
    ),
  )
  if (!asked.every((id) => open.has(id)))
    throw no.field('mapping.columns', '有栏目不是本机构的，或者已经停用，请重新选取。')
}

/**
 * Says what the fields of a run mean, and sets its trial going; a trial before it is forgotten. Throws Refusal
 * `moving-missing`, `moving-not-so`, `moving-unfit`.
 */
export const tryRun = async (
  tx: Writing,
  act: Act,
  { run: id, mapping, target }: { readonly run: RunId; readonly mapping: Mapping; readonly target: Target },
): Promise<void> => {
  const run = await loadRun(tx, id)
  assertState(run, ['mapping', 'checked'])
  if (mapping.fields.title === undefined) throw no.field('mapping.fields.title', '请选哪一列是标题。')
  await assertColumns(tx, run, act, mapping)
  await tx
    .updateTable('moving_item')
    .set({
      state: 'waiting',
      content: null,
      title: '',
      verdict: null,
      sentence: null,
      kind: null,
      published_at: null,
      text_digest: null,
      title_digest: null,
      leaf: null,
    })
    .where('run', '=', id)
    .execute()
  const set = { mapping: JSON.stringify(mapping), target, root: null, goal: run.items }
  await go(tx, act, run, { ...set, state: 'checking' }, 'moving.try')
}

const coming = async (query: Query, run: RunRow): Promise<number> => {
  const { count } = await query
    .selectFrom('moving_item')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('run', '=', run.id)
    .where('state', '=', 'checked')
    .where('verdict', 'in', ['draft', 'history'])
    .executeTakeFirstOrThrow()
  if (count > 0) return count
  throw no.state('试运行以后没有一条可以移入，请看每一条的结论，改好对应关系再试。')
}

/** Puts in as drafts what a trial said may come in. Throws Refusal `moving-missing`, `moving-not-so`. */
export const startRun = async (
  tx: Writing,
  act: Act,
  { run: id }: { readonly run: RunId },
): Promise<void> => {
  const run = await loadRun(tx, id)
  assertState(run, ['checked'])
  if (run.target !== 'draft') throw no.state('作为历史公开的，要由另一位有批准权限的人批准。')
  await go(tx, act, run, { state: 'running', goal: await coming(tx, run) }, 'moving.start')
}

/**
 * Approves that what a trial said was public before is public again here: by another than who made it ready, for the
 * very digest they saw. Throws Refusal `moving-missing`, `moving-not-so`, `moving-same-person`.
 */
export const approveRun = async (
  tx: Writing,
  act: Act,
  { run: id, person, root }: { readonly run: RunId; readonly person: PersonId; readonly root: string },
): Promise<void> => {
  const run = await loadRun(tx, id)
  assertState(run, ['checked'])
  if (run.target !== 'history' || run.root === null) throw no.state('没有要批准的历史公开。')
  if (run.root !== root) throw no.state('试运行的结果已经不同，请看过新的结果再批准。')
  const items = await coming(tx, run)
  const { organisation, made_by: preparedBy } = run
  const approval = await approveMoveIn(tx, act, { organisation, person, preparedBy, root, items })
  const approved = { approval, approved_by: person, approved_at: act.at }
  await go(tx, act, run, { ...approved, state: 'running', goal: items }, 'moving.start')
}

/** Ends the reading of an old site before all of it is read: what was read is gone on with. */
export const endCrawl = async (
  tx: Writing,
  act: Act,
  { run: id }: { readonly run: RunId },
): Promise<void> => {
  const run = await loadRun(tx, id)
  assertState(run, ['gathering'])
  if (run.items === 0) throw no.state('还没有读到内容。不想继续的话，请删除这次迁移。')
  await go(tx, act, run, { state: 'mapping' }, 'moving.gather')
}

/** Takes out again what a run put in. Throws Refusal `moving-missing`, `moving-not-so`. */
export const takeRunOut = async (
  tx: Writing,
  act: Act,
  { run: id }: { readonly run: RunId },
): Promise<void> => {
  const run = await loadRun(tx, id)
  assertState(run, ['done', 'running'])
  const { count } = await tx
    .selectFrom('moving_item')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('run', '=', id)
    .where('state', '=', 'moved')
    .executeTakeFirstOrThrow()
  await go(tx, act, run, { state: 'removing', goal: count }, 'moving.take-out')
}

/** Forgets a run that put nothing in, with all it read. Throws Refusal `moving-missing`, `moving-not-so`. */
export const dropRun = async (tx: Writing, act: Act, { run: id }: { readonly run: RunId }): Promise<void> => {
  const run = await loadRun(tx, id)
  assertState(run, ['gathering', 'mapping', 'checking', 'checked', 'failed'])
  for (const table of ['moving_page', 'moving_item'] as const)
    await tx.deleteFrom(table).where('run', '=', id).execute()
  await tx.deleteFrom('moving_run').where('id', '=', id).execute()
  await record(tx, act, {
    what: 'moving.drop',
    subject: `moving-run:${id}`,
    organisation: run.organisation,
    before: { title: run.title, way: run.way, state: run.state, items: run.items },
  })
}
