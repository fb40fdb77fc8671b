import type { PageText } from './page-text.ts'
import type { Redacted, RedactionMark } from './redaction.ts'

/** What the process is asked. */
export interface Tasks {
  readonly count: { readonly in: { readonly bytes: Uint8Array }; readonly out: number }
  readonly merge: { readonly in: { readonly parts: readonly Uint8Array[] }; readonly out: Uint8Array }
  readonly stamp: {
    readonly in: { readonly bytes: Uint8Array; readonly lines: readonly string[] }
    readonly out: Uint8Array
  }
  readonly render: {
    readonly in: { readonly bytes: Uint8Array; readonly page: number; readonly dpi: number }
    readonly out: Uint8Array
  }
  readonly read: {
    readonly in: { readonly bytes: Uint8Array; readonly pages: readonly number[] | undefined }
    readonly out: readonly PageText[]
  }
  readonly redact: {
    readonly in: { readonly bytes: Uint8Array; readonly marks: readonly RedactionMark[] }
    readonly out: Redacted
  }
}

export type TaskName = keyof Tasks

/** A message to the process. */
export type Task = { readonly [Name in TaskName]: { readonly name: Name } & Tasks[Name]['in'] }[TaskName]

/** Why a document was not worked on. */
export type Trouble = 'broken' | 'locked' | 'too-large' | 'no-page'

export type Answer =
  { readonly ok: true; readonly out: unknown } | { readonly ok: false; readonly why: Trouble }
