import type { DatabaseErrorKind } from '../error.ts'
import type { Place } from '../settings.ts'

/** What is sent to the process. */
export interface HeavyTask {
  readonly place: Place
  readonly module: string
  readonly name: string
  readonly input: unknown
  readonly patience: number
}

/** A failure as it crosses processes, where errors lose their class. */
export interface HeavyFailure {
  readonly kind: DatabaseErrorKind | undefined
  readonly message: string
  readonly stack: string
}

/** What comes back. */
export type HeavyAnswer =
  { readonly ok: true; readonly output: unknown } | { readonly ok: false; readonly failure: HeavyFailure }
