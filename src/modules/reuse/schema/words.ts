/** What a request is to a group: the one others are held against, much like it, or answered by pointing to what is public. */
export const parts = { anchor: '首件', alike: '相近', pointed: '指引已公开内容', none: '不成组' } as const
export type Part = keyof typeof parts

/** Where an entry of the decisions log is; only approved ones are public. */
export const entryStates = { draft: '待批准', approved: '已公开', withdrawn: '已撤下' } as const
export type EntryState = keyof typeof entryStates
