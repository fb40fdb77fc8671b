import type { CaseMemory } from '#modules/requests'
import { requestMemory } from '#modules/requests'
import { letterMemory } from '#modules/letters'
import { releaseMemory } from '#modules/release'
import { remedyMemory } from '#modules/remedies'
import { reuseMemory } from '#modules/reuse'
import type { KeepingReading } from '../schema/index.ts'
import { keepingMemory } from './keeping-memory.ts'

/** A line of the register, whatever tables its module has. */
type Memory = CaseMemory<object, KeepingReading>

/**
 * The register: every module that remembers people of a case. In the order they forget: what stands on a request before
 * the request, what was drawn from texts before the texts.
 */
export const memories: readonly Memory[] = [
  reuseMemory,
  letterMemory,
  releaseMemory,
  remedyMemory,
  keepingMemory,
  requestMemory,
]
