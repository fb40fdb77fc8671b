import type { Severity } from '../../model/index.ts'
import type { Clause } from './clauses.ts'
import { countsAPart, isListed } from './guards.ts'
import type { Said } from './match.ts'
import { namesReason } from './topics/outcomes.ts'
import { remediesMeant } from './topics/remedies.ts'
import type { Topic } from './topics/topic.ts'
import { letterUnits } from './topics/topic.ts'

/** The words that make a number one of something else, by what the topic is about. */
const otherMatter = (said: Said, clause: Clause): boolean => {
  switch (said.topic.family) {
    case 'requests':
    case 'documents':
      return countsAPart(clause, said.head)
    case 'decisions':
      return /公开|公示|公布|发布|录入|归集|报送|上传/u.test(clause.left) || countsAPart(clause, said.head)
    case 'remedies':
      return (
        /作为[^，。；]{0,10}复议|复议(?:机关|机构|委员会|局)[^，。；]{0,8}(?:受理|审理|办理|收到)/u.test(
          clause.sentence,
        ) || /机关|机构|代理|出庭|不服|受理|审理|审结|撤[销回]|终止|驳回|纠错|胜诉|败诉/u.test(said.head)
      )
    case 'outcomes':
      return false
  }
}

/** 维持 and the like can be judged when reviews alone or courts alone are spoken of. */
const meansOneSide = ({ paragraph }: Clause): boolean => {
  const meant = remediesMeant(paragraph)
  return !meant.includes('reconsideration') || meant.length === 1
}

/**
 * How gravely a number that fits no sum contradicts the tables, its scope left aside. Null: it is not to be
 * judged, for it is approximate, of one channel, or a part of something. `previous` is the topic of the number
 * before it in the same paragraph.
 */
export const weightOf = (said: Said, clause: Clause, previous: Topic | null): Severity | null => {
  const { topic, head } = said
  if (topic.weight === 'match' || clause.approximate) return null
  if (topic.role === 'whole' && isListed(clause)) return null
  if (topic.role === 'applicant' && previous?.role !== 'whole' && previous?.role !== 'applicant') return null
  if (topic.role === 'ending' && !meansOneSide(clause)) return null
  if (otherMatter(said, clause)) return null
  if (letterUnits.includes(clause.unit)) return 'notice'
  return topic.role === 'outcome' && namesReason(head) ? 'warning' : topic.weight
}
