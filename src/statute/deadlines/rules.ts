import type { Dated } from '#statute/dated'
import { dated } from '#statute/dated'

/** What no document we read decides: an office may choose otherwise with `chosen`, and shows the source. */
export interface ClockRules {
  /** What payment of the fee does to the term of reply. */
  readonly afterPayment: Dated<'begins-anew' | 'runs-on'>
  /** Whether an extension told before a term began anew still counts in the new one. */
  readonly extensionInNewTerm: Dated<'lapses' | 'stays'>
}

/** The presets. Where two readings are open, the one that gives the earlier day. */
export const presetRules: ClockRules = {
  /** 国办函〔2020〕109号第六条: begins anew from the day after payment; this sentence was not seen in print. */
  afterPayment: dated<'begins-anew' | 'runs-on'>('缴费后答复期限的计算', [
    {
      from: '2019-05-15',
      value: 'begins-anew',
      basis: {
        document: '国办函〔2020〕109号',
        article: '第六条',
        certainty: 'memory',
        note: '处理期限从申请人完成缴费次日起重新计算。',
      },
    },
  ]),
  extensionInNewTerm: dated<'lapses' | 'stays'>('期限重新计算后原延期是否保留', [
    {
      from: '2019-05-15',
      value: 'lapses',
      basis: {
        document: '实践做法',
        certainty: 'practice',
        note: '没有明文规定，从严按不保留计算。',
      },
    },
  ]),
}
