import type { Given, RowOf, Sent } from '../api/operations.ts'

/** A document in the list. */
export type DocumentLine = RowOf<'documents'>
/** All there is to say of a document. */
export type Document = Given<'document'>
/** What a version says, as it is worked on and sent. */
export type Content = Sent<'saveDocument'>['body']['content']
/** What a gate found. */
export type Finding = Document['findings'][number]
/** What may be done, or why not. */
export type Choice = Document['choices'][number]
/** A kind of documents with what it asks for. */
export type Kind = RowOf<'documentKinds'>

type Stage = DocumentLine['stage']
type Visibility = DocumentLine['visibility']
type Mode = DocumentLine['mode']

export const stageWords: Readonly<Record<Stage, string>> = {
  draft: '起草中',
  review: '审核中',
  approved: '待发布',
  scheduled: '定时发布',
  settled: '已办结',
  kept: '不主动公开',
  discarded: '已作废',
}

export const visibilityWords: Readonly<Record<Visibility, string>> = {
  none: '未公开',
  public: '已公开',
  withdrawn: '已撤回',
}

export const modeWords: Readonly<Record<Mode, string>> = {
  proactive: '主动公开',
  'on-request': '依申请公开',
  withheld: '不予公开',
}

/** Words as the options of a field. */
export const optionsOf = <Word extends string>(words: Readonly<Record<Word, string>>) =>
  // The keys of a record of words are its words.
  (Object.entries(words) as [Word, string][]).map(([value, label]) => ({ value, label }))
