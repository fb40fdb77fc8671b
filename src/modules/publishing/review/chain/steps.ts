import type { RoleId } from '#modules/identity'
import type { Seat } from '#modules/sign-off'

/** The permission one must hold to take a step, or the secrecy review. */
export type SeatPermission = 'document.review' | 'document.secrecy'

/** One signature of the chain. */
export interface Step {
  /** Small letters, once in a chain; `secrecy` is the secrecy review's. */
  readonly code: string
  readonly title: string
  readonly seat: Seat
}

/** 三审三校: the steps in their order, and 保密审查, which may come at any time. */
export interface Chain {
  readonly steps: readonly Step[]
  readonly secrecy: Seat
}

/** The step a secrecy review is signed as. */
export const secrecyStep = 'secrecy'
export const secrecyTitle = '保密审查'

const role = (id: string): Seat => ({ by: 'role', role: id as RoleId })

/** What holds where a body has set nothing: as the offices of the sample reports do it [P]. */
export const presetChain: Chain = {
  steps: [
    { code: 'edit', title: '信息员改稿（初审一校）', seat: role('information-officer') },
    { code: 'review', title: '办公室主任审稿（复审二校）', seat: role('office-director') },
    { code: 'approve', title: '分管领导审发（终审三校）', seat: role('leader') },
  ],
  secrecy: role('secrecy-reviewer'),
}

/** A chain as its column keeps it; `writeChain` wrote it. */
export const readChain = (json: string): Chain => JSON.parse(json) as Chain
export const writeChain = ({ steps, secrecy }: Chain): string => JSON.stringify({ steps, secrecy })

/** What a step is called, whichever chain it was in. */
export const stepTitle = (chain: Chain | undefined, code: string): string => {
  if (code === secrecyStep) return secrecyTitle
  return chain?.steps.find((step) => step.code === code)?.title ?? code
}
