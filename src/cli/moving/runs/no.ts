import { Refusal } from '#platform/refusal'

/** Why the command refuses what was typed. */
export const no = {
  usage: (detail: string): Refusal => new Refusal('invalid', 'moving-usage', '用法不对', detail),
  source: (detail: string): Refusal => new Refusal('invalid', 'moving-source', '来源读不了', detail),
  mapping: (detail: string): Refusal => new Refusal('invalid', 'moving-mapping', '对应关系不对', detail),
  person: (detail: string): Refusal => new Refusal('forbidden', 'moving-person', '这个人不能办', detail),
}
