import type { Calendar, LocalDate } from '#statute/calendar'
import { addDays } from '#statute/calendar'
import type { DecisionKind } from '#statute/decisions'
import type { CaseDesk } from './desk.ts'

/** Something the people of the office do to a request, so many working days after what came before. */
export interface Stride {
  readonly after: number
  readonly does: (desk: CaseDesk, on: LocalDate) => Promise<unknown>
}

/** The same on its day. */
export interface Step {
  readonly on: LocalDate
  readonly does: Stride['does']
}

const stride = (after: number, does: Stride['does']): Stride => ({ after, does })

/** A course on its days, beginning with a day. */
export const stepsFrom = (
  calendar: Calendar,
  from: LocalDate,
  course: readonly Stride[],
): readonly Step[] => {
  let on = from
  return course.map(({ after, does }) => {
    on = after === 0 ? on : calendar.addWorkdays(on, after).date
    return { on, does }
  })
}

export const confirmed = stride(1, (desk, on) => desk.confirm(on))
export const assigned = stride(0, async (desk, on) => {
  const { handler, fact } = desk
  const person = desk.person(handler)
  await fact('zhuren', { kind: 'assigned', on, person, section: null })
})

const triaged = (kind: DecisionKind) => stride(1, (desk, on) => desk.triage(on, kind))

const searched = (result: 'found' | 'none' | 'needs-making') =>
  stride(1, ({ fact, handler }, on) =>
    fact(
      handler,
      { kind: 'searched', on, result },
      { where: '本局档案室、协同办公系统', how: '按名称、文号和关键词检索，由档案员和经办人一起核对' },
    ),
  )

const taskedAndAnswered = (workdays: number): readonly Stride[] => [
  stride(0, async ({ fact, handler, section }, on) =>
    fact(
      handler,
      { kind: 'task-given', on, section: await section(), person: null, due: addDays(on, 10) },
      { what: '请检索有关材料，提出能否公开的意见。' },
    ),
  ),
  stride(workdays, async ({ fact, handler, openTask }, on) =>
    fact(
      handler,
      { kind: 'task-answered', on, task: await openTask() },
      { answer: '材料已经找到，交经办人审查。（示例）' },
    ),
  ),
]

const searchFor = (kind: DecisionKind) => {
  if (kind === 'needsMaking') return searched('needs-making')
  return searched(kind === 'nonexistent' || kind === 'notOurs' ? 'none' : 'found')
}

const drafted = (after: number, kinds: readonly DecisionKind[]): readonly Stride[] => [
  stride(after, async (desk, on) => {
    await desk.papers(on, kinds)
    await desk.draft(on, kinds)
  }),
]

/** The three levels and the decision. */
export const signedOff: readonly Stride[] = [
  stride(0, (desk, on) => desk.submit(on)),
  stride(1, (desk, on) => desk.sign(on, 'kezhang')),
  stride(1, (desk, on) => desk.sign(on, 'zhuren')),
  stride(0, (desk, on) => desk.sign(on, 'lingdao')),
  stride(1, (desk, on) => desk.decide(on)),
]

const gone = stride(0, (desk, on) => desk.deliver(on))

const filed: readonly Stride[] = [stride(2, ({ fact, handler }, on) => fact(handler, { kind: 'closed', on }))]

const asked = (until: number): Stride =>
  stride(1, ({ fact, handler }, on) =>
    fact(
      handler,
      { kind: 'clarification-asked', on, until: addDays(on, until) },
      { points: '请写明所申请信息的名称、文号或者便于查询的其他特征。' },
    ),
  )

const clarified = stride(5, ({ fact }, on) =>
  fact('jingban', { kind: 'clarified', on }, { text: '申请人补充了信息的年份和大致内容。（示例）' }),
)

const consulted: readonly Stride[] = [
  stride(1, (desk, on) => desk.ask(on)),
  stride(2, ({ fact }, on) => fact('jingban', { kind: 'third-party-reached', on, party: '第三方1' })),
  stride(8, ({ fact }, on) =>
    fact(
      'jingban',
      { kind: 'third-party-answered', on, party: '第三方1', agrees: false },
      { opinion: '涉及我方报价和供货渠道，不同意公开。（示例）' },
    ),
  ),
]

const explained: readonly Stride[] = [
  stride(1, ({ fact, handler }, on) =>
    fact(
      handler,
      { kind: 'explanation-asked', on, until: addDays(on, 14) },
      { points: '请说明短期内多次申请同类信息的理由。' },
    ),
  ),
  stride(6, ({ fact }, on) =>
    fact('jingban', { kind: 'explained', on }, { text: '申请人称用于研究。（示例）' }),
  ),
]

const charged: readonly Stride[] = [
  stride(2, (desk, on) => desk.fee(on, { scheme: 'pages', pages: 260, alreadyPublic: false })),
  stride(3, ({ fact }, on) => fact('jingban', { kind: 'fee-notice-reached', on })),
]

/** 条例第三十三条第二款: consented to and told before the term is over. */
export const extended: readonly Stride[] = [
  stride(2, ({ fact }, on) =>
    fact(
      'zhuren',
      { kind: 'extension-approved', on, workdays: 20 },
      { reason: '需要向多个经办窗口调取材料。' },
    ),
  ),
  stride(1, (desk, on) => desk.extend(on)),
]

/** How long the office takes over the draft. */
export interface Pace {
  readonly study: number
  /** Whether the term is made longer. */
  readonly longer: boolean
}

/** Steps on the way, for what lies on a desk. */
export const searching = searched('found')
export const consulting = consulted.slice(0, 2)
export const clarifying = [asked(30)] as const
export const charging = charged
export const draftedFor = (kind: DecisionKind): readonly Stride[] => drafted(2, [kind])

/** What comes before the draft of some kinds. */
const groundFor = (kind: DecisionKind): readonly Stride[] => {
  switch (kind) {
    case 'clarificationLapsed':
      return [asked(20)]
    case 'stillUnclear':
      return [asked(20), clarified]
    case 'feeLapsed':
      return [searched('found'), ...charged]
    case 'excessive':
      return explained
    case 'thirdParty':
    case 'partial':
      return [searchFor(kind), ...consulted]
    case 'disclosed':
      return [...taskedAndAnswered(2), searchFor(kind)]
    default:
      return [searchFor(kind)]
  }
}

/** Working days until somebody has given up. */
const waited: Readonly<Partial<Record<DecisionKind, number>>> = { clarificationLapsed: 17, feeLapsed: 22 }

/** Withdrawn before anything was drafted. */
const withdrawing: readonly Stride[] = [
  triaged('disclosed'),
  stride(3, ({ fact }, on) =>
    fact('jingban', { kind: 'withdrawn', on }, { record: '申请人来电撤回，已请其书面确认。（示例）' }),
  ),
  ...filed,
]

/** From the desk of the handler to the closed file, by how it ends. */
export const courseOf = (kind: DecisionKind, { study, longer }: Pace): readonly Stride[] => {
  if (kind === 'withdrawn') return [assigned, ...withdrawing]
  const recordOnly = kind === 'unreachable'
  const kinds: readonly DecisionKind[] = kind === 'partial' ? ['disclosed', 'thirdParty'] : [kind]
  return [
    assigned,
    triaged(kind),
    ...groundFor(kind),
    ...(longer ? extended : []),
    ...drafted(waited[kind] ?? study, kinds),
    ...signedOff,
    ...(recordOnly ? [] : [gone]),
    ...filed,
  ]
}
