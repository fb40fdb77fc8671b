import { aboutOf, sortsDocuments, speaksOfDisclosure, speaksOfRequests } from './about.ts'
import type { Clause } from './clauses.ts'
import { isChange } from './guards.ts'
import { topics } from './topics/index.ts'
import { namesReason } from './topics/outcomes.ts'
import { remediesMeant } from './topics/remedies.ts'
import type { Sum, Topic } from './topics/topic.ts'
import { caseUnits, letterUnits } from './topics/topic.ts'

/** What a number says of the tables: the topic that claims it, and the words before its noun. */
export interface Said {
  readonly topic: Topic
  /** Who, when, by which channel, for which reason. */
  readonly head: string
  /** The noun stands behind the number. */
  readonly behind: boolean
}

const longest = 80

/** The words before the noun when the topic fits the words before the number, else null. */
const headBefore = (topic: Topic, left: string): string | null => {
  const found = topic.before?.exec(left)
  return found ? left.slice(0, found.index) : null
}

/** The same when the noun stands behind the number: 受理36件政府信息公开申请. */
const headAround = (topic: Topic, left: string, right: string): string | null => {
  if (topic.after?.test(right) !== true) return null
  const lead = topic.lead?.exec(left)
  if (topic.lead !== undefined && !lead) return null
  return left.slice(0, lead?.index ?? left.length)
}

const meetsNeed = ({ needs, role }: Topic, clause: Clause, part: string): boolean => {
  const before = clause.paragraph.slice(0, clause.paragraph.length - clause.left.length)
  const about = aboutOf(before)
  switch (needs) {
    case 'requests':
      if (role === 'outcome') return speaksOfRequests(clause, part) && !sortsDocuments(clause)
      return about === 'requests' || (part === '三' && about === 'nothing')
    case 'disclosure':
      return speaksOfDisclosure(clause, part) && (role !== 'ending' || remediesMeant(before).length > 0)
    case 'documents':
      return about === 'documents'
    case 'none':
      return true
  }
}

/** 结转2024年 goes out of the report of 2023; 2022年结转 came into it. */
const carriesRightYear = ({ role }: Topic, words: string, year: number | null): boolean => {
  if (role !== 'carried-out' && role !== 'carried-in') return true
  const years = [...words.matchAll(/(\d{4})年/gu)].map((found) => Number(found[1]))
  const named = role === 'carried-out' ? years.at(-1) : years[0]
  return named === undefined || year === null || named === year + (role === 'carried-out' ? 1 : -1)
}

const counted: readonly string[] = [...caseUnits, ...letterUnits]

/** The first topic the words around a number fit; null when none does. */
export const saidBy = (clause: Clause, part: string, year: number | null): Said | null => {
  if (!counted.includes(clause.unit) || isChange(clause)) return null
  const left = clause.left.slice(-longest)
  const right = clause.right.slice(0, longest)
  for (const topic of topics) {
    const head = headBefore(topic, left)
    if (head === null || !meetsNeed(topic, clause, part)) continue
    if (carriesRightYear(topic, left.slice(head.length), year)) return { topic, head, behind: false }
  }
  for (const topic of topics) {
    const head = headAround(topic, left, right)
    if (head === null || !meetsNeed(topic, clause, part)) continue
    if (carriesRightYear(topic, right, year)) return { topic, head, behind: true }
  }
  return null
}

/** The sums a number may stand for, given the words before it and the text of its part. */
export const sumsMeant = ({ topic, head }: Said, { paragraph }: Clause, text: string): readonly Sum[] => {
  if (topic.role === 'ending') {
    const meant = remediesMeant(paragraph)
    return topic.sums.filter(
      ({ cells }) => cells.table === 'remedies' && cells.groups.every((group) => meant.includes(group)),
    )
  }
  return [
    ...topic.sums,
    ...(namesReason(head) ? (topic.narrower ?? []) : []),
    ...(topic.wider?.unless.test(text) === false ? topic.wider.sums : []),
  ]
}
