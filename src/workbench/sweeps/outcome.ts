import type { RowOf } from '../api/operations.ts'

type Run = RowOf<'sweepRuns'>

/** How a run that has ended went, in words; `wrong` where somebody should look. */
export const outcomeOf = ({
  done,
  failed,
  failure,
}: Run): { readonly text: string; readonly wrong: boolean } => {
  if (failure !== null) return { text: `失败：${failure}`, wrong: true }
  if (failed > 0) return { text: `办了 ${done} 项，${failed} 项没办成`, wrong: true }
  return { text: `办了 ${done} 项`, wrong: false }
}
