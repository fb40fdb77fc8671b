import type { ItemLine, RunView } from '#modules/moving'
import { itemPage, itemStates, runStates, targets, verdicts, ways } from '#modules/moving'
import { alignColumns } from '../../text/columns.ts'
import type { Desk } from './desk.ts'

/** Items that did not come in, or would not: told one by one, so many. */
const mostTold = 20

/** What is wrong with items of a run, the first of them. */
export const wrongItems = async ({ database }: Desk, { run }: RunView): Promise<readonly ItemLine[]> => {
  const pageOf = async (filter: Parameters<typeof itemPage>[2]): Promise<readonly ItemLine[]> =>
    (await database.read((query) => itemPage(query, run.id, filter, { limit: mostTold }))).rows
  const all = [...(await pageOf({ verdict: 'refused' })), ...(await pageOf({ state: 'stuck' }))]
  return all.toSorted((one, other) => one.seq - other.seq).slice(0, mostTold)
}

/** How many items can't come in, or did not. */
export const wrongCount = ({ tally }: RunView): number =>
  tally
    .filter(({ verdict, state }) => verdict === 'refused' || state === 'stuck')
    .reduce((sum, { count }) => sum + count, 0)

const tallyText = ({ tally }: RunView): string => {
  const rows = tally.map(({ verdict, state, count }) => [
    verdict === null ? '没有结论' : verdicts[verdict],
    itemStates[state],
    String(count),
  ])
  const lines = alignColumns([['结论', '办理', '条数'], ...rows], ['left', 'left', 'right'])
  return lines.map((line) => `  ${line}\n`).join('')
}

const wrongText = (items: readonly ItemLine[], wrong: number): string => {
  if (items.length === 0) return ''
  const lines = items.map(({ seq, title, sentence }) => `  第${seq}条 ${title}：${sentence ?? ''}\n`).join('')
  const more = wrong > items.length ? `  另有${wrong - items.length}条，用 --report 写出全部。\n` : ''
  return `不能移入的：\n${lines}${more}`
}

/** What a person does next. */
const nextOf = ({ run, tally, failedPages }: RunView, site: string): string => {
  const coming = tally
    .filter(({ verdict, state }) => state === 'checked' && (verdict === 'draft' || verdict === 'history'))
    .reduce((sum, { count }) => sum + count, 0)
  const at = `${site.replace(/\/$/u, '')}/workbench/moving/${run.id}`
  switch (run.state) {
    case 'mapping':
      return run.problem === null
        ? `等待对应：用 --propose 写出系统提出的对应关系，改好以后加 --mapping 再运行。${failedPages > 0 ? `有${failedPages}页没有读成。` : ''}`
        : '看过上面的原因，处理以后再运行同样的命令。'
    case 'checked':
      if (coming === 0) return '没有一条可以移入。请看每一条的结论，改好对应关系再试。'
      return run.target === 'history'
        ? `等待批准：由另一位有“批准和撤销历史公开的迁移”权限的人在 ${at} 批准${coming}条，批准以后移入。命令行不能代替。`
        : `试运行完成，什么都没有移入。看过结论，加 --run 移入${coming}条草稿。`
    case 'done':
      return '已经移入。移错了可以用 --take-out 撤销。'
    case 'removed':
      return '已经撤销。'
    default:
      return ''
  }
}

/** A run as lines for people. */
export const runText = (view: RunView, items: readonly ItemLine[], site: string): string => {
  const { run } = view
  const target = run.target === null ? '' : `，成为${targets[run.target]}`
  return (
    `迁移“${run.title}”（${ways[run.way]}）${target}：${runStates[run.state]}，${run.items}条\n` +
    `编号 ${run.id}\n` +
    (run.problem === null ? '' : `${run.problem}\n`) +
    (view.tally.length === 0 ? '' : tallyText(view)) +
    wrongText(items, wrongCount(view)) +
    `${nextOf(view, site)}\n`
  )
}

/** The same for programs. */
export const runJson = (view: RunView, items: readonly ItemLine[], site: string) => {
  const { run, tally, failedPages } = view
  return {
    id: run.id,
    title: run.title,
    way: run.way,
    state: run.state,
    target: run.target,
    items: run.items,
    problem: run.problem,
    tally,
    failedPages,
    digest: run.root,
    wrong: items.map(({ seq, title, sentence }) => ({ seq, title, sentence })),
    next: nextOf(view, site),
  }
}
