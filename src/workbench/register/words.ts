import type { Given, RowOf, Sent } from '../api/operations.ts'

/** A regulation or normative document as it stood on a day. */
export type Registered = RowOf<'register'>
/** The register of a body as of a day. */
export type Register = Given<'register'>
/** One clean-up with what it looks at. */
export type CleanUp = RowOf<'cleanUps'>
/** What a clean-up says of a document. */
export type Verdict = Sent<'judgeInCleanUp'>['body']['verdict']
type Ending = Sent<'endValidity'>['body']['how']

export const validityWords: Readonly<Record<Registered['validity'], string>> = {
  none: '',
  pending: '尚未施行',
  'in-force': '现行有效',
  lapsed: '失效',
  repealed: '废止',
}

export const levelWords: Readonly<Record<Registered['level'], string>> = {
  regulation: '规章',
  normative: '行政规范性文件',
}

export const endingWords: Readonly<Record<Ending, string>> = {
  repealed: '废止',
  lapsed: '宣布失效',
  replaced: '被替代',
}

export const verdictWords: Readonly<Record<Verdict, string>> = {
  keep: '继续有效',
  amend: '修改',
  repeal: '废止',
  lapse: '宣布失效',
}

/** What is counted for table 2 of the annual report. */
export type Counted = keyof Register['normative']['documents']
export const countWords: Readonly<Record<Counted, string>> = {
  made: '制发',
  repealed: '废止',
  valid: '现行有效',
}

/** A number of the counts one asked the documents of. */
export interface Behind {
  readonly level: Registered['level']
  readonly counted: Counted
}
