/** Where what is moved in comes from. */
export const ways = { list: '清单文件', archive: '压缩包', crawl: '采集旧网站' } as const
export type Way = keyof typeof ways

/** How far a run of moving in is. */
export const runStates = {
  gathering: '正在读取',
  mapping: '待对应',
  checking: '正在试运行',
  checked: '试运行完成',
  running: '正在移入',
  done: '已完成',
  removing: '正在撤销',
  removed: '已撤销',
  failed: '没有读成',
} as const
export type RunState = keyof typeof runStates

/** What becomes of what is moved in: drafts to be reviewed, or the history of what was public already. */
export const targets = { draft: '草稿', history: '历史公开' } as const
export type Target = keyof typeof targets

/** What is, or would be, made of an item. */
export const verdicts = {
  draft: '成为草稿',
  history: '作为历史公开',
  duplicate: '重复',
  refused: '不能移入',
} as const
export type ItemVerdict = keyof typeof verdicts

/** What was done with an item. `stuck`: it was to come in, or to go out again, and did not. */
export const itemStates = {
  waiting: '未检查',
  checked: '已检查',
  moved: '已移入',
  stuck: '没有办成',
  removed: '已撤销',
} as const
export type ItemState = keyof typeof itemStates
