import { outcomeTopics, reasonTopics } from './outcomes.ts'
import { decisionTopics, documentTopics } from './proactive.ts'
import { remedyOutcomeTopics, remedyTopics } from './remedies.ts'
import { applicantTopics, carryTopics, requestTopics } from './requests.ts'
import type { Topic } from './topic.ts'

/** Every topic, the more particular before the more general: the first that fits claims the number. */
export const topics: readonly Topic[] = [
  ...remedyTopics,
  ...remedyOutcomeTopics,
  ...carryTopics,
  ...requestTopics,
  ...applicantTopics,
  ...outcomeTopics,
  ...reasonTopics,
  ...documentTopics,
  ...decisionTopics,
]
