import type { DecisionKind } from '#statute/decisions'

/** 条例第四十四条: information that may be disclosed, so requests for it were granted, whole or in part. */
export const granted = ['disclosed', 'partial'] as const satisfies readonly DecisionKind[]

/** 条例第三十六条第一项: answered by pointing to what is public. */
const pointing = 'alreadyPublic' satisfies DecisionKind

/** What a group looks at. */
export const looked: readonly DecisionKind[] = [...granted, pointing]

export const isGranted = (decision: DecisionKind | null): boolean => granted.some((each) => each === decision)
