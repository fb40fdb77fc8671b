import type { Case, OpenWait } from '../events/index.ts'

type Test = (found: Case) => boolean

interface Requirement {
  /** What must be so, as the table prints it. */
  readonly title: string
  /** What is said where it is not. */
  readonly why: string
  readonly holds: Test
}

const waits =
  (of: OpenWait['for']): Test =>
  ({ waits: open }) =>
    open.some((wait) => wait.for === of)

const consulted =
  (prefix: 'third-party' | 'agency', ...states: readonly string[]): Test =>
  ({ clock }) =>
    [...(clock?.course.consulted ?? [])].some(
      ([key, { state }]) => key.startsWith(`${prefix}:`) && states.includes(state),
    )

const awaitsApplicant: Test = (found) => waits('clarification')(found) || waits('payment')(found)

/** What must be so besides stage and person; the law's own conditions among them, 条例第三十条至第三十五条. */
export const requirements = {
  'no-clarification-yet': {
    title: '还没有告知过补正',
    why: '补正只能一次性告知，已经告知过。',
    holds: ({ clock }) => clock?.course.clarification === 'none',
  },
  'clarification-open': {
    title: '正在等待补正',
    why: '没有等待中的补正告知。',
    holds: waits('clarification'),
  },
  'no-fee-yet': {
    title: '还没有发出收费通知',
    why: '已经发出过收费通知，不能重复收费。',
    holds: ({ clock }) => clock?.course.fee === 'none',
  },
  'fee-not-reached': {
    title: '收费通知还没有送达',
    why: '没有等待送达的收费通知。',
    holds: ({ clock }) => clock?.course.fee === 'noticed',
  },
  'fee-open': { title: '正在等待缴费', why: '没有等待缴纳的收费通知。', holds: waits('payment') },
  'first-answer': {
    title: '不是重新答复',
    why: '这件申请正在重新答复，期限由复议、诉讼的结果或者本机关的决定确定，不能补正、收费、延期、拆分、并案。',
    holds: ({ reopened }) => reopened === null,
  },
  'term-runs': {
    title: '不在等待申请人补正或者缴费',
    why: '正在等待申请人补正或者缴费，答复期限没有进行，请等申请人办理，或者按逾期处理。',
    holds: (found) => !awaitsApplicant(found),
  },
  'third-party-sent': {
    title: '有第三方还没有收到征求意见书',
    why: '没有等待送达的第三方征求意见书。',
    holds: consulted('third-party', 'asked'),
  },
  'third-party-open': {
    title: '有第三方还没有答复',
    why: '没有等待答复的第三方。',
    holds: consulted('third-party', 'asked', 'reached'),
  },
  'third-party-reached': {
    title: '征求意见书已经送达第三方',
    why: '没有已经送达、还未答复的第三方征求意见书。',
    holds: consulted('third-party', 'reached'),
  },
  'agency-sent': {
    title: '有机关还没有收到征求意见书',
    why: '没有等待送达的机关征求意见书。',
    holds: consulted('agency', 'asked'),
  },
  'agency-open': {
    title: '有机关还没有答复',
    why: '没有等待答复的机关。',
    holds: consulted('agency', 'asked', 'reached'),
  },
  'agency-reached': {
    title: '征求意见书已经送达机关',
    why: '没有已经送达、还未答复的机关征求意见书。',
    holds: consulted('agency', 'reached'),
  },
  'no-explanation-yet': {
    title: '还没有要求说明理由',
    why: '已经要求申请人说明过理由。',
    holds: ({ clock }) => clock?.course.explanation === 'none',
  },
  'explanation-open': {
    title: '正在等待说明理由',
    why: '没有要求说明理由的记录，或者已经说明。',
    holds: waits('explanation'),
  },
  explained: {
    title: '申请人已经说明理由',
    why: '确定延迟答复的期限之前，应当先要求申请人说明理由并收到说明。',
    holds: ({ clock }) => clock?.course.explanation === 'done',
  },
  'not-extended': {
    title: '还没有延期',
    why: '答复期限只能延长一次。',
    holds: ({ clock }) => clock?.course.extended === false,
  },
  'extension-approved': {
    title: '工作机构负责人已经同意延期',
    why: '延期应当先经政府信息公开工作机构负责人同意，再告知申请人。',
    holds: ({ extensionApproved }) => extensionApproved !== null,
  },
  'no-approval-yet': {
    title: '还没有同意过延期',
    why: '已经同意延期，请先告知申请人。',
    holds: ({ extensionApproved }) => extensionApproved === null,
  },
  'has-draft': {
    title: '已经拟定答复',
    why: '还没有拟定答复，请先拟定。',
    holds: ({ draft }) => draft !== null,
  },
  'task-open': {
    title: '有科室还没有回复',
    why: '没有等待回复的交办。',
    holds: ({ tasks }) => tasks.length > 0,
  },
  'clock-ended': {
    title: '因逾期不补正、逾期不缴费终止',
    why: '这件申请不是终止办理，请记录送达答复。',
    holds: ({ clock }) => clock?.course.ended === true,
  },
  'clock-open': {
    title: '作出了处理决定',
    why: '这件申请已经终止办理，请记录发出终止告知书。',
    holds: ({ clock }) => clock?.course.ended === false,
  },
} as const satisfies Readonly<Record<string, Requirement>>
export type RequirementName = keyof typeof requirements
