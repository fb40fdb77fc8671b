import { z } from 'zod'
import { applicants } from '#statute/applicants'
import { decisionKinds, needs } from '#statute/decisions'
import type { NeedId } from '#statute/decisions'
import type { ApplicantKind } from '#statute/applicants'
import { answerWays, factKinds, intakeChannels, risks, stages, wantedForms } from '#modules/requests'
import type { RequestId } from '#modules/requests'
import { idOf } from './shapes.ts'

const keysOf = <Word extends string>(words: Readonly<Record<Word, unknown>>) =>
  // The keys of a record of words are its words.
  z.enum(Object.keys(words) as [Word, ...Word[]])

export const requestId = idOf<RequestId>()
export const requestStage = keysOf(stages)
export const requestRisk = keysOf(risks)
export const intakeChannel = keysOf(intakeChannels)
export const wantedForm = keysOf(wantedForms)
export const answerWay = keysOf(answerWays)
export const applicantKind = keysOf<ApplicantKind>(applicants)
export const decisionKind = z.enum(decisionKinds)
export const needId = keysOf<NeedId>(needs)
export const factKind = z.enum(factKinds)
/** The digest on the screen: what is signed is what was seen. */
export const seenDigest = z.string().regex(/^[0-9a-f]{64}$/u)
/** `seq` of the case on the screen: nobody writes past what they have not seen. */
export const seen = z.number().int().min(1)
/** A text somebody writes into the file. */
export const told = (longest = 20_000) => z.string().trim().min(1).max(longest)
export const mayTell = (longest = 20_000) => z.string().trim().max(longest).optional()
