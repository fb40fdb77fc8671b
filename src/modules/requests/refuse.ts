import type { RefusalKind } from '#platform/refusal'
import { Refusal } from '#platform/refusal'

/** A refusal that concerns one field: its sentence stands beside the field as well. */
export const refuse = (
  kind: RefusalKind,
  code: string,
  title: string,
  sentence: string,
  path?: string,
): Refusal => new Refusal(kind, code, title, sentence, path === undefined ? {} : { [path]: sentence })
