import type { LocalDate } from '#statute/calendar'
import type { KeepingClass } from '../terms/classes.ts'
import { classOf } from '../terms/classes.ts'
import type { Over } from '../terms/over-on.ts'
import { overOn } from '../terms/over-on.ts'
import type { RuleView } from '../terms/rules.ts'
import type { Subject } from './subjects.ts'

/** What keeps a case as it is today. */
export const obstacles = {
  undecided: '本单位还没有设定这一类的保管期限',
  permanent: '永久保管',
  running: '期限没有届满',
  held: '已经保全，解除以后才能删除',
  contested: '复议、诉讼还没有审结，审结以后才能删除',
  together: '同一件复议、诉讼涉及的其他申请还没有到期，一起删除',
  unpacked: '还没有做归档包，做了以后才能删除',
  remedied: '有复议、诉讼的材料，到保管期限届满才能删除',
} as const
export type Obstacle = keyof typeof obstacles

/** A case on its way to being kept without anybody's name. */
export interface Standing {
  readonly class: KeepingClass
  readonly rule: RuleView
  /** From which day on, and why; null where it is kept for good. */
  readonly over: Over | null
  /** Null where the next sweep takes applicants out of it. */
  readonly obstacle: Obstacle | null
}

/** What of a case decides besides its rule. */
export interface Around {
  /** By somebody who placed a hold. */
  readonly held: boolean
  /** A remedy about it is not over. */
  readonly open: boolean
  /** Whether the pack of the archive holds the case as it stands. */
  readonly packed: boolean
  readonly today: LocalDate
}

const obstacleOf = (
  rule: RuleView,
  over: Over | null,
  { held, open, packed, today }: Around,
  contested: boolean,
): Obstacle | null => {
  if (rule.setBy === null) return 'undecided'
  if (over === null) return 'permanent'
  if (over.on > today) return 'running'
  if (held) return 'held'
  if (open) return 'contested'
  if (over.by !== 'personal') return null
  // The archive keeps the whole case to the end of its term, with those who were in it; papers of remedies are no part
  // of its pack.
  if (contested) return 'remedied'
  return packed ? null : 'unpacked'
}

/** How a case stands by the rules of its body. Pure. */
export const standingBy = (
  rules: readonly RuleView[],
  subject: Pick<Subject, 'outcome' | 'contested' | 'endedOn'>,
  around: Around,
): Standing => {
  const name = classOf(subject.outcome, subject.contested)
  const rule = rules.find((each) => each.class === name)
  if (rule === undefined) throw new TypeError(`no rule for ${name}`)
  const over = overOn(subject.endedOn, rule) ?? null
  return { class: name, rule, over, obstacle: obstacleOf(rule, over, around, subject.contested) }
}
