/** How a chain is broken. */
export type ChainFaultKind = 'changed' | 'missing' | 'extra' | 'order' | 'rewritten' | 'truncated'

export interface ChainFault {
  readonly kind: ChainFaultKind
  /** The number of the first row that is wrong, or that is not where it should be. */
  readonly sequence: number
  /** What was found, and between which rows the trail can no longer be trusted, in Chinese. */
  readonly sentence: string
}

const sentences: Readonly<Record<ChainFaultKind, (sequence: number) => string>> = {
  changed: (n) =>
    `第 ${n} 行的内容与它的链值不符：内容或者链值被改过，或者前面删去、插入、调换过行以后重新编了号。`,
  missing: (n) => `缺第 ${n} 行，它后面的行还在：这一行被删去了。`,
  extra: (n) => `编号为 ${n} 的行是多出来的：它是后来插入的，或者编号被改过。`,
  order: (n) => `第 ${n} 行不在它的位置上，排到了后面：行的次序被调换过。`,
  rewritten: (n) =>
    `到第 ${n} 行为止链条自身是通的，但与事先导出的锚点不符：第 ${n} 行或者以前的行被整段重写过。`,
  truncated: (n) => `第 ${n} 行起没有了，而锚点证明它们曾经存在：末尾的行被删去了。`,
}

/** Up to an anchor that does not hold nothing is known to be right; in every other case all rows before are. */
const intact = (kind: ChainFaultKind, sequence: number): string => {
  if (kind === 'rewritten') return '请对照更早的锚点和备份，查明从哪一行起不同。'
  return sequence > 1 ? `第 1 至 ${sequence - 1} 行核对无误。` : ''
}

export const faultAt = (kind: ChainFaultKind, sequence: number): ChainFault => ({
  kind,
  sequence,
  sentence: sentences[kind](sequence) + intact(kind, sequence),
})
