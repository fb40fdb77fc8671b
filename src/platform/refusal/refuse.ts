import type { RefusalKind } from './refusal.ts'
import { Refusal } from './refusal.ts'

/** A refusal that concerns one field: its sentence stands beside the field as well. */
export const refuse = (
  kind: RefusalKind,
  code: string,
  title: string,
  sentence: string,
  path?: string,
): Refusal => new Refusal(kind, code, title, sentence, path === undefined ? {} : { [path]: sentence })
