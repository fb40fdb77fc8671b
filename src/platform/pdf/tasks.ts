import type { Redacted, RedactionMark } from './redaction.ts'

/** A piece of paper as it is looked at: points of 1/72 inch from its upper left corner, as it is turned. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A character of a page, and where it stands. */
export interface Character {
  readonly text: string
  readonly box: Box
}

/** A page as it is looked at, in points. */
export interface PageText {
  readonly width: number
  readonly height: number
  readonly characters: readonly Character[]
  /** Characters whose font does not say what they are: nobody can look for words among them. */
  readonly unmapped: number
}

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
