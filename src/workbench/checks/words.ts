import type { RowOf } from '../api/operations.ts'

export type CheckList = RowOf<'checkLists'>
export type ContentRule = RowOf<'contentRules'>

export const kindWords: Readonly<Record<CheckList['kind'], string>> = {
  wordings: '错误表述',
  people: '姓名和职务',
}

export const severityWords: Readonly<Record<ContentRule['inForce'], string>> = {
  blocks: '拦住，改了才能签署',
  warns: '提示',
  off: '不用',
}
