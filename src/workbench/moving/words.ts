import type { Given } from '../api/operations.ts'

export type Run = Given<'movingRun'>

/** How far a run is, in words; the server's own are not sent. */
export const stateWords: Readonly<Record<Run['state'], string>> = {
  gathering: '正在读取',
  mapping: '待对应',
  checking: '正在试运行',
  checked: '试运行完成',
  running: '正在移入',
  done: '已完成',
  removing: '正在撤销',
  removed: '已撤销',
  failed: '没有读成',
}

export const verdictWords = {
  draft: '成为草稿',
  history: '作为历史公开',
  duplicate: '重复',
  refused: '不能移入',
} as const

export const wayWords: Readonly<Record<Run['way'], string>> = {
  list: '清单文件',
  archive: '压缩包',
  crawl: '采集旧网站',
}

const working: ReadonlySet<Run['state']> = new Set(['gathering', 'checking', 'running', 'removing'])

/** Whether it goes on by itself, so that the screen looks again. */
export const isWorking = ({ state }: Pick<Run, 'state'>): boolean => working.has(state)

/** The step a run is at, of the four shown; behind the last when all is done. */
export const stepOf = ({ state }: Pick<Run, 'state'>): number => {
  if (state === 'gathering' || state === 'failed') return 0
  if (state === 'mapping') return 1
  if (state === 'done') return 4
  return state === 'checking' || state === 'checked' ? 2 : 3
}

/** How many items a tally counts with a verdict, or in a state. */
export const countOf = (
  { tally }: Pick<Run, 'tally'>,
  has: (each: Run['tally'][number]) => boolean,
): number => tally.filter((each) => has(each)).reduce((sum, { count }) => sum + count, 0)
