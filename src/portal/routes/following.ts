import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Act } from '#platform/audit'
import type { Instant } from '#platform/clock'
import { lettersToApplicant } from '#modules/letters'
import type { Credentials, Tracked } from '#modules/requests'
import { trackRequest } from '#modules/requests'
import type { Desk } from '../answers/desk.ts'
import { html } from '../answers/desk.ts'
import type { Applying } from '../applying/applying.ts'
import type { Slips } from '../applying/slips.ts'
import type { TrackForm } from '../pages/track.ts'
import { trackPage } from '../pages/track.ts'
import type { TrackedView } from '../pages/tracked.ts'
import { trackedPage } from '../pages/tracked.ts'

export interface FollowTools {
  readonly desk: Desk
  readonly applying: Applying
  readonly slips: Slips
}

/** A question of somebody who follows a request. */
export interface Asked {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly now: Instant
}

/** Without the address it came from: the trail forgets nothing. docs/adr/0049. */
export const actOf = ({ now }: Asked): Act => ({ who: 'applicant', at: now, from: null })

/** A request stays open in its page for this long; nothing of it is kept here or in a cookie. */
const passLasts = 60 * 60 * 1000

const passShape = z.object({ code: z.string(), name: z.string(), organisation: z.string() })

/** What a page of a request was opened with; undefined where it is over, or none of ours. */
export const passIn = ({ slips }: Pick<FollowTools, 'slips'>, text: string, now: Instant) => {
  const pass = passShape.safeParse(slips.take('pass', text, now))
  if (!pass.success) return undefined
  const { organisation, ...credentials } = pass.data
  return { organisation: organisation as Tracked['organisation'], credentials }
}

/** Sends the page of a request, with the letters that went out on it. */
export const sendTracked = async (
  { desk, slips, applying: { database } }: FollowTools,
  { request, reply, now }: Asked,
  credentials: Credentials,
  shown: Pick<TrackedView, 'tracked'> & Partial<TrackedView>,
): Promise<FastifyReply> => {
  const { frame } = await desk.making(request)
  const { id, organisation } = shown.tracked
  const view: TrackedView = {
    value: () => '',
    problems: {},
    waiting: [],
    section: frame.sections.find((each) => each.organisation === organisation),
    pass: slips.give('pass', { ...credentials, organisation }, now, passLasts),
    letters: await database.read((query) => lettersToApplicant(query, id)),
    ...shown,
  }
  return reply.type(html).send(trackedPage(frame, view))
}

/** Asks for code and name, once more where it was not found. */
export const askAgain = async (
  { desk }: Pick<FollowTools, 'desk'>,
  { request, reply }: Asked,
  form: TrackForm,
  status: number,
): Promise<FastifyReply> => {
  const { frame } = await desk.making(request)
  return reply.code(status).type(html).send(trackPage(frame, form))
}

/** The request of an applicant. Throws Refusal `track-unknown`. */
export const look = (
  { applying: { database, cells } }: Pick<FollowTools, 'applying'>,
  asked: Asked,
  credentials: Credentials,
): Promise<Tracked> => database.transaction((tx) => trackRequest(tx, actOf(asked), credentials, cells))
